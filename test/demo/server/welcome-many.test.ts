import assert from 'node:assert/strict';
import { it } from 'node:test';
import { count, eq } from 'drizzle-orm';
import { conversations, messages, welcomeGreetings } from '../../../demo/server/database/schema.js';
import { maya, omar, onBothDatabases } from './desk.js';
import { inEffect, list, Phone, save, waiting } from './welcoming.js';

const many = 100;

await onBothDatabases(
  (desk) => {
    it('greets a hundred customers who write for the first time at once, each once, whoever gets them', async () => {
      const agents = [await desk().signIn(maya), await desk().signIn(omar)];
      const messagesOf = async () => (await Promise.all(agents.map(list))).flat();
      for (const person of agents) await inEffect(person);
      const phones = await Promise.all(
        Array.from({ length: many }, (_, n) =>
          // Each from an address of its own, or the desk would take it for one who begins too often.
          Phone.take(desk().visitor(), `Guest ${n}`, undefined, { 'X-Forwarded-For': `192.0.2.${n}` }),
        ),
      );
      await Promise.all(phones.map((phone) => phone.write('Hello?')));
      await desk().outbox.idle();
      for (const [n, phone] of phones.entries()) {
        const [greeting, ...others] = await phone.words();
        assert.match(greeting!, /^Hello Guest, this is (Maya|عمر)\.$/u, `${n}`);
        assert.deepEqual(others, []);
      }
      const { queries } = desk().database;
      const begun = await queries.$count(conversations, eq(conversations.channel, 'whatsapp'));
      assert.deepEqual([begun, await queries.$count(welcomeGreetings), await waiting(desk())], [many, many, 0]);
      const said = await queries
        .select({ conversation: messages.conversation, greetings: count() })
        .from(messages)
        .where(eq(messages.automatic, true))
        .groupBy(messages.conversation);
      assert.deepEqual([said.length, new Set(said.map(({ greetings }) => greetings))], [many, new Set([1])]);
      const sent = (await messagesOf()).map(({ value }) => value.sent);
      assert.equal(
        sent.reduce((sum, one) => sum + one, 0),
        many,
      );
    });

    it('keeps nobody waiting for ever, and counts right, while agents switch their messages off and on', async () => {
      const agents = [await desk().signIn(maya), await desk().signIn(omar)];
      const phones = await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          Phone.take(desk().visitor(), `Late ${n}`, undefined, { 'X-Forwarded-For': `198.51.100.${n}` }),
        ),
      );
      const writing = Promise.all(phones.map((phone) => phone.write('Hello?')));
      const switching = agents.map(async (person) => {
        for (let n = 0; n < 12; n++) {
          const [message] = await list(person).then((all) => all.filter(({ value }) => value.name === 'Hello'));
          const answer = await save(person, message!, { enabled: n % 2 === 1 });
          assert.equal(answer.status, 200, await answer.text());
        }
      });
      await Promise.all([writing, ...switching]);
      const sent = (await Promise.all(agents.map(list))).flat().reduce((sum, { value }) => sum + value.sent, 0);
      const { queries } = desk().database;
      assert.equal(sent, await queries.$count(welcomeGreetings));
      assert.equal(sent, await queries.$count(messages, eq(messages.automatic, true)));
    });
  },
  { trustProxy: true },
);
