import { and, asc, count, eq, gt, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { cannedOwners, cannedResponses, cannedTombstones, cannedUses } from '../database/schema.js';
import { literally, rankOf } from './order.js';
import { ownersOf, type Owners } from './owners.js';
import { readCursor, readSince, sinceOf, writeCursor, type Cursor, type Known } from './place-in-list.js';
import type { ListRequest, Question } from './query.js';
import { seenColumns, snapshotsOf, usesOf, usesSeen, type SeenRow } from './rows.js';

type Placed = SeenRow & Pick<Cursor, 'rank' | 'folded'>;

/** A page. What it says of the whole is what its first page said: whoever asks on from `since` misses nothing that happened meanwhile. */
export async function listResponses(queries: Queries, owners: Owners, { question, limit, cursor: text }: ListRequest) {
  const { since: from } = question;
  const rank = from === undefined ? rankOf(question) : undefined;
  const known = from === undefined ? undefined : readSince(from, owners);
  const cursor = text ? readCursor(question, text, rank !== undefined) : undefined;
  const since = cursor?.since ?? sinceOf(owners);
  const [placed, total] = await Promise.all([
    known ? changed(queries, owners, known, limit, cursor) : found(queries, owners, question, rank, limit, cursor),
    cursor?.total ?? countAll(queries, owners, known ? undefined : question),
  ]);
  const gone = known && !cursor ? await goneSince(queries, owners, known) : [];
  // What is gone may just have been forgotten.
  if (from !== undefined && !cursor) readSince(from, await ownersOf(queries, { id: owners.own.person!, account: owners.own.account }));
  const [rows, more] = [placed.slice(0, limit), placed.length > limit];
  const last = rows.at(-1);
  return {
    items: await snapshotsOf(queries, owners, rows),
    gone,
    ...(more && last && { next: writeCursor(question, { rank: last.rank, folded: last.folded, id: last.id, since, total }) }),
    since,
    total,
  };
}

const ownersAsked = ({ own, company }: Owners, { scope }: Pick<Question, 'scope'> = {}): string[] => [
  ...(scope === 'company' ? [] : [own.id]),
  ...(scope === 'personal' ? [] : [company.id]),
];

/** Of each owner as many as are wanted, so that the index of each gives them in their order; of these the first. */
async function found(
  queries: Queries,
  owners: Owners,
  question: Question,
  rank: SQL | undefined,
  limit: number,
  cursor?: Cursor,
): Promise<Placed[]> {
  const { id, folded } = cannedResponses;
  const rankText = rank ? sql<string>`(${rank})::text` : sql<string>`''`;
  const hits = queries
    .select({ ...seenColumns, folded, rank: rankText.as('rank_text'), numbers: (rank ?? sql`'{}'::bigint[]`).as('numbers') })
    .from(cannedResponses)
    .leftJoin(cannedUses, usesOf(owners.own.person!))
    .where(and(eq(cannedResponses.owner, cannedOwners.id), ...conditions(question), cursor && behind(rank, cursor)))
    .orderBy(...(rank ? [rank] : []), asc(folded), asc(id))
    .limit(limit + 1)
    .as('hits');
  const rows = await queries
    .select()
    .from(cannedOwners)
    .crossJoinLateral(hits)
    .where(inArray(cannedOwners.id, ownersAsked(owners, question)))
    .orderBy(hits.numbers, asc(hits.folded), asc(hits.id))
    .limit(limit + 1);
  return rows.map((row) => row.hits as Placed);
}

function behind(rank: SQL | undefined, cursor: Cursor): SQL {
  const { id, folded } = cannedResponses;
  const place = sql`${cursor.folded}::text, ${cursor.id}::uuid`;
  return rank ? sql`(${rank}, ${folded}, ${id}) > (${cursor.rank}::bigint[], ${place})` : sql`(${folded}, ${id}) > (${place})`;
}

function conditions({ words, label, language, attached, unused }: Question): (SQL | undefined)[] {
  return [
    ...words.map((word) => sql`${cannedResponses.searched} like ${`%${literally(word)}%`}`),
    label ? eq(cannedResponses.label, label) : undefined,
    language ? eq(cannedResponses.language, language) : undefined,
    attached ? sql`${cannedResponses.attachments} <> '[]'` : undefined,
    unused ? sql`${usesSeen} = 0` : undefined,
  ];
}

async function countAll(queries: Queries, owners: Owners, question?: Question): Promise<number> {
  const asked = inArray(cannedResponses.owner, ownersAsked(owners, question));
  const counting = queries.select({ rows: count() }).from(cannedResponses).$dynamic();
  if (question?.unused) counting.leftJoin(cannedUses, usesOf(owners.own.person!));
  const [counted] = await counting.where(and(asked, ...(question ? conditions(question) : [])));
  return counted!.rows;
}

/** What was made, changed or used. A use of the company's counts with the person. */
async function changed(queries: Queries, owners: Owners, known: Known, limit: number, cursor?: Cursor): Promise<Placed[]> {
  const { own, company } = owners;
  const { id, owner, revision } = cannedResponses;
  const person = own.person!;
  const which = sql`(select ${id} from ${cannedResponses} where ${owner} = ${own.id} and ${revision} > ${known.own}
    union select ${id} from ${cannedResponses} where ${owner} = ${company.id} and ${revision} > ${known.company}
    union select ${cannedUses.response} from ${cannedUses} where ${cannedUses.person} = ${person} and ${cannedUses.revision} > ${known.own})`;
  const rows = await queries
    .select(seenColumns)
    .from(cannedResponses)
    .leftJoin(cannedUses, usesOf(person))
    .where(and(sql`${id} in ${which}`, cursor && gt(id, cursor.id)))
    .orderBy(asc(id))
    .limit(limit + 1);
  return rows.map((row) => ({ ...row, rank: '', folded: '' }));
}

async function goneSince(queries: Queries, { own, company }: Owners, known: Known): Promise<string[]> {
  const { owner, revision, response } = cannedTombstones;
  const of = or(and(eq(owner, own.id), gt(revision, known.own)), and(eq(owner, company.id), gt(revision, known.company)));
  return (await queries.select({ response }).from(cannedTombstones).where(of)).map((row) => row.response);
}
