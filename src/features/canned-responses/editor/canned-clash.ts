import { html, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.js';
import { languageLabel } from '../../../ui/language-label.js';
import type { DraftMember } from './canned-draft.js';
import type { EditorView } from './canned-editor-view.js';
import type { CannedDraft } from '../canned-responses.js';
import type { Clash } from './written-draft.js';

const labels = { shortCode: 'shortCode', content: 'content', label: 'label', language: 'language', attachments: 'files' } as const;

/** Both versions side by side; walking through the radios decides nothing yet. */
export function cannedClash(view: EditorView, { theirs, members }: Clash): TemplateResult {
  const { text, work, id } = view;
  const name = id('clash');
  const choose = (event: Event) => {
    const chosen = (event.currentTarget as HTMLElement).closest('fieldset')!.querySelector<HTMLInputElement>('input:checked');
    void work.choose(chosen?.value === 'theirs' ? 'theirs' : 'mine');
  };
  const side = (keep: 'mine' | 'theirs', title: string, draft: CannedDraft) =>
    html`<div data-kind="side">
      <label part="choice"
        ><input part="radio" type="radio" id=${`${name}-${keep}`} name=${name} value=${keep} ?checked=${keep === 'mine'} /><span
          >${title}</span
        ></label
      >
      <dl>
        ${members.map(
          (member) =>
            html`<div>
              <dt part="hint">${text(labels[member])}</dt>
              <dd dir="auto" data-member=${member}>${shown(member, draft, view)}</dd>
            </div>`,
        )}
      </dl>
    </div>`;
  return html`<div part="notice conflict" data-kind="warning" role="status">
    ${icon('alert')}
    <div>
      <fieldset>
        <legend><strong>${text('clash')}</strong> <span part="hint">${text('clashHint')}</span></legend>
        <div data-kind="sides">${side('mine', text('clashMine'), work.written.draft)} ${side('theirs', text('clashTheirs'), theirs)}</div>
        <button part="button" type="button" @click=${choose}>${text('clashUse')}</button>
      </fieldset>
    </div>
  </div>`;
}

function shown(member: DraftMember, draft: CannedDraft, { text, locale }: EditorView): string {
  const said =
    member === 'attachments'
      ? draft.attachments.map(({ name }) => name).join('\n')
      : member === 'language'
        ? languageLabel(draft.language, locale)
        : draft[member].slice(0, 4_000);
  return said || text('clashNone');
}
