import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { seedConversations } from '../../../demo/server/conversations/seed.js';
import { attempts, conversations, people } from '../../../demo/server/database/schema.js';
import { everyMail, mailed, News } from './conversation-news.js';
import { Agent, Customer } from './customer.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';

await onOneDatabase((desk) => {
  let mine: Agent, other: Agent;

  before(async () => {
    [mine, other] = [new Agent(await desk().signIn(maya)), new Agent(await desk().signIn(omar))];
  });
  beforeEach(async () => {
    const { queries } = desk().database;
    await queries.delete(conversations);
    await queries.delete(attempts);
    await queries.update(people).set({ status: 'online', notifications: everyMail });
    await seedConversations(queries);
  });

  const newsOf = () => Promise.all([maya, omar, tomas].map((email) => News.of(desk(), email))) as Promise<[News, News, News]>;
  const inShort = (news: readonly News[]) => Promise.all(news.map((one) => one.inShort()));
  const arrive = (name = 'Lena Vogt') => Customer.arrive(desk().visitor(), name);
  const stored = async (id: string) => (await desk().database.queries.select().from(conversations).where(eq(conversations.id, id)))[0]!;

  it('tells everybody of a new conversation, and of the assignment whoever has got it', async () => {
    const news = await newsOf();
    const customer = await arrive();
    const mails = await mailed(desk(), () => customer.write('Does the boat take bicycles?'));
    const [ofMaya = [], ofOmar = [], ofTomas = []] = await Promise.all(news.map((one) => one.heard()));
    const { id } = await mine.with('Lena Vogt');
    assert.deepEqual(
      ofMaya.map(({ name, data: { kind, audience } }) => [name, kind, audience]),
      [
        ['conversation.assigned', 'assignment', 'mine'],
        ['conversation.created', 'conversation', 'mine'],
      ],
    );
    assert.equal(new Set(ofMaya.map(({ data }) => data.id)).size, 2);
    const [{ data }] = ofOmar as [(typeof ofOmar)[0]];
    const { at, ...rest } = data;
    assert.deepEqual(rest, {
      id: `${id}:1`,
      kind: 'conversation',
      conversation: id,
      audience: 'others',
      title: 'Lena Vogt',
      text: 'Does the boat take bicycles?',
    });
    assert.ok(Math.abs(Date.parse(at) - Date.now()) < 60_000);
    assert.deepEqual(ofTomas, ofOmar, 'an administrator hears of it, too');
    assert.equal(ofOmar.length, 1);
    const [began, assigned] = ['Lena Vogt began a conversation', 'Lena Vogt was assigned to you'];
    assert.deepEqual(mails, [`maya: ${assigned}`, `omar: ${began}`, `tomas: ${began}`], 'whoever wants to know, chats or no chats');
  });

  it('tells of a further message once, by audience, and by mail those who are in it', async () => {
    const customer = await arrive();
    await customer.write('Hello');
    const { id } = await mine.with('Lena Vogt');
    await other.note(id, 'I know her.');
    const [ofMaya, ofOmar, ofTomas] = await newsOf();
    const key = randomUUID();
    const write = () => customer.write('Are you there?', { key });
    const mails = await mailed(desk(), () => Promise.all([write(), write()]));
    assert.deepEqual(await inShort([ofMaya, ofOmar, ofTomas]), [
      ['message.created mine'],
      ['message.created others'],
      ['message.created others'],
    ]);
    assert.deepEqual(mails, ['maya: New message from Lena Vogt', 'omar: New message from Lena Vogt where you took part']);
    const replied = await mailed(desk(), () => mine.reply(id, 'I am.'));
    assert.deepEqual(replied, ['omar: New message from Maya L. where you took part']);
    assert.deepEqual(await inShort([ofMaya, ofOmar]), [['conversation.read'], ['conversation.read']], 'no reply is heard');
  });

  it('calls nobody’s what waits, and tells whoever it goes to later', async () => {
    await Promise.all([mine.be('busy'), other.be('busy')]);
    const [ofMaya, ofOmar] = await newsOf();
    const customer = await arrive();
    const mails = await mailed(desk(), () => customer.write('Is anybody there?'));
    assert.deepEqual(await inShort([ofMaya, ofOmar]), [['conversation.created unassigned'], ['conversation.created unassigned']]);
    assert.deepEqual(
      mails,
      ['maya', 'omar', 'tomas'].map((who) => `${who}: Lena Vogt began a conversation`),
    );
    const later = await mailed(desk(), () => other.be('online'));
    assert.deepEqual(await inShort([ofMaya, ofOmar]), [[], ['conversation.assigned mine']]);
    assert.deepEqual(later, ['omar: Lena Vogt was assigned to you']);
  });

  it('tells of a message after five quiet days, and opens what was resolved', async () => {
    const customer = await arrive();
    await customer.write('Thank you');
    const { id } = await mine.with('Lena Vogt');
    await mine.resolve(id);
    const long = new Date(Date.now() - 5 * 86_400_000);
    await desk().database.queries.update(conversations).set({ createdAt: long, updatedAt: long }).where(eq(conversations.id, id));
    const [ofMaya] = await newsOf();
    const mails = await mailed(desk(), () => customer.write('One more thing'));
    assert.deepEqual(await ofMaya.inShort(), ['message.created mine']);
    assert.deepEqual(mails, ['maya: New message from Lena Vogt']);
    await mine.resolve(id);
    await mine.be('busy');
    const elsewhere = await mailed(desk(), () => customer.write('And another'));
    assert.deepEqual(elsewhere, ['omar: Lena Vogt was assigned to you'], 'she never wrote in it');
  });

  it('says when the assignee has seen it, once, and nothing when others look', async () => {
    const customer = await arrive();
    await customer.write('Hello');
    const { id } = await mine.with('Lena Vogt');
    const [ofMaya, ofOmar] = await newsOf();
    assert.equal((await other.see(id, 1)).status, 403);
    await mine.see(id, 1);
    await mine.see(id, 1);
    await mine.resolve(id);
    const [read, ...more] = await ofOmar.heard();
    assert.deepEqual([read, more], [{ name: 'conversation.read', data: { conversation: id } }, []]);
    assert.deepEqual(await ofMaya.inShort(), ['conversation.read']);
  });

  it('knows since when the customer waits: from the first message without an answer until the answer, or the end', async () => {
    const customer = await arrive();
    await customer.write('Hello');
    const { id } = await mine.with('Lena Vogt');
    const since = (await stored(id)).waitingSince!;
    await customer.write('Hello?');
    await mine.note(id, 'In a minute');
    assert.deepEqual((await stored(id)).waitingSince, since);
    await mine.reply(id, 'Good morning');
    assert.equal((await stored(id)).waitingSince, null);
    await customer.write('Thank you');
    assert.ok((await stored(id)).waitingSince! > since);
    await mine.resolve(id);
    assert.equal((await stored(id)).waitingSince, null);
  });

  it('makes of every act of a colleague what the colleague would have made of it', async () => {
    const [ofMaya, ofOmar, ofTomas] = await newsOf();
    assert.equal((await mine.let(ofTomas.id, 'mention')).status, 200);
    assert.deepEqual(await ofMaya.inShort(), ['conversation.mentioned mine']);
    assert.equal((await mine.with('Ingrid Solberg')).last.private, true);
    const key = randomUUID();
    const answers = [await mine.let(ofOmar.id, 'assign', key), await mine.let(ofOmar.id, 'assign', key)];
    assert.deepEqual(await ofMaya.inShort(), ['conversation.assigned mine']);
    const { conversation } = (await answers[0]!.json()) as { conversation: string };
    assert.equal((await mine.read(conversation)).assignee, ofMaya.id);
    await mine.let(ofTomas.id, 'assign');
    assert.deepEqual(await ofMaya.inShort(), ['conversation.assigned mine']);
    await mine.let(ofOmar.id, 'message');
    await mine.let(ofMaya.id, 'message');
    assert.deepEqual(await inShort([ofMaya, ofOmar]), [
      ['message.created others', 'message.created mine'],
      ['message.created mine', 'message.created others'],
    ]);
    await mine.let(ofTomas.id, 'message');
    assert.match((await ofMaya.inShort()).join(), /conversation\.created (mine|others)/);
    assert.equal((await mine.let(ofTomas.id, 'dance')).status, 422);
    assert.equal((await mine.let(randomUUID(), 'mention')).status, 404);
  });

  it('refuses nobody when everything happens at once, and counts every event', async () => {
    const customers = await Promise.all(Array.from({ length: 6 }, (_, n) => arrive(`Customer ${n}`)));
    await Promise.all(customers.map((customer) => customer.write('Hello')));
    const open = (await mine.list('all')).filter(({ customer }) => customer.startsWith('Customer'));
    const [ofMaya, ofOmar] = await newsOf();
    const answers = await Promise.all([
      ...customers.map((customer) => customer.write('Again')),
      ...open.map(({ id, assignee }) => (assignee === ofMaya.id ? mine : other).reply(id, 'Good morning')),
      ...open.flatMap(({ id }) => [mine.note(id, `@${omar}`), other.note(id, `@${maya}`)]),
      ...(['busy', 'online', 'busy', 'online'] as const).flatMap((status) => [mine.be(status), other.be(status)]),
    ]);
    assert.deepEqual(answers.filter(({ status }) => status >= 300).length, 0);
    for (const news of await inShort([ofMaya, ofOmar])) {
      assert.equal(news.filter((name) => name.startsWith('message.created')).length, 6);
      assert.equal(news.filter((name) => name === 'conversation.mentioned mine').length, 6);
    }
  });
});
