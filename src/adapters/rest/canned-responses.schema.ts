import * as v from 'valibot';
import type { Page, Snapshot } from '../../contract/index.js';
import type { CannedAttachment, CannedResponse } from '../../features/canned-responses/canned-responses.js';
import { attachmentSchema, cannedResponseSchema } from '../../features/canned-responses/canned-responses.schema.js';
import { absolute, isFollowed } from './file-addresses.js';
import { fieldsOf } from './problems.js';
import { memberProblemsSchema } from './readable-problem.schema.js';
import { snapshotOf } from './wire.schema.js';

type Reads<T> = v.GenericSchema<unknown, T>;

export const addressedAttachment = (baseUrl: string): Reads<CannedAttachment> =>
  v.pipe(
    attachmentSchema,
    v.check((file) => isFollowed(file, baseUrl)),
    v.transform((file) => absolute(file, baseUrl)),
  );

export const cannedSnapshot = (baseUrl: string): Reads<Snapshot<CannedResponse>> =>
  snapshotOf<CannedResponse>(
    v.pipe(
      cannedResponseSchema,
      v.check(({ attachments }) => attachments.every((file) => isFollowed(file, baseUrl))),
      v.transform((found) => ({ ...found, attachments: found.attachments.map((file) => absolute(file, baseUrl)) })),
    ),
  );

const textOrNothing = v.nullish(v.string());

export const cannedPage = (baseUrl: string): Reads<Page<CannedResponse>> =>
  v.pipe(
    v.looseObject({
      items: v.array(cannedSnapshot(baseUrl)),
      gone: v.nullish(v.array(v.string())),
      next: textOrNothing,
      since: textOrNothing,
      total: v.nullish(v.number()),
    }),
    v.transform(({ items, gone, next, since, total }) => ({
      rows: items,
      ...(gone && { gone }),
      ...(next && { next }),
      ...(since && { since }),
      ...(typeof total === 'number' && { total }),
    })),
  );

const imported = v.pipe(
  v.looseObject({ id: v.string() }),
  v.transform(({ id }) => ({ id })),
);
const refused = v.pipe(
  v.looseObject({ errors: memberProblemsSchema }),
  v.transform(({ errors }) => ({ fields: fieldsOf(errors) ?? {} })),
);

/** Row by row: what it became, or what is wrong with it. */
export const importedSchema = v.looseObject({ items: v.array(v.union([refused, imported])) });
