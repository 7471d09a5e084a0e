import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadableAtom } from 'nanostores';
import { loadModule } from '../../contract/index.js';
import { SettingsElement, Visit, type Shown } from '../../element/index.js';
import type { Session } from '../../session/session.js';
import { cannedResponsePickerStyles } from './canned-response-picker.styles.js';
import { cannedResponses, type CannedResponsesStore } from './canned-responses.store.js';
import { LatePart } from '../../element/late-part.js';
import type { OpenPicker } from './picker/open-picker.js';
import { SlashSearch } from './picker/slash-search.js';
import type { VariableValues } from './rules/variables.js';
import type { WritingField } from './picker/writing-field.js';

/**
 * Canned responses in the host's own text field: "/" at the start or behind white space opens a list at the caret, Enter or Tab puts what is
 * chosen in its place. It stands in the same tree as the field, and in the same dialog or popover; it has no shadow root, so that the field
 * can name its options.
 *
 * @tag canned-response-picker
 * @attr for - Id of a textarea, an input or an element with `contenteditable`, which may come later.
 * @fires {CustomEvent<{ id: string; attachments: CannedAttachment[] }>} canned-response-inserted - Its text is in the field; its files are the host's to add.
 * @parts popover body list option code hint truncate icon small badge preview bubble status link footer kbd
 * @states loading ready failed unavailable
 */
export class CannedResponsePicker extends SettingsElement {
  static override styles: CSSResultGroup = cannedResponsePickerStyles;
  static override readonly canBeLight = true;

  /** Id of the field, as of a `<label>`. */
  @property({ attribute: 'for' }) htmlFor = '';

  /** The field itself, or a rich editor's own bridge; wins over `for`. */
  @property({ attribute: false }) target?: HTMLElement | WritingField;

  /** What stands for variables, such as `contact.first_name`. Without a value, a variable that the backend knows becomes its fallback. */
  @property({ attribute: false }) values: VariableValues = {};

  #store?: CannedResponsesStore;
  #visit = new Visit();
  #root?: Node;
  /** Comes with the focus, which is before somebody types. */
  #part = new LatePart(this, () => loadModule(() => import('./picker/open-picker.js')));
  #picker?: OpenPicker | undefined;
  #search: SlashSearch = new SlashSearch({
    canSearch: () => this.current !== undefined && this.shown?.phase !== 'unavailable',
    onWords: () => this.#look(),
    onEnd: () => {
      this.#picker?.close();
      this.requestUpdate();
    },
    onChange: () => this.#picker?.stops.changed(),
    onKey: (event) => this.#picker?.press(event) ?? false,
    onLeave: () => this.#leave(),
  });

  protected override get shown(): Shown | undefined {
    return this.#store?.$responses.get();
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    this.#leave();
    this.#picker = undefined;
    const store = (this.#store = session.store(cannedResponses));
    if (store.$responses.get().phase === 'idle') void store.load();
    return [store.$responses, session.$capabilities];
  }

  override connectedCallback(): void {
    this.setAttribute('light-dom', '');
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener('focusin', this.#onFocus);
    this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    this.#search.attach(undefined);
    this.#root?.removeEventListener('focusin', this.#onFocus);
  }

  /** Begins a search at the caret, as typing "/" does. For a button beside the field. */
  open(): void {
    this.#attach();
    this.#search.begin();
  }

  /** Closes the list, and leaves the text as it is. */
  close(): void {
    this.#search.end();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#visit.isOther(this.current)) this.#leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('htmlFor') || changed.has('target')) this.#attach();
    if (this.#open) this.#open.show(this.renderRoot.querySelector<HTMLElement>('[part~="popover"]')!);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.current) return nothing;
    const list = this.#open?.render() ?? nothing;
    return html`<p data-hidden role="status">${this.#picker?.says()}</p>
      <div part="popover" popover="manual" @mousedown=${keepFocus}>${list}</div>`;
  }

  get #open(): OpenPicker | undefined {
    return this.#search.slash === undefined ? undefined : this.#picker;
  }

  /** A field may come late, or in the place of another. */
  #attach(): void {
    const found = this.target ?? (this.htmlFor ? (this.#root as Partial<Document>)?.getElementById?.(this.htmlFor) : undefined);
    this.#search.attach(found ?? undefined);
  }

  #onFocus = ({ target }: Event): void => {
    this.#attach();
    if (this.current && this.#search.field?.element.contains(target as Node)) this.#look();
  };

  #look(): void {
    const look = () => this.#open?.look(this.#search.words);
    if (this.#picker) look();
    else
      void this.#part.use(({ OpenPicker }) => {
        const session = this.current;
        if (!session) return;
        this.#picker = new OpenPicker({ host: this, session, search: this.#search, idOf: (name) => this.idOf(name) });
        look();
      });
  }

  #leave(): void {
    this.close();
    this.#picker?.stops.end();
  }
}

/** Pointing at the list, or dragging its scrollbar, is not leaving the field. */
const keepFocus = (event: Event) => event.preventDefault();
