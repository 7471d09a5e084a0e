import * as v from 'valibot';
import { isReadable } from '../../../src/features/canned-responses/rules/readable.js';
import { sentContentEntries, welcomeMessageEntries } from '../../../src/schemas.js';
import type { JsonObject } from '../http/body.js';
import { invalid, parseDeeply } from '../http/deep-problems.js';
import { deepPointer } from '../http/member-problems.js';
import { mergePatchOf } from '../http/merge-patch.js';
import type { MemberProblem } from '../http/problems.js';

/** Bytes of a body: as many languages as there may be, each as long as may be. */
export const welcomeBodyLimit = 2 ** 20;

const { name, kind, numbers, contents } = welcomeMessageEntries;
const entries = { name: v.pipe(name, v.trim()), kind, numbers, contents };

export const newWelcomeSchema = v.strictObject(entries);

export type NewWelcome = v.InferOutput<typeof newWelcomeSchema>;

export const welcomePatchSchema = mergePatchOf(v.partial(v.object({ ...entries, enabled: v.boolean('invalid-type') })).entries, {
  numbers: [],
  contents: [],
  enabled: false,
});

export type WelcomePatch = v.InferOutput<typeof welcomePatchSchema>;

const number = v.pipe(v.string('invalid-type'), v.maxLength(200, 'too-long'));

export const welcomeTestSchema = v.strictObject({ number, kind, content: v.strictObject(sentContentEntries) });

export type WelcomeTestInput = v.InferOutput<typeof welcomeTestSchema>;

export const readNewWelcome = (object: JsonObject): NewWelcome => storable(parseDeeply(newWelcomeSchema, object));
export const readWelcomePatch = (object: JsonObject): WelcomePatch => storable(parseDeeply(welcomePatchSchema, object));
export const readWelcomeTest = (object: JsonObject): WelcomeTestInput => storable(parseDeeply(welcomeTestSchema, object));

/** What no database takes, and what only hides, in whatever member it stands: those that the kind does not show are kept too. */
function storable<T extends object>(read: T): T {
  const errors: MemberProblem[] = [];
  const look = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'string' && !isReadable(value)) errors.push({ pointer: deepPointer(path), code: 'invalid-characters' });
    if (typeof value === 'object' && value) for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
  };
  look(read, []);
  if (errors.length) throw invalid(errors);
  return read;
}
