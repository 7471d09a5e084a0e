import type { Context, Hono } from 'hono';
import type { RecoveryCodes } from '../../../src/features/security/security.js';
import { noteActivity } from '../activity/notes.js';
import { whenceOf } from '../activity/whence.js';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { sendDone, sendSnapshot } from '../http/conditional.js';
import { nothingSchema, parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { countingWrongCodes } from '../limits/wrong-codes.js';
import type { Mail } from '../messages/messages.js';
import { operation } from '../openapi/operation.js';
import { once, onceSecret, secretTaskOf, taskOf, type Outcome, type Task } from '../people/idempotency.js';
import { inPerson, type InPerson } from '../sign-ins/sessions.js';
import { startTotpSetup } from '../two-factor/totp-setup.js';
import { addApp, addMethod, removeMethod, renewCodes, type Change } from '../two-factor/two-factor-changes.js';
import { twoFactorCodeSchema } from '../two-factor/two-factor-input.js';
import { methods, snapshotOfTwoFactor, type Method } from '../two-factor/two-factor.js';
import { needProof, stepUp } from '../proofs/step-up.js';
import { readTwoFactor, renewRecoveryCodes, setUpTotp, turnMethodOff, turnMethodOn } from './two-factor-operations.js';

const path = '/api/v1/two-factor';
const json = ['application/json'];

interface Act {
  who: InPerson;
  task: Task;
  how: typeof once;
}

/** Two-step verification. Each change needs a proof of its own: an open session alone can neither weaken the account nor lock its owner out. */
export function twoFactorRoutes(app: Hono<Env>, desk: Desk): void {
  const { database, secrets, messages } = desk;

  /** One change of a person who is held. */
  async function act(c: Context<Env>, { who, task, how }: Act, work: (change: Change) => Promise<Outcome>): Promise<Outcome> {
    const mails: Mail[] = [];
    const outcome = await stepUp(desk, who, () =>
      how(database, task, (queries, person) =>
        work({
          queries,
          secrets,
          person,
          session: who.session,
          prove: () => needProof(queries, c, who, { purpose: 'two-factor' }),
          note: (deed) => noteActivity(queries, person, whenceOf(c), deed),
          notify: (content) => mails.push({ to: person.email, ...content }),
        }),
      ),
    );
    for (const mail of mails) messages.mail(mail);
    return outcome;
  }

  /** What the address says already, answered with a secret. */
  async function actForSecret(c: Context<Env>, work: (change: Change) => Promise<object>): Promise<Response> {
    const who = await inPerson(c, database.queries);
    const { object, bytes } = await readObject(c, json);
    parse(nothingSchema, object);
    const how = { who, task: taskOf(c, who.person, bytes), how: onceSecret };
    const { body } = await act(c, how, async (change) => ({ status: 200, body: await work(change) }));
    return c.json(body as object);
  }

  resource(app, path, {
    GET: operation(readTwoFactor, async (c) => {
      const { person } = await inPerson(c, database.queries);
      return sendSnapshot(c, await snapshotOfTwoFactor(database.queries, person));
    }),
  });

  resource(app, `${path}/totp-setup`, {
    POST: operation(setUpTotp, (c) =>
      actForSecret(c, async (change) => {
        await change.prove();
        return startTotpSetup(change.queries, secrets, change);
      }),
    ),
  });

  resource(app, `${path}/recovery-codes`, { POST: operation(renewRecoveryCodes, (c) => actForSecret(c, renewCodes)) });

  resource(app, `${path}/:method`, {
    PUT: operation(turnMethodOn, async (c) => {
      const who = await inPerson(c, database.queries);
      const { code = '' } = parse(twoFactorCodeSchema, (await readObject(c, json)).object);
      const method = methodIn(c);
      const how = { who, task: secretTaskOf(c, who.person), how: onceSecret };
      const turnOn = () =>
        act(c, how, async (change) => {
          const body = method === 'totp' ? await addApp(change, code) : await addMethod(change, method);
          return { status: 200, body, ...(!body.recoveryCodes && { hasNoSecret: true }) };
        });
      const tryCode = (wrong: () => void) =>
        turnOn().catch((error: unknown) => {
          if (isWrongCode(error)) wrong();
          throw error;
        });
      const { body, replayed } = await (code ? countingWrongCodes(database.queries, { person: who.person.id }, tryCode) : turnOn());
      if (replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(body as RecoveryCodes);
    }),
    DELETE: operation(turnMethodOff, async (c) => {
      const who = await inPerson(c, database.queries);
      const task = taskOf(c, who.person, new Uint8Array());
      const outcome = await act(c, { who, task, how: once }, async (change) => {
        await removeMethod(change, methodIn(c));
        return { status: 204, body: null };
      });
      return sendDone(c, outcome);
    }),
  });
}

const isWrongCode = (error: unknown): boolean =>
  error instanceof Problem && Boolean(error.more.errors?.some(({ code }) => code === 'wrong-code'));

/** Told from others here: a pattern in the address would take `totpx` for `totp`. */
function methodIn(c: Context<Env>): Method {
  const method = methods.find((one) => one === c.req.param('method'));
  if (!method) throw new Problem('not-found');
  return method;
}
