import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ProvingProblem, ProvingState } from '../session/proving-state.js';
import { field, noteId } from '../ui/field.js';
import { errorLine } from '../ui/error-line.js';
import { countdown } from '../ui/times.js';
import { textForCode, type UiText } from '../ui/ui.messages.js';
import { textOr, type ChallengeText } from './challenge-dialog.messages.js';

/** What every part of the dialog is made from. */
export interface ChallengeView {
  state: ProvingState;
  text: ChallengeText;
  ui: UiText;
  locale: string;
  /** The channel whose radio is chosen. */
  chosen: string;
  /** What is wrong with the code as typed; it was not sent. */
  own?: 'empty' | 'length' | undefined;
  id(name: string): string;
  onChoose(channel: string): void;
  onType(): void;
  onResend(): void;
  onAnother(): void;
}

const minute = 60_000;

/** A translator may put the target anywhere in the sentence; it is a number or an address, so it reads from left to right. */
function around(sentence: string, target = ''): TemplateResult {
  const [before = '', after] = sentence.split('{target}');
  return after === undefined ? html`${before}` : html`${before}<bdi dir="ltr">${target}</bdi>${after}`;
}

const isSent = (channel = '') => channel !== 'totp' && channel !== 'recovery';

/** Under the title: where the code is, or where it would go. */
export function description({ state, text }: ChallengeView): TemplateResult | string {
  const { channel = state.channels[0] ?? '', channels } = state;
  const target = state.target ?? state.targets[channel];
  const step = state.step ? html`${text('stepOf', { step: state.step })} · ` : nothing;
  const isChoosing = state.is === 'choose' || (state.is === 'sending' && !state.expiresIn);
  if (isChoosing && channels.length > 1) return state.step ? html`${step}${text('first')}` : '';
  const key = state.expiresIn || state.is === 'code' || state.dead || !isSent(channel) ? 'sent' : 'to';
  return html`${step}${target || !isSent(channel) ? around(textOr(text, `${key}-${channel}`, key), target) : nothing}`;
}

export const title = ({ state, text }: ChallengeView): string => textOr(text, `title-${state.purpose}`, 'title-identity');

/** One choice for each way to confirm. */
export function choices({ state, text, chosen, id, onChoose }: ChallengeView): TemplateResult {
  const label = (channel: string) => {
    const target = state.targets[channel];
    const key = target || !isSent(channel) ? 'channel' : 'noTarget';
    const known = textOr(text, `${key}-${channel}`, 'label');
    return known === text('label') ? html`${channel} ${target ? html`<bdi dir="ltr">${target}</bdi>` : nothing}` : around(known, target);
  };
  return html`<fieldset>
    <legend>${text('how')}</legend>
    ${state.channels.map(
      (channel) =>
        html`<label part="choice"
          ><input
            part="radio"
            type="radio"
            name=${id('channel')}
            value=${channel}
            .checked=${channel === chosen}
            @change=${() => onChoose(channel)}
          /><span>${label(channel)}</span></label
        >`,
    )}
  </fieldset>`;
}

function wrong({ state, text, own }: ChallengeView, problem?: ProvingProblem): string | undefined {
  if (own === 'empty') return text('typeCode');
  if (own === 'length') return text('typeDigits', { length: state.length ?? 6 });
  if (problem?.on !== 'verify' || problem.wait !== undefined) return undefined;
  if (problem.code !== 'wrong-code') return undefined;
  const left = state.attemptsLeft === undefined ? '' : ` ${text('triesLeft', { count: state.attemptsLeft })}`;
  return textOr(text, `wrong-${state.channel ?? ''}`, 'wrong') + left;
}

