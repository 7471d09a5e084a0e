import { and, eq, ne } from 'drizzle-orm';
import { takeAttachments } from '../attachments/attachments.js';
import type { Queries } from '../database/database.js';
import { cannedResponses, cannedTombstones, type CannedOwner, type Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { newVersion } from '../people/version.js';
import { needContent, responsesAtMost, type NewResponse, type ResponsePatch } from './input.js';
import { countChange, type Owners } from './owners.js';
import { fold, searchedOf, type SeenRow } from './rows.js';

/** Of a person who is held, as everything here; of the company, whose row is held too. Returns the id. */
export async function createResponse(queries: Queries, person: Person, owners: Owners, { scope, ...wanted }: NewResponse): Promise<string> {
  const owner = scope === 'company' ? owners.company : owners.own;
  await needRoom(queries, owner, 1);
  const revision = await countChange(queries, owner);
  await needFree(queries, owner.id, wanted.shortCode);
  await takeAttachments(queries, person, wanted.attachments);
  const row = { ...wanted, owner: owner.id, folded: fold(wanted.shortCode), searched: searchedOf(wanted) };
  const [made] = await queries
    .insert(cannedResponses)
    .values({ ...row, version: newVersion(), revision })
    .returning({ id: cannedResponses.id });
  return made!.id;
}

/** A patch that changes nothing keeps the version. Returns whether it did. */
export async function updateResponse(queries: Queries, person: Person, current: SeenRow, patch: ResponsePatch): Promise<boolean> {
  const { id, owner } = current;
  const wanted = { ...current, ...patch };
  const members = ['shortCode', 'content', 'label', 'language', 'attachments'] as const;
  if (members.every((member) => JSON.stringify(wanted[member]) === JSON.stringify(current[member]))) return false;
  needContent(wanted);
  const revision = await countChange(queries, { id: owner });
  await needFree(queries, owner, wanted.shortCode, id);
  await takeAttachments(queries, person, patch.attachments ?? []);
  const { shortCode, content, label, language, attachments } = wanted;
  const values = { shortCode, content, label, language, attachments, folded: fold(shortCode), searched: searchedOf(wanted) };
  await queries
    .update(cannedResponses)
    .set({ ...values, version: newVersion(), revision, updatedAt: new Date() })
    .where(eq(cannedResponses.id, id));
  return true;
}

export async function removeResponse(queries: Queries, { id, owner }: SeenRow): Promise<void> {
  const revision = await countChange(queries, { id: owner });
  await queries.delete(cannedResponses).where(eq(cannedResponses.id, id));
  await queries.insert(cannedTombstones).values({ owner, response: id, revision });
}

export async function needRoom(queries: Queries, { id }: CannedOwner, more: number): Promise<void> {
  if ((await queries.$count(cannedResponses, eq(cannedResponses.owner, id))) + more > responsesAtMost) throw new Problem('too-many');
}

/** Asked with the owner's row in hand, so that nobody takes it meanwhile. */
async function needFree(queries: Queries, owner: string, shortCode: string, except?: string): Promise<void> {
  const same = and(eq(cannedResponses.owner, owner), eq(cannedResponses.folded, fold(shortCode)));
  const [other] = await queries
    .select({ id: cannedResponses.id })
    .from(cannedResponses)
    .where(except === undefined ? same : and(same, ne(cannedResponses.id, except)));
  if (other) throw new Problem('invalid', { errors: [{ pointer: '/shortCode', code: 'taken' }] });
}
