import * as v from 'valibot';
import { alertAudiences, alertKinds, alertLimits, alertWays, days, type AlertPreferences } from './alerts.js';

const flag = v.boolean('invalid-type');
const clock = v.pipe(v.string('invalid-type'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid-time'));
const tone = v.pipe(v.string('invalid-type'), v.regex(/^[a-z0-9-]{0,40}$/, 'unknown-option'));
const seconds = v.pipe(
  v.number('invalid-type'),
  v.integer('invalid-type'),
  v.minValue(0, 'out-of-range'),
  v.maxValue(alertLimits.delay, 'out-of-range'),
);
const percent = v.pipe(v.number('invalid-type'), v.integer('invalid-type'), v.minValue(0, 'out-of-range'), v.maxValue(100, 'out-of-range'));
const isTime = (form: RegExp) => (text: string) => text === '' || (form.test(text) && !Number.isNaN(Date.parse(text)));
/** Read, it may be written in another way than RFC 3339's. */
const anyTime = v.pipe(v.string('invalid-type'), v.check(isTime(/^\d{4}-\d\d-\d\dT/), 'invalid-time'));
const time = v.pipe(v.string('invalid-type'), v.check(isTime(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/), 'invalid-time'));

function isZone(name: string): boolean {
  try {
    return name === '' || Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
/** Read, it may be one that this machine does not know. */
const anyZone = v.pipe(v.string('invalid-type'), v.maxLength(60, 'too-long'));
const zone = v.pipe(v.string('invalid-type'), v.maxLength(60, 'too-long'), v.check(isZone, 'unknown-option'));

const each = <Name extends string, S extends v.GenericSchema>(names: readonly Name[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, S>;

const members = {
  ...each(
    alertWays.flatMap((way) => alertAudiences.map((audience) => `${way}:${audience}` as const)),
    flag,
  ),
  ...each(
    alertKinds.map((kind) => `sound:${kind}` as const),
    tone,
  ),
  ...each(
    alertKinds.map((kind) => `popup:${kind}` as const),
    flag,
  ),
  ...each(
    alertWays.map((way) => `${way}:when` as const),
    v.picklist(['always', 'hidden'], 'unknown-option'),
  ),
  ...each(
    alertWays.map((way) => `${way}:delay` as const),
    seconds,
  ),
  'sound:repeat': flag,
  'sound:volume': percent,
  ...each(
    days.map((day) => `quiet:${day}` as const),
    flag,
  ),
  'quiet:on': flag,
  'quiet:from': clock,
  'quiet:until': clock,
  'quiet:zone': zone,
  'pause:until': time,
};

type Members = typeof members;

/** What is read; members that this version does not know are left alone, and null is an empty text. */
export const alertsSchema = v.looseObject({
  ...members,
  ...each(
    alertKinds.map((kind) => `sound:${kind}` as const),
    v.nullable(tone, ''),
  ),
  'quiet:zone': v.nullable(anyZone, ''),
  'pause:until': v.nullable(anyTime, ''),
}) as v.GenericSchema as v.GenericSchema<unknown, AlertPreferences>;

/** What may be changed, each with the code of what is wrong with it. */
export const alertsPatch = v.strictObject(
  Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, v.optional(schema)])) as {
    [M in keyof Members]: v.OptionalSchema<Members[M], undefined>;
  },
);

/** Something that happened, as the events of a backend tell it. */
export const happeningSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(alertKinds),
  conversation: v.pipe(v.string(), v.nonEmpty()),
  audience: v.picklist(alertAudiences),
  at: v.string(),
  title: v.exactOptional(v.string()),
  text: v.exactOptional(v.string()),
});

export const readConversationSchema = v.looseObject({ conversation: v.pipe(v.string(), v.nonEmpty()) });
