import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { cannedResponses, type CannedOwner, type Person } from '../database/schema.js';
import type { MemberProblem } from '../http/problems.js';
import { newVersion } from '../people/version.js';
import { needRoom } from './changes.js';
import { readImportedRow, type ImportedRow } from './input.js';
import { countChange, type Owners } from './owners.js';
import { fold, searchedOf } from './rows.js';

/** What became of a row. */
export type Imported = { id: string } | { errors: MemberProblem[] };

interface Known {
  id: string;
  content: string;
  label: string;
  language: string;
}

const taken: Imported = { errors: [{ pointer: '/shortCode', code: 'taken' }] };

/** Keeps the good rows and says what is wrong with the others. Needs the person, and the company's row where one of the rows is the company's. */
export async function importResponses(queries: Queries, person: Person, owners: Owners, rows: readonly object[]): Promise<Imported[]> {
  const results: Imported[] = [];
  const wanted = new Map<CannedOwner, Map<number, ImportedRow>>();
  for (const [place, row] of rows.entries()) {
    const read = readImportedRow(row, person);
    if (Array.isArray(read)) results[place] = { errors: read };
    else {
      const owner = read.scope === 'company' ? owners.company : owners.own;
      wanted.set(owner, (wanted.get(owner) ?? new Map<number, ImportedRow>()).set(place, read));
    }
  }
  for (const [owner, of] of wanted) {
    for (const [place, result] of await keep(queries, owner, of)) results[place] = result;
  }
  return results;
}

async function keep(queries: Queries, owner: CannedOwner, rows: ReadonlyMap<number, ImportedRow>): Promise<Map<number, Imported>> {
  const revision = await countChange(queries, owner);
  const known = await knownOf(
    queries,
    owner,
    [...rows.values()].map(({ shortCode }) => fold(shortCode)),
  );
  const results = new Map<number, Imported>();
  const kept: (typeof cannedResponses.$inferInsert)[] = [];
  const named = new Set<string>();
  let more = 0;
  for (const [place, { replace, scope: _, ...row }] of rows) {
    const folded = fold(row.shortCode);
    const former = known.get(folded);
    // The second of two with one name in one import would undo the first.
    if (named.has(folded) || (former && !replace)) results.set(place, taken);
    else {
      const id = former?.id ?? crypto.randomUUID();
      named.add(folded);
      results.set(place, { id });
      if (former && isSame(former, row)) continue;
      kept.push({ id, ...row, owner: owner.id, folded, searched: searchedOf(row), version: newVersion(), revision });
      if (!former) more += 1;
    }
  }
  await needRoom(queries, owner, more);
  if (kept.length) await write(queries, kept);
  return results;
}

async function knownOf(queries: Queries, { id }: CannedOwner, folded: readonly string[]): Promise<Map<string, Known>> {
  const { id: row, content, label, language } = cannedResponses;
  const found = await queries
    .select({ id: row, folded: cannedResponses.folded, content, label, language })
    .from(cannedResponses)
    .where(and(eq(cannedResponses.owner, id), inArray(cannedResponses.folded, [...folded])));
  return new Map(found.map((one) => [one.folded, one]));
}

const isSame = (former: Known, row: Omit<Known, 'id'>) =>
  former.content === row.content && former.label === row.label && former.language === row.language;

/** The short code of one that is replaced stays as it was written, and so do its files and its uses. */
const write = (queries: Queries, rows: (typeof cannedResponses.$inferInsert)[]): Promise<unknown> =>
  queries
    .insert(cannedResponses)
    .values(rows)
    .onConflictDoUpdate({
      target: [cannedResponses.owner, cannedResponses.folded],
      set: {
        content: sql`excluded.content`,
        searched: sql`excluded.searched`,
        label: sql`excluded.label`,
        language: sql`excluded.language`,
        version: sql`excluded.version`,
        revision: sql`excluded.revision`,
        updatedAt: sql`now()`,
      },
    });
