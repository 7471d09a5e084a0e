import type { Context, Hono } from 'hono';
import { sendFile } from '../attachments/sending.js';
import { customerWrites } from '../conversations/conversations.js';
import { greetCustomer, knownCustomer } from '../conversations/customer.js';
import { deed } from '../conversations/deeds.js';
import { hasChat } from '../conversations/reading-for-customers.js';
import type { Queries } from '../database/database.js';
import { people } from '../database/schema.js';
import type { Desk, Env } from '../env.js';
import { readObject } from '../http/body.js';
import { Problem } from '../http/problems.js';
import { resource } from '../http/resource.js';
import { chatLimit, countAttempt } from '../limits/attempts.js';
import { keyOf } from '../people/idempotency.js';
import { inPerson } from '../sign-ins/sessions.js';
import { testPhoneOf } from '../welcome/capability.js';
import { channelsOf } from '../welcome/channels.js';
import { readPhoneMessage } from '../whatsapp/phone-input.js';
import { customerAt, mediaOnPhone, phoneOf, readPhoneChat, readTests } from '../whatsapp/phone.js';
import { readTap } from '../whatsapp/taps.js';

/** The customer's phone, one in each browser: it writes to the company's numbers, and shows what came of it. */
export function phoneRoutes(app: Hono<Env>, desk: Desk): void {
  const { queries } = desk.database;

  /** Whoever is signed in here has their own phone in hand as well; empty: nobody. */
  const ownPhone = (c: Context<Env>): Promise<string> =>
    inPerson(c, queries).then(
      ({ person }) => testPhoneOf(person),
      (error: unknown) => {
        if (error instanceof Problem) return '';
        throw error;
      },
    );

  resource(app, '/demo/phone', {
    async GET(c) {
      const customer = greetCustomer(c);
      const { numbers, templates } = await companyChannels(queries);
      const phone = await ownPhone(c);
      return c.json({
        numbers: numbers.map(({ id, phone, name }) => ({ id, phone, name })),
        templates,
        chats: await Promise.all(
          numbers.map(async ({ id: number }) => ({ number, messages: await readPhoneChat(queries, customer, number) })),
        ),
        tests: phone ? await readTests(queries, phone) : [],
      });
    },
  });

  resource(app, '/demo/phone/media/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}', {
    async GET(c) {
      const phones = [phoneOf(knownCustomer(c)), await ownPhone(c)].filter(Boolean);
      return sendFile(c, desk.files, await mediaOnPhone(queries, phones, c.req.param('id')!));
    },
  });

  resource(app, '/demo/phone/messages', {
    async POST(c) {
      const browser = knownCustomer(c);
      const { number, text, reply, name, language } = readPhoneMessage((await readObject(c, ['application/json'])).object);
      const key = keyOf(c);
      const { numbers, templates } = await companyChannels(queries);
      if (!numbers.some(({ id }) => id === number))
        throw new Problem('invalid', { errors: [{ pointer: '/number', code: 'unknown-option' }] });
      const phone = phoneOf(browser);
      const tap = reply && (await readTap(queries, phone, number, reply, templates));
      const customer = customerAt(browser, number);
      if (!(await hasChat(queries, customer))) await countAttempt(queries, chatLimit(c.get('address')));
      const said = await deed(desk, (queries, news) =>
        customerWrites(queries, news, { customer, name, text: text ?? reply!.title, key, whatsapp: { number, phone, language, tap } }),
      );
      if (said.replayed) c.header('Idempotency-Replayed', 'true');
      return c.json({ id: `customer-${said.message.number}` }, 201);
    },
  });
}

/** The demo has one company. What is not connected cannot be written to. */
async function companyChannels(queries: Queries) {
  const [somebody] = await queries.select({ account: people.account }).from(people).limit(1);
  const { numbers, templates } = await channelsOf(queries, somebody ?? { account: '' });
  return { numbers: numbers.filter(({ connected }) => connected), templates };
}
