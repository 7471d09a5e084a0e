import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { dateFormat, listFormat } from '../../ui/formats.js';
import { clockTime } from '../../ui/clock-time.js';
import { flagButton, groupField, groupLabel, selectField, switchField } from './alert-fields.js';
import { dayName, deviceZone, timeIn, timeSpan } from './alert-times.js';
import { nextQuiet } from './alerts-rules.js';
import { days, type AlertPreferences } from './alerts.js';
import type { AlertView } from './alert-view.js';
import { keepAt, letGo, take } from './in-hand.js';
import { cityOf, isKnownZone, zoneOption } from './time-zones.js';
import type { ZoneList } from './zone-list.js';

/** When it stays quiet by itself, on every device. */
export const quietFields = (view: AlertView, zones: ZoneList): TemplateResult =>
  html`${switchField(view, 'quiet:on', { label: view.text('quiet:on'), hint: nextWords(view) })} ${daysField(view)} ${hoursField(view)}
  ${zoneField(view, zones)}`;

/** "Next: today at 18:00, for 14 hours", by the clock of the schedule's zone. */
function nextWords({ value, text, locale, now }: AlertView): string | undefined {
  if (!value['quiet:on']) return undefined;
  const next = nextQuiet(value, now, deviceZone());
  if (!next) return text('quietNever');
  if (next.from <= now) return text('quietNow', { time: clockTime(next.until, locale, now) });
  const held = value['quiet:zone'];
  const zone = held && isKnownZone(held) ? held : deviceZone();
  return text('quietNext', {
    day: dayName(next.from, now, locale, zone),
    time: timeIn(zone, next.from, locale),
    length: timeSpan(next.until - next.from, locale),
  });
}

/** A Monday. */
const monday = Date.UTC(2024, 0, 1);
const weekday = (index: number, locale: string, style: 'long' | 'short' | 'narrow') =>
  dateFormat(locale, { weekday: style, timeZone: 'UTC' }).format(monday + index * 86_400_000);

interface WeekOf extends Intl.Locale {
  getWeekInfo?(): { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** The days as a week goes here: it begins on Monday where the browser does not know better. */
function weekOf(locale: string): number[] {
  const known: WeekOf = new Intl.Locale(locale);
  const first = (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
  return days.map((_, index) => (index + first - 1) % 7);
}

function daysField(view: AlertView): TemplateResult | typeof nothing {
  const { text, locale } = view;
  const week = weekOf(locale);
  const members = days.map((day) => `quiet:${day}` as const);
  // In some languages the short names are whole words.
  const style = week.some((index) => weekday(index, locale, 'short').length > 4) ? 'narrow' : 'short';
  const show = (value: AlertPreferences) => {
    const chosen = week.filter((index) => value[members[index]!]).map((index) => weekday(index, locale, 'short'));
    return chosen.length ? listFormat(locale, { type: 'conjunction' }).format(chosen) : text('none');
  };
  const day = (index: number) => flagButton(view, members[index]!, weekday(index, locale, 'long'), weekday(index, locale, style));
  return groupField(view, {
    label: text('quietDays'),
    members,
    show,
    control: (described) =>
      html`<fieldset data-kind="days" aria-labelledby=${groupLabel(view, members)} aria-describedby=${ifDefined(described)}>
        ${week.map(day)}
      </fieldset>`,
  });
}

function hoursField(view: AlertView): TemplateResult | typeof nothing {
  const { text, value, locale } = view;
  const members = ['quiet:from', 'quiet:until'] as const;
  const { 'quiet:from': from, 'quiet:until': until } = value;
  const written = (clock: string) => {
    const at = Date.parse(`2024-01-01T${clock}Z`);
    return at ? dateFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(at) : clock;
  };
  const control = (described: string | undefined) =>
    html`<div data-kind="hours" role="group" aria-labelledby=${groupLabel(view, members)}>
      ${timeInput(view, 'quiet:from', text('quietFrom'), described)}<span part="hint">${text('to')}</span>
      ${timeInput(view, 'quiet:until', text('quietUntil'), described)}
    </div>`;
  return groupField(view, {
    label: text('quietHours'),
    hint: from === until ? text('quietAllDay') : until < from ? text('quietOvernight') : undefined,
    members,
    show: (held) => `${written(held['quiet:from'])}\u2009–\u2009${written(held['quiet:until'])}`,
    control,
  });
}

function timeInput(view: AlertView, member: 'quiet:from' | 'quiet:until', label: string, described: string | undefined): TemplateResult {
  const onChange = (event: Event) => {
    letGo(event);
    const { value } = event.target as HTMLInputElement;
    // A time that is half typed is no time yet.
    if (value) view.choose({ [member]: value.slice(0, 5) });
    else view.leave(member);
  };
  // What is half typed reads as empty, and is left to whoever types it.
  const show = (input: HTMLInputElement) => {
    if (input.value) input.value = view.value[member];
  };
  return html`<input
    part="input"
    type="time"
    name=${member}
    required
    aria-label=${label}
    aria-describedby=${ifDefined(described)}
    aria-invalid=${ifDefined(view.isInvalid(member) ? 'true' : undefined)}
    .value=${view.value[member]}
    ?disabled=${Boolean(view.lock(member))}
    @input=${take}
    @change=${onChange}
    @blur=${() => view.leave(member)}
    ${keepAt(show)}
  />`;
}

function zoneField(view: AlertView, zones: ZoneList): TemplateResult | typeof nothing {
  const { text, now, value, capability } = view;
  const member = 'quiet:zone';
  if (!view.has(member)) return nothing;
  const device = deviceZone();
  const team = capability.zone;
  const held = value[member];
  const first = [...new Set([team, device].filter((zone) => zone !== undefined))];
  const rest = zones.options(now, view.locale).filter((option) => !first.includes(option.value));
  const offered = [
    { value: '', label: text('zoneDevice', { zone: cityOf(device) }) },
    ...first.map((zone) => zoneOption(zone, now)),
    ...(held && !first.includes(held) && !rest.some((option) => option.value === held) ? [zoneOption(held, now)] : []),
    ...rest,
  ];
  const show = ({ 'quiet:zone': zone }: AlertPreferences) => (zone ? zoneOption(zone, now).label : offered[0]!.label);
  return html`<div @pointerdown=${zones.open} @focusin=${zones.open}>
    ${selectField(view, member, {
      label: text('zone'),
      hint: zoneWords(view, held || device, device, team),
      options: offered,
      value: held,
      show,
      patch: (zone) => ({ [member]: zone }),
    })}
  </div>`;
}

function zoneWords({ text }: AlertView, held: string, device: string, team: string | undefined): string {
  const zone = cityOf(device);
  const words = team && { team: cityOf(team) };
  if (held === device) return !words ? text('zoneYours') : team === device ? text('zoneBoth') : text('zoneYoursTeam', words);
  if (held === team) return text('zoneTeam', { zone });
  return words ? text('zoneElsewhereTeam', { zone, ...words }) : text('zoneElsewhere', { zone });
}
