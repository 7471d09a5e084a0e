import { eq, sql } from 'drizzle-orm';
import type { JsonObject } from '../http/body.js';
import type { Queries } from '../database/database.js';
import { pictures, type Person } from '../database/schema.js';
import { gallery } from './gallery/gallery.js';
import { change } from '../people/objects.js';
import type { Picture } from './picture.js';
import { unknownMembers } from '../http/member-problems.js';
import { Problem } from '../http/problems.js';

/** The gallery picture that `{ "picture": "<id>" }` names. */
export async function readChoice({ picture: id, ...others }: JsonObject): Promise<Picture> {
  const picture = (await gallery()).find((one) => one.id === id);
  const errors = unknownMembers(Object.keys(others));
  if (!picture)
    errors.push({ pointer: '/picture', code: typeof id === 'string' ? 'unknown-option' : id === undefined ? 'required' : 'invalid-type' });
  if (!picture || errors.length) throw new Problem('invalid', { errors });
  return picture;
}

/** Gives the person this picture, or none. Needs the hold on the person in the same transaction. */
export async function wear(queries: Queries, person: Person, picture?: Picture): Promise<Person> {
  const former = person.avatar;
  const steps = [
    ...(picture ? [{ hash: picture.hash, run: () => store(queries, picture) }] : []),
    ...(former && former !== picture?.hash ? [{ hash: former, run: () => takeOff(queries, former) }] : []),
  ];
  // Always in the same order: two people who swap their pictures would else wait for each other.
  for (const { run } of steps.sort((one, other) => (one.hash < other.hash ? -1 : 1))) await run();
  return former === (picture?.hash ?? '') ? person : change(queries, person, 'avatar', { avatar: picture?.hash ?? '' });
}

/** The new time keeps a sweep away that has just found the same picture to be nobody's. */
const store = (queries: Queries, { hash, bytes }: Picture): Promise<unknown> =>
  queries
    .insert(pictures)
    .values({ hash, bytes })
    .onConflictDoUpdate({ target: pictures.hash, set: { storedAt: sql`now()` } });

/** The day for which pages may still show it begins now. */
const takeOff = (queries: Queries, hash: string): Promise<unknown> =>
  queries
    .update(pictures)
    .set({ storedAt: sql`now()` })
    .where(eq(pictures.hash, hash));
