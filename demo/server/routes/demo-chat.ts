import type { Hono } from 'hono';
import { readObject } from '../http/body.js';
import { customerWrites } from '../conversations/conversations.js';
import { greetCustomer, knownCustomer } from '../conversations/customer.js';
import { readCustomerMessage } from '../conversations/input.js';
import { hasChat, messageForCustomer, readChat } from '../conversations/reading.js';
import type { Desk, Env } from '../env.js';
import { keyOf } from '../people/idempotency.js';
import { resource } from '../http/resource.js';
import { chatLimit, countAttempt } from '../limits/attempts.js';

/** The customer's side of the chat: one conversation per browser, and no other can be asked for. */
export function chatRoutes(app: Hono<Env>, { database }: Desk): void {
  const { queries } = database;

  resource(app, '/demo/chat', {
    async GET(c) {
      return c.json({ chat: (await readChat(queries, greetCustomer(c))) ?? null });
    },
  });

  resource(app, '/demo/chat/messages', {
    async POST(c) {
      const customer = knownCustomer(c);
      const { name, text } = readCustomerMessage((await readObject(c, ['application/json'])).object);
      const key = keyOf(c);
      if (!(await hasChat(queries, customer))) await countAttempt(queries, chatLimit(c.get('address')));
      const said = await queries.transaction((queries) => customerWrites(queries, { customer, name, text, key }));
      if (said.replayed) c.header('Idempotency-Replayed', 'true');
      return c.json(messageForCustomer(said.message), 201);
    },
  });
}
