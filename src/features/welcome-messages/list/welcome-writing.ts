import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { loadModule } from '../../../contract/index.js';
import type { Shown } from '../../../element/index.js';
import { LatePart } from '../../../element/late-part.js';
import type { PartHost } from '../../../element/part-host.js';
import type { WelcomeForm } from '../form/welcome-form.js';
import type { WelcomeItem } from '../welcome-messages.store.js';

/** On demand. Tests let them fail. */
export const welcomeChunks = {
  loadForm: () => loadModule(() => import('../form/welcome-form.js')),
  loadAttention: () => loadModule(() => import('./welcome-attention.js')),
};

/** The form below the list, and the way of the focus there and back. */
export class WelcomeWriting implements ReactiveController {
  readonly late: LatePart<WelcomeForm>;
  /** Where the focus goes afterwards: the first of these that is there. */
  #back: readonly string[] = [];
  #wasOpen = false;
  #wasInside = false;

  constructor(private readonly host: PartHost) {
    this.late = new LatePart(host, async () => (await welcomeChunks.loadForm()).welcomeForm(host));
    host.addController(this);
  }

  /** Undefined: a new one. */
  open(item: WelcomeItem | undefined): void {
    void this.late.use((form) => {
      this.#back = item ? [`edit-${item.row.id}`, `switch-${item.row.id}`, 'title'] : ['add', 'title'];
      form.open(item);
      this.host.requestUpdate();
      // Whoever came here sees what is to be filled in, and not only how it is called.
      void this.host.updateComplete.then(() => {
        form.focus();
        this.#find('[data-kind="editing"]')?.scrollIntoView({ block: 'start' });
      });
    });
  }

  /** Whether it is this one that is being written. */
  isAbout({ row }: WelcomeItem): boolean {
    const form = this.late.part;
    return Boolean(form?.isOpen && form.editing === row.id);
  }

  /** It is deleted: what is typed is there again when that is taken back. */
  leave(item: WelcomeItem): void {
    if (this.isAbout(item)) this.late.part!.close();
  }

  get fields(): NonNullable<Shown['fields']> {
    return this.late.part?.fields ?? {};
  }

  hostUpdate(): void {
    this.#wasInside = Boolean(this.host.focused?.closest('[data-kind="editing"]'));
  }

  /** Whoever is elsewhere meanwhile stays there. */
  hostUpdated(): void {
    const isOpen = Boolean(this.late.part?.isOpen);
    if (this.#wasInside && !this.host.focused) {
      // A button went away with its cause; whoever pressed it is still here.
      if (isOpen) this.#find('[data-kind="editing"] [part~="heading"]')?.focus({ preventScroll: true });
      else if (this.#wasOpen)
        this.#back
          .map((name) => this.#find(`#${CSS.escape(this.host.partId(name))}`))
          .find(Boolean)
          ?.focus();
    }
    this.#wasOpen = isOpen;
  }

  #find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }

  render(): TemplateResult | typeof nothing {
    const form = this.late.part;
    return form?.isOpen ? html`<div part="form" data-kind="editing">${form.render()}</div>` : nothing;
  }
}
