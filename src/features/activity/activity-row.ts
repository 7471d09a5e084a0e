import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../locales/localizer.js';
import { dateFormat } from '../../ui/formats.js';
import { icon } from '../../ui/icon.js';
import { isolated } from '../../ui/isolates.js';
import { badge } from '../../ui/row.js';
import { exactTime, isTime } from '../../ui/times.js';
import { activityIcons } from './activity-icons.js';
import { activityMessages } from './activity.messages.js';
import { isActivityCode, type ActivityEntry } from './activity.js';

export type ActivityText = Translate<typeof activityMessages>;

export interface ActivityView {
  text: ActivityText;
  locale: string;
}

type Key = keyof typeof activityMessages;

const isKey = (key: string): key is Key => Object.hasOwn(activityMessages, key);

/** What somebody else may have done who has the password. */
const suspicious: readonly string[] = ['signed-in-new-device', 'sign-in-failed', 'password-changed'];

const codeOf = ({ what }: ActivityEntry) => (isActivityCode(what) ? what : 'other');

/** Members and methods are told by their codes; what else it is of is a name, in nobody's language. */
function detailOf(detail: string, code: string, text: ActivityText): string {
  const key = `${code === 'profile-changed' ? 'member' : 'method'}-${detail}`;
  return isKey(key) ? text(key) : isolated(detail);
}

/** What a newer backend tells has no sentence yet, and is not kept back. */
export function sentenceOf(entry: ActivityEntry, text: ActivityText): string {
  const { detail, count = 1 } = entry;
  const code = codeOf(entry);
  const withDetail = `${code}-of`;
  return detail && count === 1 && isKey(withDetail) ? text(withDetail, { detail: detailOf(detail, code, text) }) : text(code, { count });
}

function byWhom({ what, by, name }: ActivityEntry, text: ActivityText): string {
  if (by === 'administrator') return name ? text('byNamed', { name: isolated(name) }) : text('byAdministrator');
  // Who failed to sign in is what nobody knows.
  return by === 'system' && what !== 'sign-in-failed' ? text('bySystem') : '';
}

/** Marked by a word and a sign, and not by colour alone. */
function mark({ what }: ActivityEntry, text: ActivityText): TemplateResult | typeof nothing {
  if (what === 'signed-in-new-device') return badge(text('newDevice'), 'warning', 'alert');
  return what === 'sign-in-failed' ? badge(text('failedSignIn'), 'warning', 'alert') : nothing;
}

const time = (at: string, locale: string): TemplateResult =>
  html`<time datetime=${at} title=${exactTime(at, locale)}>${dateFormat(locale, { timeStyle: 'short' }).format(new Date(at))}</time>`;

/** Ends with the dot, so that a line never begins with it. */
const dot = '\u00a0· ';

function about(entry: ActivityEntry, { text, locale }: ActivityView): TemplateResult {
  const { device, place, at } = entry;
  const whom = byWhom(entry, text);
  const facts = [whom, device, place, isTime(at) ? time(at, locale) : ''].filter(Boolean);
  return html`${facts.map((fact, index) => html`${index ? dot : ''}<bdi>${fact}</bdi>`)}`;
}

/** What happened, where from and when; and what to do if it was somebody else. */
export const activityRow = (entry: ActivityEntry, view: ActivityView): TemplateResult =>
  html`<li part="row">
    ${icon(activityIcons[codeOf(entry)])}
    <div>
      <span part="label">${sentenceOf(entry, view.text)}</span> ${mark(entry, view.text)}
      <p part="hint">${about(entry, view)}</p>
      ${suspicious.includes(entry.what) ? html`<p part="hint">${view.text('notYou')}</p>` : nothing}
    </div>
  </li>`;