/** The one input. Nobody has to hurry: it is sent by the button or Enter, never by itself. */
export function codeField(view: ChallengeView): TemplateResult {
  const { state, text, id, onType } = view;
  const isDigits = state.channel !== 'recovery' && (state.length !== undefined || isSent(state.channel));
  const error = wrong(view, state.problem);
  const label = state.channel === 'recovery' ? 'labelRecovery' : state.length === undefined ? 'label' : 'labelDigits';
  const described = [error && noteId(id('code')), problemNote(view) !== nothing && id('problem')].filter(Boolean).join(' ');
  return field({
    id: id('code'),
    label: text(label, { length: state.length ?? '' }),
    control: html`<input
      part="input code otp"
      data-kind=${isDigits ? nothing : 'words'}
      id=${id('code')}
      name="code"
      dir="ltr"
      inputmode=${isDigits ? 'numeric' : 'text'}
      .autocomplete=${state.channel === 'recovery' ? 'off' : 'one-time-code'}
      autocapitalize="none"
      spellcheck="false"
      pattern=${ifDefined(isDigits ? `[0-9]${state.length === undefined ? '*' : `{${state.length}}`}` : undefined)}
      required
      aria-invalid=${ifDefined(error ? 'true' : undefined)}
      aria-describedby=${ifDefined(described || undefined)}
      @input=${onType}
    />`,
    note: error ? errorLine(error, noteId(id('code'))) : nothing,
  });
}

/** What failed and is not the code's fault. The seconds are seen and not read out, one by one. */
export function problemNote({ state: { problem }, text, ui, id, locale }: ChallengeView): TemplateResult | typeof nothing {
  if (!problem || problem.code === 'wrong-code') return nothing;
  const reason = textForCode(ui, '', problem.code, 'unavailable');
  const said = problem.wait === undefined ? text(problem.on === 'send' ? 'notSent' : 'notVerified', { reason }) : text('tooOften');
  return html`<div>
    ${errorLine(said, id('problem'))}
    ${problem.wait ? html`<p part="hint count">${text('tryIn', { time: countdown(problem.wait, locale) })}</p>` : nothing}
  </div>`;
}

/** For whom no code comes, and for whom it takes longer. */
export function more(view: ChallengeView): TemplateResult | typeof nothing {
  const { state, text, locale, onResend, onAnother } = view;
  const { resendIn, expiresIn = 0, channel, channels, is, sent } = state;
  const isSending = is === 'sending';
  const again =
    resendIn === undefined
      ? html`${sent > 1 ? text('lastCode') : nothing}`
      : html`${text('nothingCame')}
        ${
          resendIn > 0
            ? html`<span part="count">${text('resendIn', { time: countdown(resendIn, locale) })}</span>`
            : html`<button part="link" type="button" aria-busy=${isSending} @click=${onResend}>
                ${text(isSending ? 'sending' : 'resend')}
              </button>`
        }`;
  return html`<div data-kind="more">
    ${isSent(channel) ? html`<p part="hint">${again}</p>` : nothing}
    ${isSent(channel) && expiresIn ? html`<p part="hint">${text('expires', { count: Math.ceil(expiresIn / minute) })}</p>` : nothing}
    ${channels.length > 1 ? html`<button part="link" type="button" @click=${onAnother}>${text('otherWay')}</button>` : nothing}
  </div>`;
}

export const waitId = ({ id }: ChallengeView): string => id('wait');

/** The code is no use any more: why, and what can be done. */
export function deadNote(view: ChallengeView): TemplateResult {
  const { state, text, locale, onAnother } = view;
  const { dead, resendIn, channels } = state;
  const next = dead?.canSend ? undefined : text(dead?.why === 'used-up' ? 'deadFinalUsedUp' : 'deadFinal');
  return html`<div data-kind="more">
    ${errorLine(html`${text(`dead-${dead?.why ?? 'gone'}`)} ${next ?? nothing}`)}
    ${dead?.canSend && resendIn ? html`<p part="hint count" id=${waitId(view)}>${text('resendIn', { time: countdown(resendIn, locale) })}</p>` : nothing}
    ${
      (dead?.why === 'used-up' || dead?.why === 'expired') && channels.length > 1
        ? html`<button part="link" type="button" @click=${onAnother}>${text('otherWay')}</button>`
        : nothing
    }
  </div>`;
}
