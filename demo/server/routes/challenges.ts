import { eq } from 'drizzle-orm';
import type { Context, Hono } from 'hono';
import type { Queries } from '../database/database.js';
import { challenges } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { whenceOf } from '../activity/whence.js';
import { bearerOf } from '../http/bearer.js';
import { readObject } from '../http/body.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { codeMail, codeSms } from '../messages/texts.js';
import { operation } from '../openapi/operation.js';
import { once, secretTaskOf, taskOf, type Outcome } from '../people/idempotency.js';
import { inPerson, type InPerson } from '../sign-ins/sessions.js';
import { channelChoiceSchema, codeAnswerSchema } from '../proofs/answer-schemas.js';
import { chooseChannel, type OnItsWay } from '../proofs/choosing.js';
import { findChallenge, type Known } from '../proofs/challenges.js';
import { exchangeCode } from '../proofs/exchanging.js';
import { needProof, stepUp } from '../proofs/step-up.js';
import { sendCode, verifyCode } from './challenge-operations.js';

interface Found {
  challenge: Known;
  /** Undefined while they are signing in. */
  who?: InPerson;
}

const types = ['application/json'];

/** One-time codes, for everything that has to be proved. */
export function challengeRoutes(app: Hono<Env>, desk: Desk): void {
  const { database, secrets, messages, options } = desk;

  async function choose(c: Context<Env>, queries: Queries, { challenge, who }: Found, channel: string) {
    if (challenge.target && who && !challenge.admitted) await admit(c, queries, challenge, who);
    return chooseChannel(queries, secrets, challenge, who ? { channel } : { channel, address: c.get('address') });
  }

  function deliver({ channel, to, name, code }: OnItsWay): void {
    if (channel === 'email') messages.mail({ to, ...codeMail(name, code) });
    else messages.sms({ to, ...codeSms(code, options.site) });
  }

  resource(app, '/api/v1/challenges/:id/code', {
    POST: operation(sendCode, async (c) => {
      const found = await findTheirs(c, database.queries);
      const { who } = found;
      const { object, bytes } = await readObject(c, types);
      const { channel } = parse(channelChoiceSchema, object);
      let onItsWay: OnItsWay | undefined;
      const work = async (queries: Queries): Promise<Outcome> => {
        const chosen = await choose(c, queries, found, channel);
        onItsWay = chosen.onItsWay;
        return { status: 200, body: chosen.sent };
      };
      const answer = who
        ? await stepUp(desk, who, () => once(database, taskOf(c, who.person, bytes), work))
        : await database.queries.transaction(work);
      if (onItsWay) deliver(onItsWay);
      if (answer.replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(answer.body as object);
    }),
  });

  resource(app, '/api/v1/challenges/:id/verification', {
    POST: operation(verifyCode, async (c) => {
      const { challenge, who } = await findTheirs(c, database.queries);
      const { code } = parse(codeAnswerSchema, (await readObject(c, types)).object);
      const by = who ? { task: secretTaskOf(c, who.person) } : { address: c.get('address'), whence: whenceOf(c) };
      return c.json(await exchangeCode(desk, challenge, code, by));
    }),
  });
}

/**
 * Codes of two-step verification will go there: whoever finds an open page must not send them to themselves, nor messages all over the
 * world. So it takes a fresh proof by the ways there are now, once for each new number or address.
 */
async function admit(c: Context<Env>, queries: Queries, { id }: Known, who: InPerson): Promise<void> {
  await needProof(queries, c, who, { purpose: 'two-factor' });
  await queries.update(challenges).set({ admitted: true }).where(eq(challenges.id, id));
}

/** A challenge of a sign-in is known to nobody but the browser that asked; any other is its sign-in's own. */
async function findTheirs(c: Context<Env>, queries: Queries): Promise<Found> {
  const challenge = await findChallenge(queries, c.req.param('id')!);
  if (challenge?.session === null && bearerOf(c) === undefined) return { challenge };
  const who = await inPerson(c, queries);
  if (challenge?.session !== who.session) throw new Problem('not-found');
  return { challenge, who };
}
