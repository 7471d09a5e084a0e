import * as v from 'valibot';
import type { CannedAttachment } from '../canned-responses/canned-responses.js';
import { welcomeLimits, whatsAppLimits } from './rules/whatsapp-limits.js';
import { welcomeKinds, type Channels, type WelcomeMessage } from './welcome-messages.js';

const text = v.pipe(v.string(), v.nonEmpty());
/** What a backend does not have, or says as null, is empty. */
const textOrNothing = v.nullish(v.string(), '');
const textsOrNone = v.nullish(v.array(v.string()), () => []);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const fileSchema: v.GenericSchema<unknown, CannedAttachment> = v.looseObject({
  id: text,
  name: v.string(),
  type: textOrNothing,
  size: v.nullish(count, 0),
  url: v.string(),
}) as v.GenericSchema as v.GenericSchema<unknown, CannedAttachment>;

const replyEntries = { id: textOrNothing, title: textOrNothing };
const rowSchema = v.looseObject({ ...replyEntries, description: textOrNothing });
const placeSchema = v.looseObject({ latitude: v.number(), longitude: v.number(), name: textOrNothing, address: textOrNothing });

const contentSchema = v.looseObject({
  language: textOrNothing,
  body: textOrNothing,
  header: textOrNothing,
  footer: textOrNothing,
  file: v.nullish(fileSchema, null),
  buttons: v.nullish(v.array(v.looseObject(replyEntries)), () => []),
  menu: textOrNothing,
  sections: v.nullish(v.array(v.looseObject({ title: textOrNothing, rows: v.nullish(v.array(rowSchema), () => []) })), () => []),
  place: v.nullish(placeSchema, null),
  template: textOrNothing,
  parameters: textsOrNone,
});

/**
 * `kind` is read as it is, although it may be one that this version does not know: an older page still shows the message by its name
 * and switches it off. `problemsOf` calls such a kind `unknown-option`, so nobody can edit it there.
 */
export const welcomeMessageSchema: v.GenericSchema<unknown, WelcomeMessage> = v.looseObject({
  id: text,
  name: v.string(),
  kind: text,
  numbers: textsOrNone,
  enabled: v.nullish(v.boolean(), false),
  contents: v.nullish(v.array(contentSchema), () => []),
  sent: v.nullish(count, 0),
  switchedAt: textOrNothing,
  updatedAt: textOrNothing,
}) as v.GenericSchema as v.GenericSchema<unknown, WelcomeMessage>;

const numberSchema = v.looseObject({ id: text, phone: textOrNothing, name: textOrNothing, connected: v.nullish(v.boolean(), true) });

const templateSchema = v.looseObject({
  id: text,
  name: textOrNothing,
  language: textOrNothing,
  header: v.fallback(v.picklist(['', 'text', 'image', 'video', 'document']), ''),
  headerText: textOrNothing,
  body: textOrNothing,
  footer: textOrNothing,
  buttons: textsOrNone,
});

export const channelsSchema: v.GenericSchema<unknown, Channels> = v.looseObject({
  numbers: v.nullish(v.array(numberSchema), () => []),
  templates: v.nullish(v.array(templateSchema), () => []),
}) as v.GenericSchema as v.GenericSchema<unknown, Channels>;

/** Longer than anything that may be kept: `problemsOf` says what is too long for what it is. */
const words = v.pipe(v.string('invalid-type'), v.maxLength(whatsAppLimits.text, 'too-long'));
const id = v.pipe(v.string('invalid-type'), v.nonEmpty('required'), v.maxLength(200, 'too-long'));
const idOrNothing = v.pipe(v.string('invalid-type'), v.maxLength(200, 'too-long'));
const list = <S extends v.GenericSchema>(schema: S, most: number) => v.pipe(v.array(schema, 'invalid-type'), v.maxLength(most, 'too-many'));
const optionalWords = v.optional(words, '');
/** More than WhatsApp takes, so that it is told as what it is. */
const mostOfAnything = 50;

const sentReply = { id, title: words };
const sentSection = v.strictObject({
  title: optionalWords,
  rows: list(v.strictObject({ ...sentReply, description: optionalWords }), mostOfAnything),
});
const degrees = v.pipe(v.number('invalid-type'), v.finite('invalid-type'));
const sentPlace = v.strictObject({ latitude: degrees, longitude: degrees, name: optionalWords, address: optionalWords });

/** A content as it is sent: what is left out is empty, and a file is named by its id. */
export const sentContentEntries = {
  language: v.optional(v.pipe(v.string('invalid-type'), v.maxLength(60, 'too-long')), ''),
  body: optionalWords,
  header: optionalWords,
  footer: optionalWords,
  file: v.optional(v.nullable(id), null),
  buttons: v.optional(list(v.strictObject(sentReply), mostOfAnything), []),
  menu: optionalWords,
  sections: v.optional(list(sentSection, mostOfAnything), []),
  place: v.optional(v.nullable(sentPlace), null),
  template: v.optional(idOrNothing, ''),
  parameters: v.optional(list(words, mostOfAnything), []),
} satisfies v.ObjectEntries;

/** What may be sent of a message: its shape only. What it means is for `problemsOf`. */
export const welcomeMessageEntries = {
  name: v.pipe(v.string('invalid-type'), v.maxLength(welcomeLimits.name, 'too-long')),
  kind: v.picklist(welcomeKinds, 'unknown-option'),
  numbers: v.pipe(
    list(id, mostOfAnything),
    v.transform((ids) => [...new Set(ids)]),
  ),
  contents: list(v.strictObject(sentContentEntries), welcomeLimits.contents),
} satisfies v.ObjectEntries;
