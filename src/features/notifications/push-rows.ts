import { html, nothing, type TemplateResult } from 'lit';
import type { ActController } from '../../element/index.js';
import { icon } from '../../ui/icon.js';
import { badge, row } from '../../ui/row.js';
import { monitor, phone } from '../../ui/security-icons.js';
import type { SubscribedBrowser } from './notifications.js';
import { bell } from './push-icons.js';
import type { PushHere } from './push-here.js';
import { systemSteps } from './push-steps.js';
import { actError, nameOf, testWords, usedLine, type ErrorView } from './push-text.js';
import type { TestState } from './push-test.js';
import type { ThisBrowser } from './this-browser.js';

export interface PushView extends ErrorView {
  locale: string;
  acts: ActController;
  here: ThisBrowser;
  test: TestState | undefined;
  canTest: boolean;
  id(name: string): string;
  onTurnOn(): unknown;
  /** Undefined: this browser. */
  onTurnOff(other?: SubscribedBrowser): unknown;
  onTest(): unknown;
  onRetry(): void;
}

export const offAct = (id: string): string => `turn-off:${id}`;

interface Press {
  label: string;
  /** While it runs. */
  busy: string;
  isBusy: boolean;
  part?: string;
  name?: string;
  about?: string;
  onPress(): unknown;
}

/** One button all along: a focused one that went away while it is busy would take the keyboard's place with it. */
const press = ({ label, busy, isBusy, part = 'button', name, about, onPress }: Press): TemplateResult =>
  html`<button
    part=${isBusy ? 'button quiet' : part}
    type="button"
    aria-label=${(!isBusy && name) || nothing}
    aria-describedby=${about ?? nothing}
    aria-disabled=${isBusy}
    @click=${isBusy ? nothing : onPress}
  >
    ${isBusy ? html`<span part="spinner"></span>${busy}` : label}
  </button>`;

/** This browser cannot, whatever the person wants. */
const impossibleRow = (why: string, { text }: PushView): TemplateResult =>
  row({ icon: bell, title: text('impossible'), lines: html`<p part="hint">${why}</p>` });

function offRow({ endedElsewhere, error }: Extract<PushHere, { is: 'off' }>, view: PushView): TemplateResult {
  const { text, acts, onTurnOn, onRetry } = view;
  const about = view.id('offer');
  return row({
    icon: bell,
    title: text('offer'),
    lines: html`<p part="hint" id=${about}>${text(endedElsewhere ? 'endedElsewhere' : 'offerText')}</p>`,
    actions: press({
      label: text('turnOn'),
      busy: text('turningOn'),
      isBusy: acts.isBusy('turn-on'),
      part: 'button primary',
      about,
      onPress: onTurnOn,
    }),
    note: acts.error('turn-on')
      ? actError(acts.error('turn-on'), 'failedOn', view, onTurnOn)
      : actError(error, 'failedRenewal', view, onRetry),
  });
}

const deviceIcon = (system: string) => (/iphone|ipad|ios|android/i.test(system) ? phone : monitor);

const testLook = {
  sent: { kind: 'saving', mark: html`<span part="spinner"></span>` },
  arrived: { kind: 'saved', mark: icon('check', 'small') },
  lost: { kind: 'failed', mark: icon('alert', 'small') },
};

/** The section reads it out. */
function testNote({ test, text, locale, here }: PushView): TemplateResult | typeof nothing {
  if (!test) return nothing;
  const { kind, mark } = testLook[test.is];
  return html`<p part="status" data-kind=${kind}>${mark}<span>${testWords(test, text, locale)}</span></p>
    ${test.is === 'lost' ? systemSteps(here, text) : nothing}`;
}

function onRow({ item, error }: Extract<PushHere, { is: 'on' }>, view: PushView): TemplateResult {
  const { text, acts, locale, canTest, onTest, onTurnOff, onRetry } = view;
  const act = offAct(item.id);
  const notes = [
    actError(acts.error(act), 'failedOff', view, () => onTurnOff()),
    actError(acts.error('test'), 'failedTest', view, onTest),
    actError(error, 'failedRenewal', view, onRetry),
    testNote(view),
  ];
  return row({
    icon: deviceIcon(item.system),
    title: html`<bdi>${nameOf(item, text)}</bdi>`,
    badge: badge(text('thisBrowser'), 'success'),
    lines: html`<p part="hint">${usedLine(item, text, locale)}</p>`,
    actions: html`${canTest ? press({ label: text('test'), busy: text('testing'), isBusy: acts.isBusy('test'), onPress: onTest }) : nothing}
    ${press({ label: text('turnOff'), busy: text('turningOff'), isBusy: acts.isBusy(act), onPress: () => onTurnOff() })}`,
    note: notes.some((note) => note !== nothing) ? html`${notes}` : nothing,
  });
}

/** What this browser does; blocked has a notice of its own instead. */
export function hereRow(here: PushHere, view: PushView): TemplateResult | typeof nothing {
  switch (here.is) {
    case 'impossible':
      return impossibleRow(view.text(`impossible-${here.why}`), view);
    case 'off':
      return offRow(here, view);
    case 'on':
      return onRow(here, view);
    default:
      return nothing;
  }
}

/** Another browser of the person. */
export function otherRow(item: SubscribedBrowser, view: PushView): TemplateResult {
  const { text, acts, locale, onTurnOff } = view;
  const [act, about, name] = [offAct(item.id), view.id(`about-${item.id}`), nameOf(item, text)];
  return row({
    icon: deviceIcon(item.system),
    title: html`<bdi>${name}</bdi>`,
    lines: html`<p part="hint" id=${about}>${usedLine(item, text, locale)}</p>`,
    actions: press({
      label: text('turnOff'),
      busy: text('turningOff'),
      isBusy: acts.isBusy(act),
      name: text('turnOffNamed', { name }),
      about,
      onPress: () => onTurnOff(item),
    }),
    note: actError(acts.error(act), 'failedOff', view, () => onTurnOff(item)),
  });
}
