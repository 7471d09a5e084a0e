import type { Context, Hono } from 'hono';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { needVersion, sendAnswer, sendDone, sendSnapshot } from '../http/conditional.js';
import { idInPath } from '../http/id-in-path.js';
import { resource } from '../http/resource.js';
import { operation } from '../openapi/operation.js';
import { once, taskOf } from '../people/idempotency.js';
import { asPerson } from '../sign-ins/sessions.js';
import { createWelcome, removeWelcome, swapWelcome, updateWelcome } from '../welcome/changes.js';
import { readChannels } from '../welcome/channels.js';
import { readNewWelcome, readWelcomePatch, readWelcomeTest, welcomeBodyLimit } from '../welcome/input.js';
import { isAsGood, snapshotsOf, welcomeRow, welcomesOf, welcomeSnapshot, type WelcomeWithNumbers } from '../welcome/rows.js';
import { tellWelcome, tellWelcomeGone } from '../welcome/telling.js';
import { sendTest } from '../welcome/testing.js';
import * as described from './welcome-operations.js';

const json = ['application/json'];
const nothing = new Uint8Array();

export function welcomeRoutes(app: Hono<Env>, { database, outbox }: Desk): void {
  const { queries } = database;

  /** The person's message, on this version. */
  async function needRow(c: Context<Env>, queries: Queries, person: Person, id: string): Promise<WelcomeWithNumbers> {
    const row = await welcomeRow(queries, person, id);
    needVersion(c, await welcomeSnapshot(queries, person, id), isAsGood(row));
    return row;
  }

  resource(app, '/api/v1/whatsapp-numbers', {
    GET: operation(described.readChannels, async (c) => {
      const { person } = await asPerson(c, queries);
      return sendSnapshot(c, await readChannels(queries, person));
    }),
  });

  resource(app, '/api/v1/welcome-messages', {
    GET: operation(described.listWelcomeMessages, async (c) => {
      const { person } = await asPerson(c, queries);
      const items = await snapshotsOf(queries, await welcomesOf(queries, person));
      return c.json({ items, total: items.length });
    }),
    POST: operation(described.createWelcomeMessage, async (c) => {
      const { person } = await asPerson(c, queries);
      const { object, bytes } = await readObject(c, json, welcomeBodyLimit);
      const wanted = readNewWelcome(object);
      const outcome = await once(database, taskOf(c, person, bytes), async (queries, person) => {
        const id = await createWelcome(queries, person, wanted);
        return { status: 201, body: await tellWelcome(queries, person, id) };
      });
      return sendAnswer(c, outcome);
    }),
  });

  resource(app, '/api/v1/welcome-messages/tests', {
    POST: operation(described.testWelcomeMessage, async (c) => {
      const { person } = await asPerson(c, queries);
      const { object, bytes } = await readObject(c, json, welcomeBodyLimit);
      const test = readWelcomeTest(object);
      const outcome = await once(database, taskOf(c, person, bytes), async (queries, person) => {
        await sendTest(queries, person, test);
        return { status: 204, body: null };
      });
      outbox.wake();
      return sendDone(c, outcome);
    }),
  });

  resource(app, '/api/v1/welcome-messages/:id', {
    GET: operation(described.readWelcomeMessage, async (c) => {
      const { person } = await asPerson(c, queries);
      return sendSnapshot(c, await welcomeSnapshot(queries, person, idInPath(c)));
    }),
    PATCH: operation(described.saveWelcomeMessage, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      const { object, bytes } = await readObject(c, Object.keys(described.saveWelcomeMessage.body), welcomeBodyLimit);
      const outcome = await once(database, taskOf(c, person, bytes), async (queries, person) => {
        const current = await needRow(c, queries, person, id);
        const changed = await updateWelcome(queries, person, current, readWelcomePatch(object));
        return { status: 200, body: changed ? await tellWelcome(queries, person, id) : await welcomeSnapshot(queries, person, id) };
      });
      return sendAnswer(c, outcome);
    }),
    DELETE: operation(described.removeWelcomeMessage, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      const outcome = await once(database, taskOf(c, person, nothing), async (queries, person) => {
        await removeWelcome(queries, await needRow(c, queries, person, id));
        await tellWelcomeGone(queries, person, id);
        return { status: 204, body: null };
      });
      return sendDone(c, outcome);
    }),
  });

  resource(app, '/api/v1/welcome-messages/:id/swap', {
    POST: operation(described.swapWelcomeMessage, async (c) => {
      const { person } = await asPerson(c, queries);
      const id = idInPath(c);
      const outcome = await once(database, taskOf(c, person, nothing), async (queries, person) => {
        const changed = await swapWelcome(queries, person, await welcomeRow(queries, person, id));
        for (const one of changed) await tellWelcome(queries, person, one);
        return { status: 200, body: await welcomeSnapshot(queries, person, id) };
      });
      return sendAnswer(c, outcome);
    }),
  });
}
