import { html, nothing, type TemplateResult } from 'lit';
import type { ActController } from '../../element/index.js';
import type { Translate } from '../../locales/localizer.js';
import { icon } from '../../ui/icon.js';
import { badge, row } from '../../ui/row.js';
import { monitor, phone } from '../../ui/security-icons.js';
import { exactTime, isTime, relativeTime } from '../../ui/times.js';
import type { UiText } from '../../ui/ui.messages.js';
import type { SignIn } from './security.js';
import { deedError } from './sign-in-questions.js';
import type { signInsMessages } from './sign-ins.messages.js';
import type { Steady } from './steady-rows.js';

export type SignInsText = Translate<typeof signInsMessages>;

export interface SignInView {
  text: SignInsText;
  ui: UiText;
  locale: string;
  acts: ActController;
  /** Others look the same at first sight. */
  hasTwin(signIn: SignIn): boolean;
  id(name: string): string;
  onRevoke(signIn: SignIn): void;
}

export const revokeAct = (id: string): string => `revoke:${id}`;

/** What is not known is said to be unknown: a guess could hide a stranger. */
export function nameOf({ browser, system }: SignIn, text: SignInsText): string {
  if (browser && system) return text('name', { browser, system });
  if (browser) return text('nameWithoutSystem', { browser });
  return system ? text('nameWithoutBrowser', { system }) : text('nameUnknown');
}

const activeFor = 90_000;

function lastActive({ current, lastActiveAt }: SignIn, { text, locale }: SignInView): TemplateResult | string {
  if (!isTime(lastActiveAt)) return current ? text('activeNow') : '';
  const isNow = current || Date.now() - Date.parse(lastActiveAt) < activeFor;
  const words = isNow ? text('activeNow') : relativeTime(lastActiveAt, locale);
  return html`<time datetime=${lastActiveAt} title=${exactTime(lastActiveAt, locale)}>${words}</time>`;
}

const started = (startedAt: string, { text, locale }: SignInView) =>
  html`<time datetime=${startedAt} title=${exactTime(startedAt, locale)}
    >${text('startedAt', { when: relativeTime(startedAt, locale) })}</time
  >`;

/** Ends with the dot, so that a line never begins with it. */
const dot = '\u00a0· ';

function about(signIn: SignIn, view: SignInView): TemplateResult {
  const { place, address, startedAt } = signIn;
  const time = lastActive(signIn, view);
  const from = [
    ...(place ? [html`<bdi>${place}</bdi>`] : []),
    ...(address ? [html`<bdi dir="ltr">${address}</bdi>`] : []),
    ...(place || address ? [] : [view.text('placeUnknown')]),
    ...(time ? [time] : []),
    ...(view.hasTwin(signIn) && isTime(startedAt) ? [started(startedAt, view)] : []),
  ];
  return html`${from.map((fact, index) => html`${index ? dot : ''}${fact}`)}`;
}

/** The person's own browser has no button here: it is signed out at the end of the list. */
export function signInRow(signIn: Steady<SignIn>, view: SignInView): TemplateResult {
  const { text, acts } = view;
  const name = nameOf(signIn, text);
  const act = revokeAct(signIn.id);
  const hint = view.id(`about-${signIn.id}`);
  return row({
    icon: signIn.device === 'phone' || signIn.device === 'tablet' ? phone : monitor,
    title: html`<bdi>${name}</bdi>`,
    badge: signIn.current ? badge(text('thisDevice'), 'success') : nothing,
    lines: html`<p part="hint" id=${hint}>${about(signIn, view)}</p>`,
    actions: signIn.gone
      ? html`<span part="status">${icon('check', 'small')}${text('signedOut')}</span>`
      : signIn.current
        ? nothing
        : revokeButton(acts.isBusy(act), name, hint, view, () => view.onRevoke(signIn)),
    note: deedError(acts.error(act), view),
  });
}

/** One button all along: a focused one that went away while it is busy would take the keyboard's place with it. */
const revokeButton = (isBusy: boolean, name: string, hint: string, { text }: SignInView, onClick: () => void) =>
  html`<button
    part=${isBusy ? 'button quiet' : 'button'}
    type="button"
    aria-label=${isBusy ? nothing : text('signOutNamed', { name })}
    aria-describedby=${hint}
    aria-disabled=${isBusy}
    @click=${isBusy ? nothing : onClick}
  >
    ${isBusy ? html`<span part="spinner"></span>${text('signingOut')}` : text('signOut')}
  </button>`;
