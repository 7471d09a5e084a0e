import { isComposed } from '../../../element/writing.js';
import { slashTyped, wordsBehind } from './slash.js';
import { writingField, type WritingField } from './writing-field.js';

export interface SearchOwner {
  canSearch(): boolean;
  /** These stand behind the "/" now. */
  onWords(): void;
  /** Nobody searches any more; the text is as it was. */
  onEnd(): void;
  onChange(): void;
  /** True: the key is nobody else's. */
  onKey(event: KeyboardEvent): boolean;
  /** The field has lost the focus. */
  onLeave(): void;
}

/** A field of the host, and whether somebody searches behind a "/" in it. Until then it is only heard what is typed. */
export class SlashSearch {
  field?: WritingField | undefined;
  /** Where the "/" is; undefined: nobody searches. */
  slash?: number | undefined;
  /** What stands behind it. */
  words = '';
  #source?: HTMLElement | WritingField | undefined;
  #unlisten?: (() => void) | undefined;
  #watching?: AbortController | undefined;
  /** An input method has not finished its word; on a phone that is so for nearly every one. */
  isComposing = false;
  #isWriting = false;

  constructor(private readonly owner: SearchOwner) {}

  attach(source: HTMLElement | WritingField | undefined): void {
    if (source === this.#source) return;
    this.end();
    this.rest();
    this.#unlisten?.();
    this.#source = source;
    this.field = source && writingField(source);
    this.#unlisten = this.field?.listen((typed) => this.#isWriting || this.#onChange(typed));
  }

  /** Types a "/" where the caret is, unless somebody searches already. */
  begin(): void {
    const { field } = this;
    field?.element.focus();
    if (this.slash !== undefined) return;
    const { from, to } = field?.selection() ?? {};
    if (from === undefined || to === undefined) return;
    const typed = /\S/.test(field!.text()[from - 1] ?? ' ') ? ' /' : '/';
    this.write(from, to, typed);
    this.#onChange(typed);
  }

  /** What is written here is nobody's typing. */
  write(from: number, to: number, text: string): void {
    this.#isWriting = true;
    try {
      this.field!.replace(from, to, text);
    } finally {
      this.#isWriting = false;
    }
  }

  end(): void {
    if (this.slash === undefined) return;
    this.slash = undefined;
    this.owner.onEnd();
  }

  /** Hears of keys and of the caret too, until `rest`. */
  watch(): void {
    if (this.#watching || !this.field) return;
    const { element } = this.field;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const composes = (isComposing: boolean) => () => {
      this.isComposing = isComposing;
    };
    // Before the field's own listeners: the host's Enter sends.
    element.addEventListener('keydown', this.#onKey, { capture: true, signal });
    element.addEventListener('blur', this.#onBlur, { signal });
    element.addEventListener('input', this.follow, { signal });
    element.addEventListener('compositionstart', composes(true), { signal });
    element.addEventListener('compositionend', composes(false), { capture: true, signal });
    element.ownerDocument.addEventListener('selectionchange', this.follow, { signal });
  }

  rest(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.isComposing = false;
  }

  #onChange(typed: string): void {
    this.owner.onChange();
    // Nothing of the field is read for a letter that begins nothing.
    const { from, to } = (typed.includes('/') && this.owner.canSearch() && this.field!.selection()) || {};
    if (from !== undefined && from === to) {
      const slash = slashTyped(this.field!.text(), from, typed);
      if (slash !== undefined && slash !== this.slash) return this.#begin(slash, from);
    }
    this.follow();
  }

  #begin(slash: number, caret: number): void {
    const words = wordsBehind(this.field!.text(), slash, caret);
    if (words === undefined) return;
    this.slash = slash;
    this.words = words;
    this.watch();
    this.owner.onWords();
  }

  /** Looks whether words still stand behind the "/", and which. */
  follow = (): void => {
    if (this.slash === undefined || this.#isWriting) return;
    const { from, to } = this.field!.selection() ?? {};
    const words = from === undefined || from !== to ? undefined : wordsBehind(this.field!.text(), this.slash, from);
    if (words === this.words) return;
    // What is not finished is not yet what was meant.
    if (words === undefined) return this.isComposing ? undefined : this.end();
    this.words = words;
    this.owner.onWords();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (isComposed(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    // No event tells that the host has put another text into the field.
    this.follow();
    if (!this.owner.onKey(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  #onBlur = (): void => {
    const { element } = this.field!;
    // Another window has the focus for a while; the field will have it again.
    if ((element.getRootNode() as Document).activeElement !== element) this.owner.onLeave();
  };
}
