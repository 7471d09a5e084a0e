import type { Hono } from 'hono';
import type { Profile } from '../../../src/features/profile/profile.js';
import { noteActivity } from '../activity/notes.js';
import { whenceOf } from '../activity/whence.js';
import { readObject } from '../http/body.js';
import { needVersion, sendAnswer, sendSnapshot } from '../http/conditional.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { moveContact, proveContact, takenEmail, verifiedWith, writeToOwner } from '../people/contact-change.js';
import { once, taskOf } from '../people/idempotency.js';
import { change, objects } from '../people/objects.js';
import { operation, saves, sends, type Description } from '../openapi/operation.js';
import { readProfilePatch } from '../people/profile-patch.js';
import { stepUp } from '../proofs/step-up.js';
import { resource } from '../http/resource.js';
import { asPerson } from '../sign-ins/sessions.js';

const patch = { shape: 'ProfilePatch', example: { publicName: 'Maya', landline: '+4687712345' } } as const;

const saveProfile = {
  id: 'saveProfile',
  tag: 'profile',
  summary: 'Change members of the profile',
  text:
    'Only the members that are to change; null or an empty text takes a member away. A patch that changes nothing keeps the version.\n\n' +
    'The members that the capabilities call `verified` need a proof: `phone-change` and `email-change` by a code that went to the new number ' +
    'or address, `phone-removal` by one that went where the person is reached already. One such change at a time; the owner of the former ' +
    'address is told. An access token cannot make it, and a number that two-step verification needs cannot be taken away.',
  once: true,
  proves: true,
  version: 'required',
  body: { 'application/merge-patch+json': patch, 'application/json': patch },
  answers: saves('ProfileSnapshot'),
  problems: ['read-only', 'not-with-a-token', 'in-use'],
} as const satisfies Description;

export function profileRoutes(app: Hono<Env>, desk: Desk): void {
  const { database } = desk;
  resource(app, '/api/v1/profile', {
    GET: operation({ id: 'readProfile', tag: 'profile', summary: 'Read the profile', answers: sends('ProfileSnapshot') }, async (c) =>
      sendSnapshot(c, objects.profile((await asPerson(c, database.queries)).person)),
    ),
    PATCH: operation(saveProfile, async (c) => {
      const who = await asPerson(c, database.queries);
      const { object, bytes } = await readObject(c, Object.keys(saveProfile.body));
      let tellOwner = () => {};
      const work = async (queries: Queries, current: Person) => {
        needVersion(c, objects.profile(current));
        const patch = readProfilePatch(object, current);
        await proveContact(queries, c, who, current, patch);
        const saved = await save(queries, current, patch);
        await moveContact(queries, saved, who.session, patch);
        if (patch.email !== undefined) await noteActivity(queries, saved, whenceOf(c), { what: 'email-changed' });
        if (patch.mobile !== undefined) await noteActivity(queries, saved, whenceOf(c), { what: 'phone-changed' });
        tellOwner = () => writeToOwner(desk, current, patch);
        return { status: 200, body: objects.profile(saved) } as const;
      };
      const answer = await stepUp(desk, who, () => once(database, taskOf(c, who.person, bytes), work));
      tellOwner();
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
    return await change(queries, person, 'profile', { ...plain, ...verifiedWith(patch), custom: { ...person.custom, ...custom } });
  } catch (error) {
    if (isTakenEmail(error)) throw takenEmail();
    throw error;
  }
}

/** Left to the database's own index: asking first would leave a gap between the question and the change. */
function isTakenEmail(error: unknown): boolean {
  const { code, constraint } = ((error as Error).cause ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'people_email';
}
