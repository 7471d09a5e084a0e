import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { loadModule } from '../contract/index.js';
import type { SettingsElement } from '../element/index.js';
import { LatePart } from '../element/late-part.js';
import { isComposed } from '../element/writing.js';
import { errorLine } from '../ui/error-line.js';
import { icon } from '../ui/icon.js';
import type { Here, PanelHost } from './panel-host.js';
import { keyboard } from './panel-icons.js';
import type { SearchField } from './search-field.js';
import type { ShortcutsSheet } from './shortcuts-sheet.js';
import { waysBundle } from './ways.messages.js';

/** On demand. Tests let it fail. */
export const shortcutsChunks = { loadSheet: () => loadModule(() => import('./shortcuts-sheet.js')) };

type Form = SettingsElement & { save?(): unknown };

/** Types of inputs that take no letters. */
const boxes = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether letters typed there are its own; a list to choose from looks for them. */
function takesLetters(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !boxes.includes(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role="textbox"], [role="combobox"], [role="searchbox"]');
}

/** Some keyboards have `[` and `/` only together with AltGr, which browsers tell as Ctrl and Alt. */
const isPlain = (event: KeyboardEvent): boolean => event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey);

/** Keys that work while the focus is inside the panel (WCAG 2.1.4), and the list of them. */
export class PanelKeys implements ReactiveController {
  #sheet: LatePart<ShortcutsSheet>;

  constructor(
    private readonly host: PanelHost,
    private readonly here: () => Here,
    private readonly search: SearchField,
  ) {
    this.#sheet = new LatePart(host, async () => new (await shortcutsChunks.loadSheet()).ShortcutsSheet(host, here));
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('keydown', this.#onKey);
  }

  /** At the end of the navigation. */
  renderButton(): TemplateResult {
    const { session, ui } = this.here();
    const text = session.texts.for(waysBundle);
    const { again } = this.#sheet;
    return html`<button part="button quiet" class="keys" type="button" aria-haspopup="dialog" @click=${this.#help}>
        ${icon(keyboard)}${text('shortcuts')}
      </button>
      ${
        again
          ? errorLine(html`${text('shortcutsNotLoaded')} <button part="link" type="button" @click=${again}>${ui('tryAgain')}</button>`)
          : nothing
      }`;
  }

  renderSheet(): TemplateResult | typeof nothing {
    return this.#sheet.part?.render() ?? nothing;
  }

  #help = (): void => void this.#sheet.use((sheet) => sheet.open());

  #onKey = (event: KeyboardEvent): void => {
    if (this.host.noShortcuts || event.defaultPrevented || isComposed(event)) return;
    const path = event.composedPath();
    // A question that is open is answered first; the panel itself may be in a dialog.
    if (path.slice(0, path.indexOf(this.host)).some((node) => node instanceof HTMLDialogElement)) return;
    if (!(this.#isSave(event) ? this.#save() : isPlain(event) && !takesLetters(path[0]) && this.#press(event.key))) return;
    event.preventDefault();
  };

  /** Not a letter alone, so that it is there while somebody types. */
  #isSave({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    return key.toLowerCase() === 's' && (ctrlKey || metaKey) && !altKey && !shiftKey;
  }

  #save(): true {
    for (const form of this.here().stage.nodes as Form[]) if (form.unsaved.length) void form.save?.();
    return true;
  }

  /** Whether the key is one of ours. */
  #press(key: string): boolean {
    switch (key) {
      case '/':
        this.search.input?.focus();
        return Boolean(this.search.input);
      case '?':
        this.#help();
        return true;
      case '[':
        return this.#step(-1);
      case ']':
        return this.#step(1);
      default:
        return false;
    }
  }

  #step(by: number): boolean {
    const { sections, open } = this.here();
    const next = sections[sections.findIndex(({ id }) => id === open) + by];
    if (next) void this.host.open(next.id);
    return Boolean(next);
  }
}
