import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.js';
import { welcomeMessages, welcomeNumbers, type Person, type StoredContent } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { newVersion } from '../people/version.js';
import { messagesAtMost } from './capability.js';
import { check } from './checking.js';
import type { NewWelcome, WelcomePatch } from './input.js';
import type { WelcomeWithNumbers } from './rows.js';

/** Of a person who is held, as everything here. It is off at first. Returns the id. */
export async function createWelcome(queries: Queries, person: Person, wanted: NewWelcome): Promise<string> {
  if ((await queries.$count(welcomeMessages, eq(welcomeMessages.person, person.id))) >= messagesAtMost) throw new Problem('too-many');
  await check(queries, person, wanted);
  const { name, kind, numbers, contents } = wanted;
  const [made] = await queries
    .insert(welcomeMessages)
    .values({ person: person.id, name, kind, contents, version: newVersion(), createdAt: sql`clock_timestamp()` })
    .returning({ id: welcomeMessages.id });
  await setNumbers(queries, person, made!.id, numbers);
  return made!.id;
}

/** What is in effect may only be switched off; whatever else is changed with that is changed then. Returns whether anything was. */
export async function updateWelcome(queries: Queries, person: Person, current: WelcomeWithNumbers, patch: WelcomePatch): Promise<boolean> {
  const { enabled = current.enabled, ...rest } = patch;
  const written = Object.keys(rest).length > 0;
  if (current.enabled && enabled && written) throw new Problem('enabled');
  const wanted = { ...current, ...(rest as Partial<NewWelcome>), enabled };
  const members = ['name', 'kind', 'numbers', 'contents', 'enabled'] as const;
  if (members.every((member) => isDeepStrictEqual(asStored(wanted[member]), current[member]))) return false;
  const { name, kind, numbers, contents } = wanted;
  if (written || enabled) await check(queries, person, { name, kind, numbers, contents });
  if (current.enabled && !enabled) await switchOff(queries, [current.id]);
  if (written) {
    await setNumbers(queries, person, current.id, numbers);
    await store(queries, current.id, { name, kind, contents });
  }
  if (enabled && !current.enabled) await switchOn(queries, current.id);
  return true;
}

/** Some numbers are written in several ways. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

export async function removeWelcome(queries: Queries, { id, enabled }: WelcomeWithNumbers): Promise<void> {
  if (enabled) throw new Problem('enabled');
  await queries.delete(welcomeMessages).where(eq(welcomeMessages.id, id));
}

/** Puts it in effect, and out of effect whichever of the person's messages has one of its numbers. Returns the ids of all that changed. */
export async function swapWelcome(queries: Queries, person: Person, current: WelcomeWithNumbers): Promise<string[]> {
  if (current.enabled) return [];
  const { id, name, kind, numbers, contents } = current;
  await check(queries, person, { name, kind, numbers, contents });
  const served = and(eq(welcomeNumbers.enabled, true), inArray(welcomeNumbers.number, numbers), ne(welcomeNumbers.message, id));
  const inTheWay = await queries
    .selectDistinct({ id: welcomeNumbers.message })
    .from(welcomeNumbers)
    .where(and(eq(welcomeNumbers.person, person.id), served));
  const others = inTheWay.map((row) => row.id);
  await switchOff(queries, others);
  await switchOn(queries, id);
  return [...others, id];
}

async function setNumbers(queries: Queries, person: Person, message: string, numbers: readonly string[]): Promise<void> {
  await queries.delete(welcomeNumbers).where(eq(welcomeNumbers.message, message));
  const rows = numbers.map((number, place) => ({ message, person: person.id, number, place }));
  if (rows.length) await queries.insert(welcomeNumbers).values(rows);
}

const store = (queries: Queries, id: string, values: Pick<NewWelcome, 'name' | 'kind'> & { contents: StoredContent[] }): Promise<unknown> =>
  queries
    .update(welcomeMessages)
    .set({ ...values, updatedAt: sql`now()`, ...changed() })
    .where(eq(welcomeMessages.id, id));

/** Which other one serves a number, the database itself decides. */
async function switchOn(queries: Queries, id: string): Promise<void> {
  await queries
    .update(welcomeNumbers)
    .set({ enabled: true })
    .where(eq(welcomeNumbers.message, id))
    .catch((error: unknown) => {
      throw isTaken(error) ? new Problem('number-taken', { errors: [{ pointer: '/numbers', code: 'taken' }] }) : error;
    });
  await queries
    .update(welcomeMessages)
    .set({ enabled: true, switchedAt: sql`now()`, ...changed() })
    .where(eq(welcomeMessages.id, id));
}

async function switchOff(queries: Queries, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  await queries
    .update(welcomeNumbers)
    .set({ enabled: false })
    .where(inArray(welcomeNumbers.message, [...ids]));
  await queries
    .update(welcomeMessages)
    .set({ enabled: false, switchedAt: sql`now()`, ...changed() })
    .where(inArray(welcomeMessages.id, [...ids]));
}

const changed = () => ({ version: newVersion(), revision: sql`${welcomeMessages.revision} + 1` });

function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint } = cause as { code?: string; constraint?: string };
    if (code === '23505' && constraint === 'welcome_numbers_enabled') return true;
  }
  return false;
}
