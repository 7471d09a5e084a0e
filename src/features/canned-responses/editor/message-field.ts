import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { errorLine } from '../../../ui/error-line.js';
import { describedBy, field, hintId, labelId } from '../../../ui/field.js';
import { icon } from '../../../ui/icon.js';
import { problemNote } from './canned-fields.js';
import { readable } from './canned-draft.js';
import type { EditorView } from './canned-editor-view.js';
import { chooseFiles } from './canned-files-field.js';
import { paperclip } from '../canned-icons.js';
import { smile } from './editor-icons.js';
import { leftToRight } from '../../../ui/isolates.js';
import { variableChips } from '../../../ui/variable-chips.js';

/** The message with its tools, and under it what can be put in. */
export function messageField(view: EditorView): TemplateResult {
  const { work, hands, text } = view;
  const { written, limit } = work;
  const id = view.id('content');
  const note = problemNote('content', view);
  const isInvalid = note !== nothing;
  return html`${field({
    id,
    label: text('content'),
    note: html`${note}${isInvalid ? repair(view) : nothing}${hands.tooMuch ? errorLine(text('tooMuch', { length: hands.tooMuch, limit })) : nothing}`,
    control: html`<div data-kind="composer">
      <textarea
        part="textarea"
        id=${id}
        dir="auto"
        lang=${ifDefined(written.draft.language || undefined)}
        rows="6"
        ?readonly=${work.is === 'saving'}
        aria-invalid=${ifDefined(isInvalid ? 'true' : undefined)}
        aria-describedby=${`${id}-count ${describedBy(id, false, note) ?? ''}`.trim()}
        .value=${live(written.draft.content)}
        @input=${hands.onContent}
        @blur=${() => {
          written.leave('content');
          work.edit({});
        }}
      ></textarea>
      ${tools(view)}
    </div>`,
  })}
  ${variables(view)}`;
}

function tools(view: EditorView): TemplateResult {
  const { work, hands, text, files } = view;
  const { length } = work.written.draft.content;
  const { limit } = work;
  const count =
    length > limit ? text('countOver', { count: length, limit, over: length - limit }) : text('count', { count: length, limit });
  return html`<div data-kind="tools">
      <button
        part="button quiet square"
        type="button"
        aria-label=${text('emoji')}
        title=${text('emoji')}
        aria-haspopup="dialog"
        aria-expanded=${hands.emoji === 'open'}
        aria-busy=${ifDefined(hands.emoji === 'loading' || undefined)}
        @click=${hands.toggleEmoji}
      >
        ${hands.emoji === 'loading' ? html`<span part="spinner"></span>` : icon(smile, 'small')}
      </button>
      ${
        files
          ? html`<button
              part="button quiet square"
              type="button"
              aria-label=${text('attach')}
              title=${text('attach')}
              @click=${chooseFiles}
            >
              ${icon(paperclip, 'small')}
            </button>`
          : nothing
      }
      <span part="hint count" id=${view.id('content-count')} ?data-over=${length > limit}>${count}</span>
    </div>
    ${hands.emoji === 'failed' ? errorLine(text('emojiFailed')) : nothing} ${hands.renderEmoji()}`;
}

/** What nobody sees cannot be taken out by hand. */
function repair({ work, text }: EditorView): TemplateResult | typeof nothing {
  if (work.written.problem('content')?.code !== 'invalid-characters') return nothing;
  const onClick = () => work.edit({ content: readable(work.written.draft.content) });
  return html`<button part="link" type="button" @click=${onClick}>${text('removeInvisible')}</button>`;
}

function variables(view: EditorView): TemplateResult {
  const { capability, hands, text } = view;
  const { variables = [] } = capability;
  const id = view.id('insert');
  const [first] = variables;
  return field({
    id,
    group: true,
    label: text('insert'),
    control: html`${variableChips({
      variables,
      labelledBy: labelId(id),
      describedBy: first && hintId(id),
      more: html`<button part="chip" type="button" data-kind="fill-in" title=${text('fillInHint')} @click=${hands.insertFillIn}>
        ${text('fillIn')}
      </button>`,
      onInsert: hands.insertVariable,
    })}
    ${first ? html`<p part="hint" id=${hintId(id)}>${text('insertHint', { example: leftToRight(`{{${first.name}|…}}`) })}</p>` : nothing}`,
  });
}
