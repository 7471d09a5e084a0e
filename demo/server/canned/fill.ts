import { eq } from 'drizzle-orm';
import { places } from '../../seeded-responses/places.js';
import type { Database, Queries } from '../database/database.js';
import { cannedResponses, people, type CannedOwner } from '../database/schema.js';
import { announce } from '../people/objects.js';
import { newVersion } from '../people/version.js';
import { countChange, ownersOf } from './owners.js';
import { fold, searchedOf } from './rows.js';
import { presets } from './seed.js';

/** One statement's worth: a database takes only so many values at once. */
const atOnce = 1_000;

const company = 'company';

/**
 * Fills the responses of one owner up to so many; for trying out what is large. `whose`: a username, or `company`. There may be more than
 * a person could make. Returns how many were added; `onProgress` hears it meanwhile.
 */
export async function fillResponses(
  { queries }: Pick<Database, 'queries'>,
  { rows, whose, onProgress = () => {} }: { rows: number; whose: string; onProgress?(added: number): void },
): Promise<number> {
  const owner = await ownerCalled(queries, whose);
  const before = await queries.$count(cannedResponses, eq(cannedResponses.owner, owner.id));
  let added = 0;
  // Each number makes one response, so those from here on are new ones.
  for (let number = before; before + added < rows;) {
    const next = number + Math.min(rows - before - added, atOnce);
    added += await addResponses(queries, owner, number, next);
    number = next;
    onProgress(added);
  }
  await tell(queries, owner);
  return added;
}

async function ownerCalled(queries: Queries, whose: string): Promise<CannedOwner> {
  const [somebody] = await queries
    .select()
    .from(people)
    .where(whose === company ? undefined : eq(people.username, whose));
  if (!somebody) throw new Error(`Nobody here is called ${whose}.`);
  const owners = await ownersOf(queries, somebody);
  return whose === company ? owners.company : owners.own;
}

/** In one transaction with its number, so that nobody who asks since then misses a row. */
const addResponses = (queries: Queries, { id: owner }: CannedOwner, from: number, to: number): Promise<number> =>
  queries.transaction(async (queries) => {
    const revision = await countChange(queries, { id: owner });
    const rows = Array.from({ length: to - from }, (_, place) => {
      const response = responseNumber(from + place);
      const known = { folded: fold(response.shortCode), searched: searchedOf(response) };
      return { ...response, ...known, owner, version: newVersion(), revision };
    });
    return (await queries.insert(cannedResponses).values(rows).onConflictDoNothing().returning({ id: cannedResponses.id })).length;
  });

const languages = Object.keys(presets);

/** The same for each number, and like no other's. */
function responseNumber(number: number) {
  const language = languages[number % languages.length]!;
  const turn = Math.floor(number / languages.length);
  const texts = presets[language]!;
  const { shortCode, label, content } = texts[turn % texts.length]!;
  const { says, of } = places[language]!;
  const trip = says.replace('<place>', of[Math.floor(turn / texts.length) % of.length]!).replace('<booking>', `FW-${20_000 + number}`);
  return { shortCode: `${shortCode}-${number.toString(36)}`, label, language, content: `${content}\n\n${trip}` };
}

/** A server that shares the database has pages open. */
async function tell(queries: Queries, owner: CannedOwner): Promise<void> {
  const who = owner.person === null ? eq(people.account, owner.account) : eq(people.id, owner.person);
  for (const person of await queries.select({ id: people.id }).from(people).where(who))
    await announce(queries, person, 'canned-responses.changed', { group: 'cannedResponses' });
}
