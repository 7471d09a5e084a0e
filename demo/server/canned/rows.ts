import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Snapshot } from '../../../src/contract/index.js';
import type { CannedAttachment, CannedResponse } from '../../../src/features/canned-responses/canned-responses.js';
import { attachmentsById } from '../attachments/attachments.js';
import type { Queries } from '../database/database.js';
import { cannedResponses, cannedUses, type CannedRow } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import type { Owners } from './owners.js';

/** As short codes are compared and texts are searched: letter case and the way an accent is written do not matter. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().normalize('NFC');

export const searchedOf = ({ shortCode, content }: Pick<CannedRow, 'shortCode' | 'content'>): string => fold(`${shortCode}\n${content}`);

/** A response as one person sees it: uses are their own. */
export type SeenRow = Omit<CannedRow, 'folded' | 'searched'>;

const { folded: _, searched: __, ...stored } = getTableColumns(cannedResponses);

export const usesSeen = sql<number>`coalesce(${cannedUses.uses}, ${cannedResponses.uses})`;
export const usedAtSeen = sql<Date | null>`coalesce(${cannedUses.usedAt}, ${cannedResponses.usedAt})`.mapWith(cannedResponses.usedAt);
/** Either number only grows, so their sum orders what a person sees. */
const revisionSeen = sql<number>`${cannedResponses.revision} + coalesce(${cannedUses.revision}, 0)`;

/** What to select where {@link usesOf} is joined. */
export const seenColumns = {
  ...stored,
  uses: usesSeen.as('uses_seen'),
  usedAt: usedAtSeen.as('used_at_seen'),
  revision: revisionSeen.as('revision_seen'),
};

export const usesOf = (person: string) => and(eq(cannedUses.response, cannedResponses.id), eq(cannedUses.person, person));

/** Of all those that the person may read. */
export async function seenRow(queries: Queries, { own, company }: Owners, id: string): Promise<SeenRow> {
  const mayRead = inArray(cannedResponses.owner, [own.id, company.id]);
  const [row] = await queries
    .select(seenColumns)
    .from(cannedResponses)
    .leftJoin(cannedUses, usesOf(own.person!))
    .where(and(eq(cannedResponses.id, id), mayRead));
  if (!row) throw new Problem('not-found');
  return row;
}

export const isCompany = ({ owner }: Pick<CannedRow, 'owner'>, { company }: Owners): boolean => owner === company.id;

/** As the contract shows them. */
export async function snapshotsOf(queries: Queries, owners: Owners, rows: readonly SeenRow[]): Promise<Snapshot<CannedResponse>[]> {
  const attachments = await attachmentsById(
    queries,
    rows.flatMap((row) => row.attachments),
  );
  return rows.map((row) => snapshotOf(row, owners, attachments));
}

export async function readSnapshot(queries: Queries, owners: Owners, id: string): Promise<Snapshot<CannedResponse>> {
  const [snapshot] = await snapshotsOf(queries, owners, [await seenRow(queries, owners, id)]);
  return snapshot!;
}

function snapshotOf(row: SeenRow, owners: Owners, attachments: ReadonlyMap<string, CannedAttachment>): Snapshot<CannedResponse> {
  const { id, shortCode, content, label, language, uses, usedAt, updatedAt, version, revision } = row;
  return {
    value: {
      ...{ id, scope: isCompany(row, owners) ? 'company' : 'personal', shortCode, content, label, language },
      attachments: row.attachments.flatMap((one) => attachments.get(one) ?? []),
      ...{ uses, usedAt: usedAt?.toISOString() ?? '', updatedAt: updatedAt.toISOString() },
    },
    // A use is part of what is shown, and no change of what is kept.
    version: `${version}.${uses}`,
    revision,
  };
}
