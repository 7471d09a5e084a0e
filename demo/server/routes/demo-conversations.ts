import type { Context, Hono } from 'hono';
import { readObject } from '../http/body.js';
import { agentReplies, markRead, resolveConversation } from '../conversations/conversations.js';
import { readNothing, readReading, readReply } from '../conversations/input.js';
import { listConversations, messageForAgents, readConversation } from '../conversations/reading.js';
import type { Desk, Env } from '../env.js';
import { once, taskOf } from '../people/idempotency.js';
import { resource } from '../http/resource.js';
import { inPerson } from '../sign-ins/sessions.js';

const one = '/demo/conversations/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';
const idIn = (c: Context<Env>): string => c.req.param('id')!;

/** The agents' side of the inbox; no part of the contract of the settings. */
export function conversationRoutes(app: Hono<Env>, { database }: Desk): void {
  const { queries } = database;

  resource(app, '/demo/conversations', {
    async GET(c) {
      const { person } = await inPerson(c, queries);
      return c.json({ items: await listConversations(queries, person) });
    },
  });

  // Any agent may read any conversation, as in most help desks: a colleague who steps in has to know what was said. The list shows less.
  resource(app, one, {
    async GET(c) {
      await inPerson(c, queries);
      return c.json(await readConversation(queries, idIn(c)));
    },
  });

  resource(app, `${one}/messages`, {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      const { object, bytes } = await readObject(c, ['application/json']);
      const task = taskOf(c, person, bytes);
      const { body, replayed } = await once(database, task, async (queries, current) => ({
        status: 201,
        body: messageForAgents(await agentReplies(queries, idIn(c), current, readReply(object).text, task.key)),
      }));
      if (replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(body as object, 201);
    },
  });

  resource(app, `${one}/resolve`, {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      readNothing((await readObject(c, ['application/json'])).object);
      await queries.transaction((queries) => resolveConversation(queries, idIn(c), person));
      return c.body(null, 204);
    },
  });

  resource(app, `${one}/read`, {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      const { upTo } = readReading((await readObject(c, ['application/json'])).object);
      await queries.transaction((queries) => markRead(queries, idIn(c), person, upTo));
      return c.body(null, 204);
    },
  });
}
