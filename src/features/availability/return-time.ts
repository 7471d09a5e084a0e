import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsElement } from '../../element/index.js';
import { controlError } from '../../ui/error-line.js';
import { describedBy, field } from '../../ui/field.js';
import { numberFormat } from '../../ui/formats.js';
import { localTimeInput } from '../../ui/local-time.js';
import { select, type Option } from '../../ui/segments.js';
import { clockTime } from '../../ui/clock-time.js';
import { isTime } from '../../ui/times.js';
import { readonlyIfAny } from './availability-parts.js';
import { lockedBy, noteOf, type AvailabilityView } from './availability-view.js';
import { longestAbsence } from './availability.js';
import { returnTimes, timeAfter } from './return-times.js';

type Part = TemplateResult | typeof nothing;

/** The choice that asks for a time. */
const other = 'other';
const minutesIn = /^\+(\d+)$/;
/** Of "+ 30 min". */
const more = 30;

/** How long somebody is away: a few times to choose from, any other, and a while more. */
export class ReturnTime {
  #asks = false;
  #problem = '';

  constructor(private readonly host: SettingsElement) {}

  /** Nobody asks for a time any more. */
  close(): void {
    this.#asks = false;
  }

  render(view: AvailabilityView): Part {
    const { state, text, locale, now } = view;
    const { until } = state.value;
    const id = view.idOf('until');
    const label = text('howLong');
    const lock = lockedBy(view, 'until');
    const words = isTime(until) ? text('untilTime', { time: clockTime(until, locale, now) }) : '';
    if (lock) return readonlyIfAny({ id, label, value: words, placeholder: '', reason: lock });
    const options = offers(view);
    if (words && !options.some(({ value }) => value === until)) options.splice(1, 0, { value: until, label: words });
    const note = noteOf(view, 'until');
    const choice = select({
      id,
      name: 'until',
      options,
      value: this.#asks ? other : until,
      describedBy: describedBy(id, false, note),
      onChoose: (value) => this.#onChoose(view, value),
    });
    return field({ id, label, control: html`${choice}${this.#asks ? this.#renderOther(view) : renderMore(view)}`, note });
  }

  #renderOther(view: AvailabilityView): TemplateResult {
    const { text, now, idOf } = view;
    const id = idOf('until-other');
    const error = `${id}-error`;
    const { earliest, latest } = limitsAt(now);
    return html`<form part="actions" novalidate @submit=${(event: Event) => this.#onSubmit(event, view)}>
        <label part="hint" for=${id}>${text('untilWhen')}</label>
        ${localTimeInput({ id, earliest, latest, value: Date.parse(timeAfter(now, 120)), problem: this.#problem ? error : undefined })}
        <button part="button">${text('setTime')}</button>
      </form>
      ${this.#problem ? controlError(this.#problem, error) : nothing}`;
  }

  #onChoose({ form }: AvailabilityView, value: string): void {
    this.#asks = value === other;
    this.#problem = '';
    this.host.requestUpdate();
    const minutes = minutesIn.exec(value)?.[1];
    if (!this.#asks) void form.choose({ until: minutes ? timeAfter(Date.now(), Number(minutes)) : value });
  }

  #onSubmit(event: Event, { text, locale, form }: AvailabilityView): void {
    event.preventDefault();
    const input = this.host.renderRoot.querySelector<HTMLInputElement>('[type="datetime-local"]')!;
    const at = new Date(input.value).getTime();
    const now = Date.now();
    const { earliest, latest } = limitsAt(now);
    this.#problem = at > latest ? text('tooLate', { time: clockTime(latest, locale, now) }) : '';
    // Also what is no time at all.
    if (!(at >= earliest)) this.#problem = text('tooEarly', { time: clockTime(now, locale, now) });
    this.host.requestUpdate();
    if (this.#problem) return input.focus();
    this.#asks = false;
    void form.choose({ until: new Date(at).toISOString() });
  }
}

/** So much longer, while there is an end. */
function renderMore({ state, text, locale, now, form }: AvailabilityView): Part {
  const { until } = state.value;
  const longer = isTime(until) ? timeAfter(Math.max(now, Date.parse(until)), more) : '';
  if (!longer || Date.parse(longer) > now + longestAbsence) return nothing;
  const time = numberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(more);
  return html`<button part="button" type="button" @click=${() => void form.choose({ until: longer })}>${text('longer', { time })}</button>`;
}

function offers({ text, now, locale }: AvailabilityView): Option[] {
  const { minutes, hours, today, tomorrow } = returnTimes(now);
  const iso = (at: number) => new Date(at).toISOString();
  return [
    { value: '', label: text('untilTurnedBack') },
    ...minutes.map((count) => ({ value: `+${count}`, label: text('forMinutes', { count }) })),
    ...hours.map((count) => ({ value: `+${count * 60}`, label: text('forHours', { count }) })),
    ...today.map((at) => ({ value: iso(at), label: text('untilTime', { time: clockTime(at, locale, now) }) })),
    { value: iso(tomorrow), label: text('untilTomorrow', { time: clockTime(tomorrow, locale, tomorrow) }) },
    { value: other, label: text('untilOther') },
  ];
}

/** A minute is kept from the edges: the backend has a clock of its own. */
const limitsAt = (now: number): { earliest: number; latest: number } => ({
  earliest: Date.parse(timeAfter(now, 1)),
  latest: Date.parse(timeAfter(now + longestAbsence, -2)),
});
