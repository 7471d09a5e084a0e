import type { Hono } from 'hono';
import type { Profile } from '../../../src/features/profile/profile.js';
import { readObject } from '../http/body.js';
import { needVersion, sendAnswer, sendSnapshot } from '../http/conditional.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { once, taskOf } from '../people/idempotency.js';
import { change, objects } from '../people/objects.js';
import { operation, saves, sends, type Description } from '../openapi/operation.js';
import { Problem } from '../http/problems.js';
import { readProfilePatch } from '../people/profile-patch.js';
import { resource } from '../http/resource.js';
import { signedIn } from '../people/sessions.js';

const patch = { shape: 'ProfilePatch', example: { publicName: 'Maya', mobile: '+4915112345678' } } as const;

const saveProfile = {
  id: 'saveProfile',
  tag: 'profile',
  summary: 'Change members of the profile',
  text: 'Only the members that are to change; null or an empty text takes a member away. A patch that changes nothing keeps the version.',
  once: true,
  version: 'required',
  body: { 'application/merge-patch+json': patch, 'application/json': patch },
  answers: saves('ProfileSnapshot'),
  problems: ['read-only'],
} as const satisfies Description;

export function profileRoutes(app: Hono<Env>, { database }: Desk): void {
  resource(app, '/api/v1/profile', {
    GET: operation({ id: 'readProfile', tag: 'profile', summary: 'Read the profile', answers: sends('ProfileSnapshot') }, async (c) =>
      sendSnapshot(c, objects.profile((await signedIn(c, database.queries)).person)),
    ),
    PATCH: operation(saveProfile, async (c) => {
      const { person } = await signedIn(c, database.queries);
      const { object, bytes } = await readObject(c, Object.keys(saveProfile.body));
      const answer = await once(database, taskOf(c, person, bytes), async (queries, current) => {
        needVersion(c, objects.profile(current));
        const saved = await save(queries, current, readProfilePatch(object, current));
        return { status: 200, body: objects.profile(saved) };
      });
      return sendAnswer(c, answer);
    }),
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
    if (isTakenEmail(error)) throw new Problem('invalid', { errors: [{ pointer: '/email', code: 'taken' }] });
    throw error;
  }
}

/** Left to the database's own index: asking first would leave a gap between the question and the change. */
function isTakenEmail(error: unknown): boolean {
  const { code, constraint } = ((error as Error).cause ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'people_email';
}
