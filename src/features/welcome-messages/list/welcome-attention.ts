import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { adoptLate } from '../../../element/late-styles.js';
import type { PartHost } from '../../../element/part-host.js';
import { conflictChooser } from '../../../ui/conflict-chooser.js';
import { keptWaiting } from '../../../ui/kept-waiting.js';
import { notice } from '../../../ui/notice.js';
import { problemWords } from '../../../ui/problem-words.js';
import { textForCode } from '../../../ui/ui.messages.js';
import type { Channels, WelcomeMessage } from '../welcome-messages.js';
import type { WelcomeItem, WelcomeMessagesStore } from '../welcome-messages.store.js';
import { contentsWords } from './content-words.js';
import { refusedOf } from './welcome-facts.js';
import { welcomeAttentionBundle, type AttentionText } from './welcome-attention.messages.js';
import { noteOf, type Note, type NoteView } from './welcome-note.js';
import { kindText, listed, nameOf, phoneOf, type WelcomeWords } from './welcome-words.js';

export interface AttentionView extends WelcomeWords {
  store: WelcomeMessagesStore;
  channels: Channels | undefined;
  items: readonly WelcomeItem[];
  onEdit(item: WelcomeItem): void;
  onLeave(item: WelcomeItem): void;
  onRetry(): void;
}

export interface WelcomeAttention {
  /** Above the list: what was written and refused, what clashes and what waits. */
  render(view: AttentionView): TemplateResult;
  /** In a row: what did not come about, and what can be done about it. */
  noteOf(item: WelcomeItem, id: string, view: NoteView): Note | undefined;
}

/** So many are shown in full; the others follow when these are dealt with. */
const most = 3;

const styles: CSSResult = css`
  [part~='section'] > :is([part~='status'], [data-kind='conflict'], [part~='notice']) {
    margin-block: 0 calc(3 * var(--_space));
  }
  [data-kind='conflict'] bdi {
    display: block;
    max-block-size: 9lh;
    overflow: auto;
    white-space: pre-line;
  }
`;

/** Loaded when there is something to attend to. */
export function welcomeAttention(host: PartHost): WelcomeAttention {
  adoptLate(host, [styles]);
  const words = () => host.shownSession.texts.for(welcomeAttentionBundle);
  return {
    noteOf: (item, id, view) => noteOf(item, id, view, words()),
    render(view) {
      const own = words();
      const { items, store, ui, onRetry } = view;
      const wrong = items.filter((item) => item.state === 'conflict' || refusedOf(item, store.held(item.row.id)) === 'words');
      return html`${keptWaiting(items, ui, onRetry)}
      ${repeat(
        wrong.slice(0, most),
        ({ row }) => row.id,
        (item) => (item.state === 'conflict' ? conflict(item, view, own, host) : refusal(item, view, own)),
      )}
      ${wrong.length > most ? html`<p part="hint">${own('more', { count: wrong.length - most })}</p>` : nothing}`;
    },
  };
}

function refusal(item: WelcomeItem, view: AttentionView, own: AttentionText): TemplateResult {
  const { text, ui, store, onEdit, onLeave } = view;
  const isNew = !store.held(item.row.id);
  return notice(
    'danger',
    html`${own(isNew ? 'refusedNew' : 'refused', { name: own('quoted', { name: nameOf(item.row, text) }), reason: reasonOf(item, view, own) })}`,
    html`<button part="button" type="button" @click=${() => onEdit(item)}>${own('edit')}</button>
      <button part="button quiet" type="button" @click=${() => onLeave(item)}>${ui('discard')}</button>`,
  );
}

function reasonOf({ error, row }: WelcomeItem, { ui, store }: AttentionView, own: AttentionText): string {
  const [member, problem] = Object.entries(error?.problem.fields ?? {})[0] ?? [];
  if (!member || !problem) {
    const held = store.held(row.id);
    if (error?.code === 'conflict' && held?.enabled) return own('isOn');
    if (error?.problem.reason === 'too-many') return own('tooMany');
    return textForCode(ui, '', error?.code ?? 'invalid', 'invalid');
  }
  const label = written.includes(member) ? own(member as 'name') : member;
  return own('member', { label, reason: problemWords(problem, row[member as keyof WelcomeMessage], ui) });
}

const written = ['name', 'kind', 'numbers', 'contents'];

/** What differs, in the words of the message itself. */
function version(row: WelcomeMessage, members: readonly string[], { text, channels, locale }: AttentionView, own: AttentionText): string {
  const phones = row.numbers.map((id) => channels?.numbers.find((one) => one.id === id)).flatMap((one) => (one ? phoneOf(one) : []));
  const words: Partial<Record<string, string>> = {
    name: row.name,
    kind: kindText(row.kind, text),
    numbers: phones.length ? listed(phones, locale) : text('numbers', { count: row.numbers.length }),
    contents: contentsWords(row.contents, { locale, channels, otherLanguage: own('languageOther') }),
  };
  return members.flatMap((member) => words[member] ?? []).join('\n');
}

function conflict(item: WelcomeItem, view: AttentionView, own: AttentionText, host: PartHost): TemplateResult {
  const { row, theirs = {} } = item;
  const members = Object.keys(theirs);
  return html`<section data-kind="conflict">
    <p part="hint">${own('conflict', { name: own('quoted', { name: nameOf(row, view.text) }) })}</p>
    ${conflictChooser({
      id: host.partId(`conflict-${row.id}`),
      mine: version(row, members, view, own),
      theirs: version({ ...row, ...theirs }, members, view, own),
      text: view.ui,
      onResolve: (keep) => void view.store.resolve(row.id, keep),
    })}
  </section>`;
}
