import type { Context, Hono } from 'hono';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { sendDone, sendSnapshot } from '../http/conditional.js';
import { idInPath } from '../http/id-in-path.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { countAttempt, pushTestLimit, subscriptionLimit } from '../limits/attempts.js';
import { nameSubscription } from '../notifications/push-cookie.js';
import { testOf } from '../notifications/notification-texts.js';
import { pushTestSchema, readSubscription } from '../notifications/push-input.js';
import { NotTaken } from '../notifications/push-queue.js';
import { hasSubscription, readPush, subscribe, tellPush, unsubscribe, type Subscribed } from '../notifications/push-subscriptions.js';
import { operation } from '../openapi/operation.js';
import { earlierAnswer, once, taskOf, type Outcome } from '../people/idempotency.js';
import { inPerson } from '../sign-ins/sessions.js';
import { longestUserAgent } from '../sign-ins/browser.js';
import * as described from './push-operations.js';

const json = ['application/json'];

export function pushRoutes(app: Hono<Env>, { database, push }: Desk): void {
  const { queries } = database;

  resource(app, '/api/v1/push', {
    GET: operation(described.readPushSubscriptions, async (c) => {
      const { person } = await inPerson(c, queries);
      return sendSnapshot(c, await readPush(queries, person, await push.key()));
    }),
  });

  resource(app, '/api/v1/push/subscriptions', {
    POST: operation(described.subscribeToPush, async (c) => {
      const { person, session } = await inPerson(c, queries);
      const { object, bytes } = await readObject(c, json);
      const wanted = readSubscription(object, push);
      const task = taskOf(c, person, bytes);
      await countAttempt(queries, subscriptionLimit(person.id));
      const userAgent = (c.req.header('User-Agent') ?? '').slice(0, longestUserAgent);
      let former: string | undefined;
      const { body, replayed } = await once(database, task, async (queries, current) => {
        const subscribed: Subscribed = await subscribe(queries, current, wanted, { session, userAgent });
        former = subscribed.former;
        return { status: 200, body: { id: subscribed.id } };
      });
      if (former !== undefined) await database.queries.transaction((queries) => tellPush(queries, { id: former! }));
      if (replayed) c.header('Idempotency-Replayed', 'true');
      nameSubscription(c, (body as Subscribed).id);
      return c.json(body as object);
    }),
  });

  resource(app, '/api/v1/push/subscriptions/:id', {
    DELETE: operation(described.unsubscribeFromPush, async (c) => {
      const { person } = await inPerson(c, queries);
      const id = idInPath(c);
      const outcome = await once(database, taskOf(c, person, new Uint8Array()), async (queries, current) => {
        if (!(await unsubscribe(queries, current, id))) throw new Problem('not-found');
        return { status: 204, body: null };
      });
      return sendDone(c, outcome);
    }),
  });

  resource(app, '/api/v1/push/subscriptions/:id/test', {
    POST: operation(described.testPush, async (c) => {
      const { person } = await inPerson(c, queries);
      const id = idInPath(c);
      const { object, bytes } = await readObject(c, json);
      const { test } = parse(pushTestSchema, object);
      const task = taskOf(c, person, bytes);
      const earlier = await earlierAnswer(queries, task);
      if (earlier) return accepted(c, earlier);
      if (!(await hasSubscription(queries, person, id))) throw new Problem('not-found');
      await countAttempt(queries, pushTestLimit(person.id));
      // Before the key is kept, because nobody's row is held while a push service takes its time.
      if ((await pushTest(person.id, id, test)) === 'ended') throw new Problem('subscription-ended');
      return accepted(c, await once(database, task, async () => ({ status: 202, body: null })));
    }),
  });

  function pushTest(person: string, id: string, test: string): Promise<'taken' | 'ended'> {
    return push.sendNow({ id, person }, testOf(test)).catch((error: unknown) => {
      const wait = error instanceof NotTaken ? Math.ceil(error.wait / 1_000) : 0;
      throw new Problem('unavailable', { headers: { 'Retry-After': String(Math.max(wait, 30)) } });
    });
  }
}

function accepted(c: Context<Env>, { replayed }: Outcome): Response {
  if (replayed) c.header('Idempotency-Replayed', 'true');
  return c.body(null, 202);
}
