import type { ReactiveController } from 'lit';
import { loadModule } from '../contract/index.js';
import { SettingsElement } from '../element/settings-element.js';
import { emit } from '../element/settings-events.js';
import type { LeaveQuestion, Unsaved } from './leave-question.js';

/** A form that can be left: what is typed can be saved or taken back. */
type Form = SettingsElement & Partial<Record<'save' | 'reset', () => unknown>>;

/** On demand. Tests let it fail. */
export const leavingChunks = { loadQuestion: () => loadModule(() => import('./leave-question.js')) };

export interface PanelLeavingOptions {
  nodes(): readonly SettingsElement[];
  sectionOf(node: SettingsElement): string;
}

/** What a host has put of this library into a section of its own, while that is open. */
const slottedIn = ({ children }: HTMLElement): SettingsElement[] =>
  [...children]
    .filter(({ assignedSlot }) => assignedSlot)
    .flatMap((child) => [child, ...child.querySelectorAll('*')])
    .filter((node) => node instanceof SettingsElement);

/** Nobody leaves what they typed without knowing: not by another section, not by the host's own ways, not by closing the page. */
export class PanelLeaving implements ReactiveController {
  question?: LeaveQuestion;

  constructor(
    private readonly host: SettingsElement,
    private readonly options: PanelLeavingOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#onClose);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#onClose);
  }

  /** The question is there before it is needed: by then the line may be gone. */
  hostUpdated(): void {
    if (!this.#forms.length) this.question?.withdraw();
    else if (!this.question) void this.#load();
  }

  /** Asks if it must. True: nothing is in the way (any more). */
  async ask(): Promise<boolean> {
    const forms = this.#forms;
    // Where nobody sees it, nobody can be asked.
    if (!forms.length || !this.host.isConnected) return true;
    const drafts = forms.flatMap(({ unsaved }) => unsaved);
    // A host that has a question of its own asks it instead.
    if (!emit(this.host, 'settings-before-leave', { drafts: [...drafts] }, { cancelable: true })) return false;
    await this.#load();
    // Offline since before the first letter: what was typed is kept on this device.
    if (!this.question) return true;
    const answer = await this.question.ask(this.#unsaved(forms));
    if (answer === 'stay') return false;
    for (const form of forms) await (answer === 'save' ? form.save?.() : form.reset?.());
    return answer === 'discard' || !this.#forms.length;
  }

  async #load(): Promise<void> {
    const loaded = this.question ? undefined : await leavingChunks.loadQuestion().catch(() => undefined);
    if (loaded) this.question ??= new loaded.LeaveQuestion(this.host);
  }

  get #forms(): Form[] {
    return [...this.options.nodes(), ...slottedIn(this.host)].filter(({ unsaved }) => unsaved.length);
  }

  #unsaved(forms: readonly Form[]): Unsaved[] {
    return forms.map((form) => ({ section: this.options.sectionOf(form), fields: form.unsaved }));
  }

  #onClose = (event: BeforeUnloadEvent): void => {
    if (this.#forms.length) event.preventDefault();
  };
}
