import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { listFormat, numberFormat } from '../../ui/formats.js';
import { icon } from '../../ui/icon.js';
import { segments } from '../../ui/segments.js';
import { flagBox, groupField, groupLabel, selectField, switchField } from './alert-fields.js';
import { wayOf, type AlertsHere, type HereMember } from './alerts-here.js';
import { alertAudiences, isDecided, type AlertAudience, type AlertWay } from './alerts.js';
import type { AlertView } from './alert-view.js';

type SetName = 'none' | 'mineOnly' | 'all';
type Sets = readonly (readonly [SetName, readonly AlertAudience[]])[];

/** The sets to offer of those conversations that the backend tells apart. */
const setsOf = (known: readonly AlertAudience[]): Sets => [
  ['none', []],
  ...(known.length > 1 && known.includes('mine') ? ([['mineOnly', ['mine']]] as const) : []),
  ['all', known],
];

/** In whose conversations: three sets in sight, and the finer choice behind them. */
export function audienceField(view: AlertView, way: AlertWay, opened: Set<AlertWay>): TemplateResult | typeof nothing {
  const { text, locale, value } = view;
  const known = alertAudiences.filter((audience) => view.has(`${way}:${audience}`));
  if (!known.length) return nothing;
  const members = known.map((audience) => `${way}:${audience}` as const);
  const sets = setsOf(known);
  const chosen = (held: AlertsHere) => known.filter((audience) => held[`${way}:${audience}`]);
  const setOf = (held: AlertsHere) => sets.find(([, audiences]) => String(audiences) === String(chosen(held)))?.[0];
  const show = (held: AlertsHere) => {
    const set = setOf(held);
    if (set) return text(set);
    return listFormat(locale, { type: 'conjunction' }).format(chosen(held).map((audience) => text(audience)));
  };
  const set = setOf(value);
  // And so it stays, when one of the sets is chosen in it.
  if (!set) opened.add(way);
  const patch = (name: SetName) =>
    Object.fromEntries(known.map((audience) => [`${way}:${audience}`, new Map(sets).get(name)!.includes(audience)]));
  const id = view.id(members[0]!);
  const labelledBy = groupLabel(view, members);
  const boxes = (described?: string) =>
    html`<fieldset data-kind="audiences" aria-labelledby=${labelledBy} aria-describedby=${ifDefined(described)}>
      ${known.map((audience) => {
        const member = `${way}:${audience}` as const;
        const lock = view.lock(member) ? icon('lock', 'small') : nothing;
        return html`<label part="choice">${flagBox(view, member)}<span>${text(audience)}</span>${lock}</label>`;
      })}
    </fieldset>`;
  // A set would choose what is not this person's to choose.
  const isPartlyLocked = members.some((member) => view.lock(member));
  const control = (describedBy: string | undefined) =>
    isPartlyLocked
      ? boxes(describedBy)
      : html`${segments({
            id,
            name: view.id(`${way}:set`),
            labelledBy,
            describedBy,
            options: sets.map(([name]) => ({ value: name, label: text(name) })),
            value: set ?? '',
            onChoose: (name) => view.choose(patch(name)),
          })}
          <details
            ?open=${opened.has(way)}
            @toggle=${(event: Event) => ((event.target as HTMLDetailsElement).open ? opened.add(way) : opened.delete(way))}
          >
            <summary part="link">${text('more')}${icon('chevron-down', 'small')}</summary>
            ${boxes()}
          </details>`;
  return groupField(view, { label: text(`${way}:for`), members, show, control });
}

/** Whether it is heard, or seen, while the person looks at this page. */
export const whenField = (view: AlertView, way: AlertWay): TemplateResult | typeof nothing =>
  switchField(view, `${way}:when`, {
    label: view.text('when'),
    hint: view.text('whenHint'),
    isOn: (value) => value[`${way}:when`] === 'hidden',
    patch: (on) => ({ [`${way}:when`]: on ? 'hidden' : 'always' }),
  });

const delays = [0, 5, 10, 30, 60];

export const seconds = (count: number, locale: string): string =>
  numberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(count);

export function delayField(view: AlertView, way: AlertWay): TemplateResult | typeof nothing {
  const { text, locale, value } = view;
  const member = `${way}:delay` as const;
  const say = (count: number) => (count ? seconds(count, locale) : text('atOnce'));
  const held = value[member];
  const offered = delays.includes(held) ? delays : [...delays, held].sort((one, other) => one - other);
  return selectField(view, member, {
    label: text(`${way}:delay`),
    hint: text('delayHint'),
    options: offered.map((count) => ({ value: `${count}`, label: say(count) })),
    value: `${held}`,
    show: (other) => say(other[member]),
    patch: (count) => ({ [member]: Number(count) }),
  });
}

/** Whether this device has it otherwise. Nothing to choose: nothing of it can be changed here. */
export function ownField(view: AlertView, way: AlertWay, onFlip: (on: boolean) => void): TemplateResult | typeof nothing {
  const members = (Object.keys(view.value) as HereMember[]).filter((member) => wayOf(member) === way && member !== `device:${way}`);
  if (members.every((member) => isDecided(view.capability, member))) return nothing;
  return switchField({ ...view, choose: (patch) => onFlip(Boolean(patch[`device:${way}`])) }, `device:${way}`, {
    label: view.text('own'),
    hint: view.text('ownHint'),
  });
}
