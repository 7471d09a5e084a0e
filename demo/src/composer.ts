import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from './conversations.js';
import { icon } from './icons.js';

export interface Composer {
  /** Says to whom; read, not seen. */
  label: string;
  placeholder: string;
  draft: string;
  /** Stands before the text. */
  before?: TemplateResult;
  onDraft(text: string): void;
  /** With a text that has more than blanks. */
  onSend(text: string): void;
}

/** Enter sends, Shift and Enter begin a line. */
export function composer({ label, placeholder, draft, before, onDraft, onSend }: Composer): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = draft.trim();
    if (text) onSend(text);
    (event.target as HTMLFormElement).querySelector('textarea')!.focus();
  };
  const press = (event: KeyboardEvent) => {
    // Enter also confirms a word of an input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form!.requestSubmit();
  };
  return html`<form class="composer" @submit=${submit}>
    ${before}
    <div class="entry">
      <textarea
        rows="1"
        dir="auto"
        aria-label=${label}
        placeholder=${placeholder}
        maxlength=${limits.text}
        .value=${live(draft)}
        @input=${(event: Event) => onDraft((event.target as HTMLTextAreaElement).value)}
        @keydown=${press}
      ></textarea>
      <button class="send" aria-label="Send">${icon('send')}</button>
    </div>
  </form>`;
}
