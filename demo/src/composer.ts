import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { sizeInWords } from './attached-files.js';
import type { Colleague } from './backend.js';
import { limits, type Attached } from './conversations.js';
import { icon } from './icons.js';
import type { Mentioning } from './mentioning.js';

export interface Composer {
  /** Of the text control. */
  id?: string;
  /** Says to whom; read, not seen. */
  label: string;
  placeholder: string;
  draft: string;
  /** Only colleagues read it. */
  isNote?: boolean;
  /** Who may be named, and how they are offered. */
  mentions?: { mentioning: Mentioning; people: readonly Colleague[] };
  /** Makes it the place where a person writes as they like to, with their own send key. Without it Enter sends. */
  attach?: (box?: Element) => void;
  /** Stands before the text. */
  before?: TemplateResult;
  /** Goes with the text, and can be sent without one. */
  enclosed?: { files: readonly Attached[]; onTakeOut(id: string): void };
  onDraft(text: string): void;
  /** With a text that has more than blanks, or with files. */
  onSend(text: string): void;
}

const boxIn = (place: Element) => place.closest('form')!.querySelector('textarea')!;

export function composer({
  id,
  label,
  placeholder,
  draft,
  isNote,
  mentions,
  attach,
  before,
  enclosed,
  onDraft,
  onSend,
}: Composer): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = draft.trim();
    if (text || enclosed?.files.length) onSend(text);
    boxIn(event.target as HTMLFormElement).focus();
  };
  const { mentioning, people = [] } = mentions ?? {};
  const look = (event: Event) => mentioning?.look(event.target as HTMLTextAreaElement, people);
  const press = (event: KeyboardEvent) => {
    mentioning?.press(event);
    if (!attach) enterSends(event);
  };
  const type = (event: Event) => {
    onDraft((event.target as HTMLTextAreaElement).value);
    look(event);
  };
  return html`<form class="composer" data-note=${String(isNote === true)} @submit=${submit}>
    ${before} ${mentioning?.render(() => document.querySelector<HTMLTextAreaElement>(`#${id}`)!)}
    <div class="entry">
      <textarea
        id=${id ?? nothing}
        rows="1"
        dir="auto"
        aria-label=${label}
        aria-autocomplete=${mentioning ? 'list' : nothing}
        aria-controls=${mentioning?.active ? mentioning.list : nothing}
        aria-activedescendant=${mentioning?.active ?? nothing}
        placeholder=${placeholder}
        maxlength=${limits.text}
        .value=${live(draft)}
        @input=${type}
        @keydown=${press}
        @keyup=${look}
        @click=${look}
        @blur=${() => mentioning?.close()}
        ${ref(attach)}
      ></textarea>
      <button class="send" aria-label=${isNote ? 'Add note' : 'Send'}>${icon(isNote ? 'lock' : 'send')}</button>
    </div>
    ${enclosed?.files.length ? enclosedFiles(enclosed) : nothing}
  </form>`;
}

const enclosedFiles = ({ files, onTakeOut }: NonNullable<Composer['enclosed']>) =>
  html`<ul class="enclosed" aria-label="Files that go with it">
    ${files.map(
      ({ id, name, size }) =>
        html`<li>
          ${icon('file')}<bdi class="name">${name}</bdi> <bdi class="size">${sizeInWords(size)}</bdi>
          <button type="button" aria-label=${`Leave out ${name}`} @click=${() => onTakeOut(id)}>${icon('close')}</button>
        </li>`,
    )}
  </ul>`;

/** Shift and Enter begin a line. */
function enterSends(event: KeyboardEvent): void {
  // Enter also confirms a word of an input method.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  (event.target as HTMLTextAreaElement).form!.requestSubmit();
}
