import type { nothing } from 'lit';
import { type TemplateResult } from 'lit';
import type { FormController } from '../../element/index.js';
import type { Localizer, Translate } from '../../locales/localizer.js';
import { fieldNote, type FieldFact } from '../../ui/field-note.js';
import { noteId } from '../../ui/field.js';
import { lockOf } from '../../ui/lock.js';
import type { UiText } from '../../ui/ui.messages.js';
import { isSwitch, wayOf, type AlertsHere, type HereMember, type HereState } from './alerts-here.js';
import type { AlertsCapability } from './alerts.js';
import { alertsMessages } from './alerts.messages.js';

export type AlertsText = Translate<typeof alertsMessages>;
export type ReadyAlerts = Extract<HereState, { phase: 'ready' }>;

/** What the element knows while there is something to show. */
export interface AlertFacts {
  readonly state: ReadyAlerts;
  readonly capability: AlertsCapability;
  readonly canSave: boolean;
  readonly text: AlertsText;
  readonly ui: UiText;
  readonly texts: Localizer;
  readonly form: FormController;
  readonly now: number;
  idOf(name: string): string;
}

/** What the sections share. */
export interface AlertView extends Pick<AlertFacts, 'capability' | 'text' | 'ui' | 'now'> {
  readonly locale: string;
  readonly value: AlertsHere;
  id(name: string): string;
  /** Whether the backend has it; what it does not have is not shown. */
  has(member: HereMember): boolean;
  /** Why it cannot be changed, in words; undefined: it can. */
  lock(member: HereMember): string | undefined;
  /** What stands under a control. `show` says in words what its members hold. `isShown`: that they are saved is to be seen anyway. */
  note(members: readonly HereMember[], show: (value: AlertsHere) => string, isShown?: boolean): TemplateResult | typeof nothing;
  isInvalid(member: HereMember): boolean;
  choose(patch: Partial<AlertsHere>): void;
  /** The person has left the control, and it may be wrong. */
  leave(member: HereMember): void;
}

type Facts = readonly (readonly [HereMember, FieldFact])[];

/** In the order in which a person has to know. */
const order = ['conflict', 'refused', 'pending', 'draft'];

export function alertView(facts: AlertFacts): AlertView {
  const { state, capability, canSave, text, ui, texts, form, now, idOf } = facts;
  const { value, confirmed, fields } = state;
  const id = (name: string) => idOf(name.replace(':', '-'));

  function note(members: readonly HereMember[], show: (value: AlertsHere) => string, isShown = false) {
    const { fact, told } = factOf(members, fields);
    const withThose = (of: 'value' | 'theirs') => show({ ...value, ...Object.fromEntries(told.map(([name, one]) => [name, one[of]])) });
    const concerned = told.map(([name]) => name);
    return fieldNote({
      id: noteId(id(members[0]!)),
      ...(fact && { fact: { ...fact, value: withThose('value'), ...(fact.is === 'conflict' && { theirs: withThose('theirs') }) } }),
      ...problemOf(members.map((member) => form.check.shown(member)).find(Boolean)),
      was: show(confirmed),
      saved: !isShown && members.some((member) => form.saved.members.has(member)),
      callsOut: !form.isExplicit || members.includes('pause:until'),
      text: ui,
      show: String,
      length: 0,
      explain: ({ code }) => (`problem-${code}` in alertsMessages ? text(`problem-${code}` as 'problem-required') : undefined),
      onUndo: () => void form.discard(concerned),
      onRetry: () => void form.again(concerned),
      onResolve: (keep) => concerned.forEach((member) => form.resolve(member, keep)),
    });
  }

  return {
    value,
    capability,
    text,
    ui,
    now,
    locale: texts.locale,
    id,
    note,
    has: (member) => !capability.lacks?.some((lacking) => lacking === member),
    lock(member) {
      const way = wayOf(member);
      const isOfHere = isSwitch(member) || Boolean(way && value[`device:${way}`]);
      return lockOf(member, capability, canSave || isOfHere, ui);
    },
    isInvalid: (member) => Boolean(form.check.shown(member)),
    choose: (patch) => void form.choose(patch),
    leave: (member) => form.check.leave(member),
  };
}

const problemOf = <P>(problem: P | undefined) => (problem === undefined ? {} : { problem });

/** Of several members the most urgent state, and those that are in it. */
function factOf(members: readonly HereMember[], fields: Partial<Record<HereMember, FieldFact>>): { fact?: FieldFact; told: Facts } {
  const known = members.flatMap((member) => (fields[member] ? [[member, fields[member]] as const] : []));
  const is = order.find((one) => known.some(([, fact]) => fact.is === one));
  const told = known.filter(([, fact]) => fact.is === is);
  const fact = told.find(([, { waiting }]) => waiting === 'sending')?.[1] ?? told[0]?.[1];
  return { ...(fact && { fact }), told };
}
