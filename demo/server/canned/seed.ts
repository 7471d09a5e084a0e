import { inArray, sql } from 'drizzle-orm';
import { arabic, arabicPresets } from '../../seeded-responses/arabic.js';
import { english, englishPresets } from '../../seeded-responses/english.js';
import { german, germanPresets } from '../../seeded-responses/german.js';
import { japanese, japanesePresets } from '../../seeded-responses/japanese.js';
import type { SeededResponse } from '../../seeded-responses/seeded-response.js';
import type { Queries } from '../database/database.js';
import { cannedOwners, cannedResponses, cannedUses, people, type CannedOwner, type Person } from '../database/schema.js';
import { newVersion } from '../people/version.js';
import { ownersOf } from './owners.js';
import { fold, searchedOf } from './rows.js';

type ByLanguage = Readonly<Record<string, readonly SeededResponse[]>>;

export const presets: ByLanguage = { en: englishPresets, de: germanPresets, ar: arabicPresets, ja: japanesePresets };

/** By username. */
const own: Readonly<Record<string, ByLanguage>> = {
  mlindqvist: { en: english, de: german },
  ohaddad: { ar: arabic, en: english },
  trey: { ja: japanese },
};

/** What everybody has on their first day. Somebody may have other people in the tables. */
export async function seedResponses(queries: Queries): Promise<void> {
  const everybody = await queries.select().from(people);
  for (const person of everybody) {
    const owners = await ownersOf(queries, person);
    await write(queries, owners.own, own[person.username] ?? {}, true);
    if (owners.company.revision > 0) continue;
    await write(queries, owners.company, presets, false);
    await queries
      .update(cannedOwners)
      .set({ revision: 1 })
      .where(inArray(cannedOwners.id, [owners.company.id]));
  }
  await usePresets(queries, everybody);
}

async function write(queries: Queries, { id: owner }: CannedOwner, responses: ByLanguage, used: boolean): Promise<void> {
  const rows = Object.entries(responses).flatMap(([language, all]) =>
    all.map((response, place) => ({
      ...{ ...response, owner, language, folded: fold(response.shortCode), searched: searchedOf(response), version: newVersion() },
      ...{ revision: 0, updatedAt: daysAgo(30 + ((place * 17) % 300)) },
      ...(used && usedOften(place)),
    })),
  );
  if (rows.length) await queries.insert(cannedResponses).values(rows);
}

/** Some every day, many now and then, some never. */
const usesOf = (place: number) => (place % 5 === 4 ? 0 : Math.floor(240 / (place + 1)));

function usedOften(place: number) {
  const uses = usesOf(place);
  return uses ? { uses, usedAt: daysAgo((place * 3) % 40) } : {};
}

/** Each person has favourites among the company's. */
async function usePresets(queries: Queries, everybody: readonly Person[]): Promise<void> {
  const rows = await queries
    .select({ id: cannedResponses.id })
    .from(cannedResponses)
    .innerJoin(cannedOwners, sql`${cannedOwners.id} = ${cannedResponses.owner} and ${cannedOwners.person} is null`)
    .orderBy(cannedResponses.folded);
  const uses = everybody.flatMap(({ id: person }, who) =>
    rows
      .filter((_, place) => place % 7 === who)
      .map(({ id: response }, place) => ({ response, person, uses: usesOf(place) + 1, usedAt: daysAgo((place * 5) % 60), revision: 0 })),
  );
  if (uses.length) await queries.insert(cannedUses).values(uses);
}

const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;
