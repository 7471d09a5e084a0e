import { nothing, type TemplateResult } from 'lit';
import { loadModule } from '../../../contract/index.js';
import { caretOf, insertAt, insertVariable, type Caret } from '../../../element/caret.js';
import { FileDrop, mostHeld } from '../../../element/file-drop.js';
import type { PartHost } from '../../../element/part-host.js';
import type { DraftMember } from './canned-draft.js';
import type { AttachmentsCapability } from '../canned-responses.js';
import type { CannedWork } from './canned-work.js';
import type { EditorText } from './canned-editor-view.js';
import type { EmojiPanel } from '../emoji-panel/emoji-panel.js';

interface Desk {
  work: CannedWork | undefined;
  files: AttachmentsCapability | undefined;
  text: EditorText;
}

/** What a person does in the editor with keyboard and pointer: puts things in at the caret, pastes, drops. */
export class EditorHands {
  isFileOver = false;
  /** Length of a text that was too long to be put in, UTF-16 units. */
  tooMuch: number | undefined;
  emoji: 'closed' | 'loading' | 'open' | 'failed' = 'closed';
  #panel?: EmojiPanel;
  #caret: Caret = { from: 0, to: 0 };
  readonly #drop: FileDrop;

  constructor(
    private readonly host: PartHost,
    private readonly desk: () => Desk,
  ) {
    this.#drop = new FileDrop({
      taking: () => {
        const { work, files } = this.desk();
        return work && { files: Boolean(files), mostText: mostHeld(work.limit) };
      },
      onOver: (isOver) => {
        this.isFileOver = isOver;
        this.host.requestUpdate();
      },
      onFiles: (dropped) => {
        const { work, files } = this.desk();
        work!.files.take(dropped, files!);
      },
      onTooMuch: (length) => this.#refuse(length),
    });
  }

  /** While the editor is open. */
  listen(): () => void {
    return this.#drop.listen();
  }

  leave(): void {
    this.#panel?.close();
    this.emoji = 'closed';
    this.isFileOver = false;
    this.tooMuch = undefined;
  }

  updated(): void {
    this.#panel?.updated();
  }

  focus(name: string): void {
    const root = this.host.renderRoot;
    const own = root.querySelector<HTMLElement>(`#${CSS.escape(this.host.partId(`canned-editor-${name}`))}`);
    (own ?? root.querySelector<HTMLElement>(`[data-name="${name}"]`))?.focus();
  }

  /** Leads to what has to be looked at. */
  attend(members: readonly DraftMember[]): void {
    if (this.desk().work?.written.clash) return this.focus('clash-mine');
    const first = (['shortCode', 'content', 'label'] as const).find((member) => members.includes(member));
    if (first) this.focus(first);
  }

  insertVariable = (name: string): void => {
    const control = this.#control;
    if (control) insertVariable(control, name);
  };

  insertFillIn = (): void => {
    const control = this.#control;
    if (!control) return;
    const { from, to } = caretOf(control);
    const chosen = control.value.slice(from, to).trim();
    const name = chosen && !/[{}|\n]/u.test(chosen) ? chosen : this.desk().text('fillInName');
    this.#insert(`{{|${name}}}`, { from: 3, to: 3 + name.length });
  };

  /** What was typed: a text that no message can be is not taken, and the one before stays. */
  onContent = (event: Event): void => {
    const { work } = this.desk();
    const control = event.target as HTMLTextAreaElement;
    if (!work) return;
    if (control.value.length > mostHeld(work.limit)) {
      this.#refuse(control.value.length);
      control.value = work.written.draft.content;
      return;
    }
    this.tooMuch = undefined;
    work.edit({ content: control.value });
  };

  onKey =
    (onSave: () => void) =>
    (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      onSave();
    };

  onPaste = (event: ClipboardEvent): void => this.#drop.onPaste(event);

  toggleEmoji = async (event: Event): Promise<void> => {
    if (this.emoji === 'open') return this.#panel!.close();
    const anchor = event.currentTarget as HTMLElement;
    const control = this.#control;
    if (control) this.#caret = caretOf(control);
    this.#show('loading');
    const loaded = await loadModule(() => import('../emoji-panel/emoji-panel.js')).catch(() => undefined);
    if (this.emoji !== 'loading') return;
    if (!loaded) return this.#show('failed');
    this.#panel ??= new loaded.EmojiPanel(this.host, {
      onPick: (emoji, stays) => this.#pick(emoji, stays),
      onClose: () => this.#closed(),
    });
    this.#panel.open(anchor);
    this.#show('open');
  };

  renderEmoji(): TemplateResult | typeof nothing {
    return this.emoji === 'open' ? this.#panel!.render() : nothing;
  }

  get #control(): HTMLTextAreaElement | null {
    return this.host.renderRoot.querySelector<HTMLTextAreaElement>(`#${CSS.escape(this.host.partId('canned-editor-content'))}`);
  }

  #insert(text: string, select?: Caret): void {
    const control = this.#control;
    if (control && !control.readOnly) insertAt(control, caretOf(control), text, select);
  }

  #pick(emoji: string, stays: boolean): void {
    const control = this.#control;
    if (!control) return;
    if (!stays) this.#panel!.close();
    insertAt(control, this.#caret, emoji);
    this.#caret = caretOf(control);
    if (stays) this.#panel!.focus();
  }

  #closed(): void {
    this.#show('closed');
    const control = this.#control;
    control?.focus();
    control?.setSelectionRange(this.#caret.from, this.#caret.to);
  }

  #show(emoji: EditorHands['emoji']): void {
    this.emoji = emoji;
    this.host.requestUpdate();
  }

  #refuse(length: number): void {
    this.tooMuch = length;
    this.host.requestUpdate();
  }
}
