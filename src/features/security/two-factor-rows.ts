import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { AdapterError } from '../../contract/index.js';
import type { ActController } from '../../element/index.js';
import type { Translate } from '../../locales/localizer.js';
import { errorLine } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { badge, row } from '../../ui/row.js';
import { chat, key, phone, shield } from '../../ui/security-icons.js';
import { calendarDay } from '../../ui/times.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import { securityMessages } from './security.messages.js';
import type { TwoFactor, TwoFactorCapability, TwoFactorMethod } from './security.js';
import { leftToRight } from '../../ui/isolates.js';

export type SecurityText = Translate<typeof securityMessages>;

/** What can be done with a method. Setting up and replacing are one call, and two words. */
export const deeds = ['setUp', 'replace', 'turnOn', 'turnOff'] as const;
export type Deed = (typeof deeds)[number];

export interface MethodsView {
  value: TwoFactor;
  capability: TwoFactorCapability;
  canSetUp: boolean;
  acts: ActController;
  /** What was done last, while nobody knows yet what it has made of it. */
  settling: string | undefined;
  /** There are recovery codes that nobody has seen. */
  codesWereLost: boolean;
  text: SecurityText;
  ui: UiText;
  locale: string;
  id(name: string): string;
  onDeed(deed: Deed, method: string, event: Event): void;
  onNewCodes(event: Event): void;
}

export const actOf = (deed: Deed, method: string): string => `${deed}:${method}`;
export const newCodesAct = 'newCodes';

/** So few recovery codes are worth a warning. */
const few = 3;

const icons: Readonly<Record<string, SVGTemplateResult>> = { totp: shield, sms: phone, email: chat };
const isKnown = (word: string): word is keyof typeof securityMessages => Object.hasOwn(securityMessages, word);

/** A method that a backend made up is called what the backend calls it. */
export const nameOf = (method: string, text: SecurityText): string => (isKnown(method) ? text(method) : method);

/** Why a method cannot be changed, in words; undefined: it can. */
export function lockOf(method: string, { locked, readOnly }: TwoFactorCapability, ui: UiText): string | undefined {
  const code = locked?.[method] ?? (readOnly?.includes(method) ? 'read-only' : undefined);
  return code && textForCode(ui, 'locked-', code, 'locked');
}

export function reasonText({ code, problem: { reason } }: AdapterError, text: SecurityText, ui: UiText): string {
  const known = `reason-${reason}`;
  return isKnown(known) ? text(known) : textForCode(ui, '', code, 'unavailable');
}

/** `setup`: what stands in the row instead of its buttons. */
export function methodRow(method: TwoFactorMethod, view: MethodsView, setup: TemplateResult | typeof nothing): TemplateResult {
  const { text, ui, capability, value } = view;
  const name = nameOf(method.method, text);
  const lock = lockOf(method.method, capability, ui);
  const isLast = method.isOn && value.methods.filter(({ isOn }) => isOn).length === 1;
  const stays = Boolean(capability.required && isLast);
  const hint = view.id(`about-${method.method}`);
  const about = aboutOf(method, view);
  return row({
    icon: icons[method.method] ?? key,
    title: html`<bdi>${name}</bdi>`,
    badge: method.isOn ? badge(text('on'), 'success', 'check') : nothing,
    lines: html`<p part="hint" id=${hint}>${about}</p>
      ${lock || stays ? html`<p part="hint">${lock ?? text('required')}</p>` : nothing}`,
    actions: setup !== nothing ? nothing : lock ? icon('lock', 'small') : actions(method, view, { name, hint, stays }),
    note: setup === nothing ? errorNote(method.method, view) : setup,
  });
}

function aboutOf({ method, isOn, target, since, missing }: TwoFactorMethod, { text, locale }: MethodsView): string {
  if (!isOn && missing) return isKnown(`missing-${missing}`) ? text(`missing-${missing}` as 'missing') : text('missing');
  const about = `about-${method}`;
  const day = isOn && since && calendarDay(since, locale);
  return [
    // Masks are read from left to right in every language.
    target && text('to', { target: leftToRight(target) }),
    day ? text(target ? 'since' : 'added', { day }) : method === 'totp' && text('withoutTarget'),
    isKnown(about) && text(about),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface Named {
  name: string;
  hint: string;
  /** It may not be turned off. */
  stays: boolean;
}

function actions({ method, isOn, missing }: TwoFactorMethod, view: MethodsView, named: Named): TemplateResult | typeof nothing {
  const isApp = method === 'totp';
  const off = named.stays ? icon('lock', 'small') : nothing;
  if (!isOn) return missing || (isApp && !view.canSetUp) ? nothing : deedButton(isApp ? 'setUp' : 'turnOn', method, view, named);
  const turnOff = named.stays ? off : deedButton('turnOff', method, view, named);
  return html`${isApp && view.canSetUp ? deedButton('replace', method, view, named) : nothing}${turnOff}`;
}

function deedButton(deed: Deed, method: string, view: MethodsView, { name, hint }: Named): TemplateResult {
  const { text, acts, settling, onDeed } = view;
  const isBusy = acts.isBusy(actOf(deed, method)) || settling === method;
  return button(text(deed), text(`${deed}-named`, { method: name }), hint, isBusy, (event) => onDeed(deed, method, event));
}

/** One button all along: a focused one that went away while it is busy would take the keyboard's place with it. */
const button = (word: string, label: string | undefined, hint: string, isBusy: boolean, onClick: (event: Event) => void) =>
  html`<button
    part="button"
    type="button"
    aria-label=${label ?? nothing}
    aria-describedby=${hint}
    aria-busy=${isBusy}
    @click=${isBusy ? nothing : onClick}
  >
    ${isBusy ? html`<span part="spinner"></span>` : nothing}${word}
  </button>`;

function errorNote(method: string, { acts, text, ui }: MethodsView): TemplateResult | typeof nothing {
  for (const deed of deeds) {
    const error = acts.error(actOf(deed, method));
    if (error) return errorLine(text(`failed-${deed}`, { reason: reasonText(error, text, ui) }));
  }
  return nothing;
}

export function recoveryRow(view: MethodsView): TemplateResult {
  const { value, text, ui, acts, settling } = view;
  const { recoveryLeft: left, recoveryTotal: total } = value;
  const hint = view.id('about-recovery');
  const error = acts.error(newCodesAct);
  const isBusy = acts.isBusy(newCodesAct) || settling === 'recovery';
  const isShort = left <= few || view.codesWereLost;
  return row({
    icon: key,
    title: text('recovery'),
    badge: badge(left ? text('left', { left, total }) : text(total ? 'noneLeft' : 'noneYet'), isShort ? 'warning' : undefined),
    lines: html`<p part="hint" id=${hint}>
      ${text(view.codesWereLost ? 'recoveryLost' : left > few ? 'about-recovery' : left ? 'recoveryFew' : 'recoveryNone')}
    </p>`,
    actions: button(text('newCodes'), undefined, hint, isBusy, view.onNewCodes),
    note: error ? errorLine(text('failed-newCodes', { reason: reasonText(error, text, ui) })) : nothing,
  });
}
