import * as v from 'valibot';
import { AdapterError, type FieldProblem } from '../../contract/index.js';
import type { AttachmentsCapability, CannedAttachment, CannedResponse } from '../../features/canned-responses/canned-responses.js';
import { cannedResponseEntries } from '../../features/canned-responses/canned-responses.schema.js';
import { problemOf } from './plain-object.js';

export interface Circumstances extends AttachmentsCapability {
  maxLength?: number;
  isTaken(shortCode: string): boolean;
  /** A file that this person may name. */
  file(id: string): CannedAttachment | undefined;
}

export type Fields = Record<string, FieldProblem>;
export type Checked = { fields: Fields } | { value: CannedResponse };

export function refusalOf(fields: Fields): AdapterError {
  if (fields['scope']) return new AdapterError('forbidden', { fields, reason: 'read-only', status: 403 });
  return new AdapterError('invalid', { fields, reason: 'invalid', status: 422 });
}

const patch = v.partial(v.strictObject(cannedResponseEntries));

/** What is wrong with the members that were sent, and with the whole that comes of it; or the whole. */
export function checkResponse(
  before: CannedResponse,
  sent: Partial<CannedResponse>,
  { maxLength = Infinity, atMost = Infinity, isTaken, file }: Circumstances,
): Checked {
  const ids = sent.attachments?.map(({ id }) => id);
  const { issues, output } = v.safeParse(patch, { ...sent, ...(ids && { attachments: ids }) });
  const fields: Fields = {};
  for (const issue of issues ?? []) fields[v.getDotPath(issue)?.split('.')[0] ?? ''] ??= problemOf(issue);
  const isEmpty = !(sent.content ?? before.content).trim() && !(sent.attachments ?? before.attachments).length;
  if (isEmpty) fields['content'] ??= { code: 'required' };
  if (issues) return { fields };

  const { attachments: named, ...plain } = output;
  const found = named?.map(file);
  const value = { ...before, ...plain, attachments: found?.filter((one) => one !== undefined) ?? before.attachments } as CannedResponse;
  if (found?.includes(undefined)) fields['attachments'] = { code: 'unknown-option' };
  if (value.attachments.length > atMost) fields['attachments'] = { code: 'too-long', limit: atMost };
  if (value.content.length > maxLength) fields['content'] = { code: 'too-long', limit: maxLength };
  if (plain.shortCode !== undefined && isTaken(plain.shortCode)) fields['shortCode'] = { code: 'taken' };
  return Object.keys(fields).length ? { fields } : { value };
}
