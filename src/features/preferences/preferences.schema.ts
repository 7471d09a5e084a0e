import * as v from 'valibot';
import { longestSignature, sendKeys, signatureProblem, textSizes, themes, type Preferences } from './preferences.js';

const signature = v.pipe(
  v.string('invalid-type'),
  v.maxLength(longestSignature, 'too-long'),
  v.check((text) => signatureProblem(text)?.code !== 'invalid-characters', 'invalid-characters'),
);

const members = {
  capitalize: v.boolean('invalid-type'),
  sendKey: v.picklist(sendKeys, 'unknown-option'),
  signature,
  interfaceLanguage: v.pipe(
    v.string('invalid-type'),
    v.regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/u, 'invalid-language'),
    v.maxLength(35, 'too-long'),
  ),
  textSize: v.picklist(textSizes, 'unknown-option'),
  theme: v.picklist(themes, 'unknown-option'),
};

type Members = typeof members;
const optional = Object.fromEntries(Object.entries(members).map(([name, schema]) => [name, v.optional(schema)])) as {
  [M in keyof Members]: v.OptionalSchema<Members[M], undefined>;
};

/** Read, it may be longer than a rule of today, and a language be named in another way; null is empty. */
const anyText = v.optional(v.nullable(v.string('invalid-type'), ''));

/** A backend has as many of them as it can keep. */
export const preferencesSchema = v.looseObject({
  ...optional,
  signature: anyText,
  interfaceLanguage: anyText,
}) as v.GenericSchema as v.GenericSchema<unknown, Preferences>;

/** What may be changed; `signature:<channel>` for the channels that there are. */
export const preferencesPatch = (channels: readonly string[]) =>
  v.strictObject({ ...optional, ...Object.fromEntries(channels.map((id) => [`signature:${id}`, v.optional(v.boolean('invalid-type'))])) });

export const preferencesCapability = {
  channels: v.optional(v.array(v.looseObject({ id: v.string(), label: v.optional(v.string()) }))),
  languages: v.optional(v.array(v.string())),
};
