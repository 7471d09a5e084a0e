import type { Hono } from 'hono';
import { sendFile } from '../attachments/sending.js';
import { fileForCustomer } from '../attachments/sent-files.js';
import { readObject } from '../http/body.js';
import { customerWrites } from '../conversations/conversations.js';
import { greetCustomer, knownCustomer } from '../conversations/customer.js';
import { deed } from '../conversations/deeds.js';
import { readCustomerMessage } from '../conversations/input.js';
import { hasChat, ownMessage, readChat } from '../conversations/reading-for-customers.js';
import type { Desk, Env } from '../env.js';
import { keyOf } from '../people/idempotency.js';
import { resource } from '../http/resource.js';
import { chatLimit, countAttempt } from '../limits/attempts.js';

/** The customer's side of the chat: one conversation per browser, and no other can be asked for. */
export function chatRoutes(app: Hono<Env>, desk: Desk): void {
  const { queries } = desk.database;

  resource(app, '/demo/chat', {
    async GET(c) {
      return c.json({ chat: (await readChat(queries, greetCustomer(c))) ?? null });
    },
  });

  resource(app, '/demo/chat/attachments/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}', {
    async GET(c) {
      return sendFile(c, desk.files, await fileForCustomer(queries, knownCustomer(c), c.req.param('id')!));
    },
  });

  resource(app, '/demo/chat/messages', {
    async POST(c) {
      const customer = knownCustomer(c);
      const { name, text } = readCustomerMessage((await readObject(c, ['application/json'])).object);
      const key = keyOf(c);
      if (!(await hasChat(queries, customer))) await countAttempt(queries, chatLimit(c.get('address')));
      const said = await deed(desk, (queries, news) => customerWrites(queries, news, { customer, name, text, key }));
      if (said.replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(await ownMessage(queries, said.message), 201);
    },
  });
}
