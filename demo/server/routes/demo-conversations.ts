import type { Context, Hono } from 'hono';
import { readObject, type JsonObject } from '../http/body.js';
import { agentNotes, agentReplies, assignTo, markRead, resolveConversation } from '../conversations/agents.js';
import { deed, deedOnce } from '../conversations/deeds.js';
import { readAssignment, readNote, readNothing, readReading, readReply } from '../conversations/input.js';
import type { News } from '../conversations/news.js';
import { listConversations, messageForAgents, readConversation } from '../conversations/reading.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { taskOf, type Outcome } from '../people/idempotency.js';
import { resource } from '../http/resource.js';
import { inPerson } from '../sign-ins/sessions.js';
import type { Translator } from '../translation/translator.js';

const one = '/demo/conversations/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';
const idIn = (c: Context<Env>): string => c.req.param('id')!;
const json = ['application/json'];

interface Asked {
  queries: Queries;
  news: News;
  person: Person;
  id: string;
  object: JsonObject;
  key: string;
}

/** The agents' side of the inbox; no part of the contract of the settings. */
export function conversationRoutes(app: Hono<Env>, desk: Desk, translator?: Translator): void {
  const { queries } = desk.database;

  const once = (work: (asked: Asked) => Promise<Outcome>) => async (c: Context<Env>) => {
    const { person } = await inPerson(c, queries);
    const { object, bytes } = await readObject(c, json);
    const task = taskOf(c, person, bytes);
    const { key } = task;
    const { status, body, replayed } = await deedOnce(desk, task, (queries, news, person) =>
      work({ queries, news, person, id: idIn(c), object, key }),
    );
    if (replayed) c.header('Idempotency-Replayed', 'true');
    return c.json(body as object, status as 200);
  };

  resource(app, '/demo/conversations', {
    async GET(c) {
      const { person } = await inPerson(c, queries);
      return c.json({ items: await listConversations(queries, person, c.req.query('of') === 'all') });
    },
  });

  // Any agent may read any conversation, as in most help desks: a colleague who steps in has to know what was said.
  resource(app, one, {
    async GET(c) {
      const { person } = await inPerson(c, queries);
      return c.json(await readConversation(queries, idIn(c), person, translator));
    },
  });

  resource(app, `${one}/messages`, {
    POST: once(async ({ queries, news, person, id, object, key }) => {
      const { message, files } = await agentReplies(queries, news, id, person, { ...readReply(object), key });
      return { status: 201, body: messageForAgents(message, files) };
    }),
  });

  resource(app, `${one}/notes`, {
    POST: once(async ({ queries, news, person, id, object, key }) => {
      const { message, files, mentioned } = await agentNotes(queries, news, id, person, { ...readNote(object), key });
      return { status: 201, body: { ...messageForAgents(message, files), mentioned } };
    }),
  });

  resource(app, `${one}/assignment`, {
    POST: once(async ({ queries, news, person, id, object }) => {
      const { assignee, revision } = await assignTo(queries, news, id, person, readAssignment(object).to);
      return { status: 200, body: { assignee, revision } };
    }),
  });

  resource(app, `${one}/resolve`, {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      readNothing((await readObject(c, json)).object);
      await deed(desk, (queries, news) => resolveConversation(queries, news, idIn(c), person));
      return c.body(null, 204);
    },
  });

  resource(app, `${one}/read`, {
    async POST(c) {
      const { person } = await inPerson(c, queries);
      const { upTo } = readReading((await readObject(c, json)).object);
      await deed(desk, (queries, news) => markRead(queries, news, idIn(c), person, upTo));
      return c.body(null, 204);
    },
  });
}
