import * as v from 'valibot';
import { cannedResponseEntries } from '../../../src/schemas.js';
import { attachmentLimits } from '../attachments/attachment-limits.js';
import type { Person } from '../database/schema.js';
import type { JsonObject } from '../http/body.js';
import { isId } from '../http/id-in-path.js';
import { memberProblems } from '../http/member-problems.js';
import { mergePatchOf } from '../http/merge-patch.js';
import { parse } from '../http/parse.js';
import { pointerTo, Problem, type MemberProblem } from '../http/problems.js';

/** How many rows one import may have. */
export const rowsAtOnce = 500;

/** Of one person, and of the company. */
export const responsesAtMost = 20_000;

const { shortCode, content, label, language } = cannedResponseEntries;

const id = v.pipe(v.string('invalid-type'), v.check(isId, 'unknown-option'), v.toLowerCase());

const entries = {
  ...{ shortCode, content, label, language },
  // Each is kept once, however often it is named.
  attachments: v.pipe(
    v.array(id, 'invalid-type'),
    v.maxLength(attachmentLimits.atMost, 'too-long'),
    v.transform((ids) => [...new Set(ids)]),
  ),
};

const scope = v.optional(v.picklist(['personal', 'company'], 'unknown-option'), 'personal');

/** What every row that is made has beside its attachments. */
const rowEntries = { shortCode, content, label: v.optional(label, ''), language: v.optional(language, ''), scope };

export const newResponseSchema = v.strictObject({ ...rowEntries, attachments: v.optional(entries.attachments, []) });

export type NewResponse = v.InferOutput<typeof newResponseSchema>;

export const responsePatchSchema = mergePatchOf(v.partial(v.object(entries)).entries, { attachments: [] });

export type ResponsePatch = v.InferOutput<typeof responsePatchSchema>;

const importedSchema = v.strictObject({ ...rowEntries, replace: v.optional(v.boolean('invalid-type'), false) });

export type ImportedRow = v.InferOutput<typeof importedSchema>;

/** What is wrong with a row is answered row by row, so the list takes any object. */
export const importSchema = v.strictObject({
  items: v.pipe(
    v.array(
      v.looseObject({
        shortCode: v.optional(v.unknown()),
        content: v.optional(v.unknown()),
        label: v.optional(v.unknown()),
        language: v.optional(v.unknown()),
        scope: v.optional(v.unknown()),
        replace: v.optional(v.unknown()),
      }),
      'invalid-type',
    ),
    v.maxLength(rowsAtOnce, 'too-long'),
  ),
});

type Editor = Pick<Person, 'mayEditPresets'>;

const mayNot = (scope: unknown, { mayEditPresets }: Editor) => scope === 'company' && !mayEditPresets;

const scopeRefused: MemberProblem = { pointer: '/scope', code: 'read-only' };
const contentMissing: MemberProblem = { pointer: '/content', code: 'required' };

export function readNewResponse(object: JsonObject, person: Editor): NewResponse {
  const wanted = parse(newResponseSchema, object);
  if (mayNot(wanted.scope, person)) throw new Problem('read-only', { errors: [scopeRefused] });
  needContent(wanted);
  return wanted;
}

/** Of a response that only others may change, every member is refused. */
export const refuseAll = (members: object): Problem => {
  const named = Object.keys(members).slice(0, 20);
  return new Problem('read-only', {
    errors: (named.length ? named.map(pointerTo) : ['']).map((pointer) => ({ pointer, code: 'read-only' })),
  });
};

export const readResponsePatch = (object: JsonObject): ResponsePatch => parse(responsePatchSchema, object);

/** A row, or what is wrong with it. */
export function readImportedRow(row: object, person: Editor): ImportedRow | MemberProblem[] {
  const parsed = v.safeParse(importedSchema, row);
  if (!parsed.success) return memberProblems(importedSchema, row, parsed.issues);
  if (mayNot(parsed.output.scope, person)) return [scopeRefused];
  return isEmpty(parsed.output.content) ? [contentMissing] : parsed.output;
}

const isEmpty = (content: string) => content.trim() === '';

/** Without a word there must be a file. */
export function needContent({ content, attachments }: { content: string; attachments: readonly string[] }): void {
  if (isEmpty(content) && attachments.length === 0) throw new Problem('invalid', { errors: [contentMissing] });
}
