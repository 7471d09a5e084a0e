import type { Hono } from 'hono';
import type { Profile } from '../../../src/features/profile/profile.js';
import { readObject } from '../body.js';
import { needVersion, sendAnswer, sendSnapshot } from '../conditional.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { once, taskOf } from '../idempotency.js';
import { change, objects } from '../objects.js';
import { Problem } from '../problems.js';
import { readProfilePatch } from '../profile-patch.js';
import { resource } from '../resource.js';
import { signedIn } from '../sessions.js';

export function profileRoutes(app: Hono<Env>, { database }: Desk): void {
  resource(app, '/api/v1/profile', {
    async GET(c) {
      return sendSnapshot(c, objects.profile((await signedIn(c, database.queries)).person));
    },
    async PATCH(c) {
      const { person } = await signedIn(c, database.queries);
      const { object, bytes } = await readObject(c, ['application/merge-patch+json', 'application/json']);
      const answer = await once(database, taskOf(c, person, bytes), async (queries, current) => {
        needVersion(c, objects.profile(current));
        const saved = await save(queries, current, readProfilePatch(object, current));
        return { status: 200, body: objects.profile(saved) };
      });
      return sendAnswer(c, answer);
    },
  });
}

/** A patch that changes nothing makes no new version and no event. */
async function save(queries: Queries, person: Person, patch: Partial<Profile>): Promise<Person> {
  const entries = Object.entries(patch);
  if (!entries.length) return person;
  const own = (member: string) => member.startsWith('custom:');
  const plain = Object.fromEntries(entries.filter(([member]) => !own(member)));
  const custom = Object.fromEntries(entries.filter(([member]) => own(member)));
  try {
    return await change(queries, person, 'profile', { ...plain, custom: { ...person.custom, ...custom } });
  } catch (error) {
    if (isTakenEmail(error)) throw new Problem(422, 'invalid', { errors: [{ pointer: '/email', code: 'taken' }] });
    throw error;
  }
}

/** Left to the database's own index: asking first would leave a gap between the question and the change. */
function isTakenEmail(error: unknown): boolean {
  const { code, constraint } = ((error as Error).cause ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'people_email';
}
