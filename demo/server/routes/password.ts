import type { Hono } from 'hono';
import { noteActivity, noteEnded } from '../activity/notes.js';
import { whenceOf } from '../activity/whence.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { sendDone } from '../http/conditional.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { countAttempt, forgetAttempts, passwordLimit } from '../limits/attempts.js';
import { checkingPasswords } from '../limits/password-checks.js';
import { passwordChanged } from '../messages/texts.js';
import { operation, type Description } from '../openapi/operation.js';
import { earlierAnswer, once, secretTaskOf } from '../people/idempotency.js';
import { needAnother, passwordChangeSchema, storePassword, wrongPassword, type PasswordChange } from '../passwords/password-change.js';
import { newPasswordProblem } from '../passwords/password-policy.js';
import { hashPassword, passwordFits } from '../passwords/hashing.js';
import { forgetCookie, inPerson } from '../sign-ins/sessions.js';
import { revokeOthers, revokeSession } from '../sign-ins/sign-ins.js';

const changePassword = {
  id: 'changePassword',
  tag: 'password',
  summary: 'Change the password',
  text:
    'Not with an access token. The capabilities say what a new password has to be; of what it is not, the first is named. Of the ' +
    'current password only so many wrong ones are taken. Nothing about either password is kept with the Idempotency-Key, so the same key ' +
    'with another password is a repetition. The person is told by mail. Where the capabilities say `endsSession`, this very session ends.',
  once: true,
  inPerson: true,
  body: {
    'application/json': {
      shape: 'PasswordChange',
      example: { currentPassword: 'correct horse', newPassword: 'Battery-5taple!', signOutOthers: true },
    },
  },
  answers: { 204: { says: 'The password is changed.', headers: ['Idempotency-Replayed'] } },
  problems: ['rate-limited'],
} as const satisfies Description;

export function passwordRoutes(app: Hono<Env>, { database, messages, options }: Desk): void {
  const { queries } = database;

  resource(app, '/api/v1/password', {
    PUT: operation(changePassword, async (c) => {
      const { person, session } = await inPerson(c, queries);
      const change = parse(passwordChangeSchema, (await readObject(c, Object.keys(changePassword.body))).object);
      const task = secretTaskOf(c, person);
      const earlier = await earlierAnswer(queries, task);
      if (earlier) return sendDone(c, earlier);
      const problem = await newPasswordProblem(person, change.newPassword);
      if (problem) throw new Problem('invalid', { errors: [problem] });
      const limit = passwordLimit(person.id);
      const hash = await checkingPasswords(c.get('address'), async () => {
        await countAttempt(queries, limit);
        return checked(person, change);
      });
      const outcome = await once(database, task, async (queries, current) => {
        await storePassword(queries, current, person.password, hash);
        await forgetAttempts(queries, limit);
        await noteActivity(queries, current, whenceOf(c), { what: 'password-changed' });
        if (change.signOutOthers) await noteEnded(queries, current, whenceOf(c), await revokeOthers(queries, current, session));
        if (options.passwordEndsSession) await revokeSession(queries, current, session);
        return { status: 204, body: null };
      });
      if (!outcome.replayed) messages.mail({ to: person.email, ...passwordChanged(person.name) });
      if (options.passwordEndsSession) forgetCookie(c);
      return sendDone(c, outcome);
    }),
  });
}

/** The hash of the new password, once the current one has turned out to be right. */
async function checked(person: Person, change: PasswordChange): Promise<string> {
  if (!(await passwordFits(change.currentPassword, person.password))) throw wrongPassword();
  needAnother(change);
  return hashPassword(change.newPassword);
}
