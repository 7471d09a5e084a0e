import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import { seedConversations } from '../../../demo/server/conversations/seed.js';
import { conversations, people, attempts } from '../../../demo/server/database/schema.js';
import { Agent, Customer } from './customer.js';
import { onBothDatabases, omar } from './desk.js';
import { problemIn } from './person.js';

const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status);

await onBothDatabases((desk) => {
  let maya: Agent;
  let other: Agent;

  before(async () => {
    [maya, other] = [new Agent(await desk().signIn()), new Agent(await desk().signIn(omar))];
  });
  // As on the first day, and quicker than new people with new passwords.
  beforeEach(async () => {
    const { queries } = desk().database;
    await queries.delete(conversations);
    await queries.delete(attempts);
    await queries.update(people).set({ status: 'online' });
    await seedConversations(queries);
  });

  const arrive = (name = 'Lena Vogt') => Customer.arrive(desk().visitor(), name);
  const bothAre = (status: 'online' | 'busy') => Promise.all([maya.be(status), other.be(status)]);

  it('has a history on the first day: open ones first, then the newest', async () => {
    assert.deepEqual(
      (await maya.list()).map(({ customer, status, unread }) => [customer, status, unread]),
      [
        ['Ingrid Solberg', 'open', 2],
        ['Jonas Weber', 'open', 0],
        ['Aylin Demir', 'resolved', 0],
      ],
    );
  });

  it('gives a new conversation to the available agent with the fewest open ones', async () => {
    for (const name of ['First', 'Second', 'Third']) await (await arrive(name)).write('Hello');
    const placeOf = async (name: string) => ((await maya.has(name)) ? 'Maya' : (await other.has(name)) ? 'Omar' : 'nobody');
    // Maya begins with two, Omar with three; when they have the same the one who was there first takes it.
    assert.deepEqual([await placeOf('First'), await placeOf('Second'), await placeOf('Third')], ['Maya', 'Maya', 'Omar']);
  });

  it('gives nothing new to a busy agent, who keeps what is open', async () => {
    const customer = await arrive();
    await customer.write('Hello');
    await maya.be('busy');
    for (const name of ['First', 'Second', 'Third']) await (await arrive(name)).write('Hello');
    for (const name of ['First', 'Second', 'Third']) assert.ok(await other.has(name), name);
    await customer.write('Still there?');
    assert.equal((await maya.with('Lena Vogt')).unread, 2);
  });

  it('lets a conversation wait while nobody is available, and gives it to the next who is', async () => {
    await bothAre('busy');
    await (await arrive()).write('Is anybody there?');
    for (const agent of [maya, other]) assert.equal((await agent.with('Lena Vogt')).assignee, '');
    await other.be('online');
    assert.notEqual((await other.with('Lena Vogt')).assignee, '');
    assert.equal(await maya.has('Lena Vogt'), false);
  });

  it('gives a conversation that waits to whoever replies', async () => {
    await bothAre('busy');
    await (await arrive()).write('Is anybody there?');
    const { id } = await maya.with('Lena Vogt');
    assert.equal((await maya.reply(id, 'I am.')).status, 201);
    assert.equal(await other.has('Lena Vogt'), false);
    assert.equal((await other.read(id)).messages.length, 2, 'a colleague may look');
    const refused = await other.reply(id, 'Me too.');
    assert.equal(refused.status, 403);
    assert.equal((await problemIn(refused)).code, 'read-only');
    const unresolved = await other.resolve(id);
    assert.deepEqual([unresolved.status, (await problemIn(unresolved)).errors], [403, [{ pointer: '', code: 'read-only' }]]);
  });

  it('makes one conversation with one agent of ten first messages that arrive together', async () => {
    const customer = await arrive();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => customer.write(`Message ${n}`)));
    assert.deepEqual(new Set(statuses(answers)), new Set([201]));
    assert.equal((await maya.list()).filter((listed) => listed.customer === 'Lena Vogt').length, 1);
    assert.equal(await other.has('Lena Vogt'), false);
    const { messages } = (await customer.chat())!;
    assert.deepEqual(
      messages.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
  });

  it('spreads eleven customers who arrive together evenly', async () => {
    const customers = await Promise.all(Array.from({ length: 11 }, (_, n) => arrive(`Customer ${n}`)));
    await Promise.all(customers.map((customer) => customer.write('Hello')));
    const open = async (agent: Agent) => (await agent.list()).filter(({ status }) => status === 'open').length;
    assert.deepEqual([await open(maya), await open(other)], [8, 8]);
  });

  it('takes a message once per key, from customers and agents', async () => {
    const customer = await arrive();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => customer.write('Once', { key })));
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    assert.equal(answers.filter((answer) => answer.headers.has('Idempotency-Replayed')).length, 4);
    assert.equal((await problemIn(await customer.write('Other words', { key }))).code, 'idempotency-key-reused');
    const { id } = await maya.with('Lena Vogt');
    const replies = await Promise.all(Array.from({ length: 5 }, () => maya.reply(id, 'Once too', key)));
    assert.deepEqual(new Set(statuses(replies)), new Set([201]));
    assert.equal((await problemIn(await maya.reply(id, 'Other words', key))).code, 'idempotency-key-reused');
    assert.deepEqual(
      (await customer.chat())!.messages.map(({ text }) => text),
      ['Once', 'Once too'],
    );
    assert.equal((await customer.send({ text: 'No key' }, {})).status, 400);
  });

  it('shows a customer their own conversation only, and of agents no more than the public name', async () => {
    const [customer, stranger] = [await arrive(), await arrive('Somebody else')];
    await customer.write('My booking is FW-1');
    const { id, assignee } = await maya.with('Lena Vogt');
    const key = randomUUID();
    await maya.reply(id, 'I see it.', key);
    assert.equal(await stranger.chat(), null);
    for (const path of ['/demo/conversations', `/demo/conversations/${id}`]) assert.equal((await customer.visitor.get(path)).status, 401);
    for (const path of ['messages', 'resolve', 'read'])
      assert.equal((await customer.visitor.post(`/demo/conversations/${id}/${path}`, {})).status, 401);
    const chat = (await customer.chat())!;
    assert.deepEqual(
      chat.agents.map(({ name }) => name),
      ['Maya L.'],
    );
    assert.equal(chat.messages[1]!.person, chat.agents[0]!.id);
    const shown = JSON.stringify(chat);
    for (const secret of [assignee, id, key, 'Lindqvist', 'maya']) assert.ok(!shown.includes(secret), secret);
  });

  it('knows a customer by an unguessable key only', async () => {
    const visitor = desk().visitor();
    assert.equal((await visitor.post('/demo/chat/messages', { text: 'Hello', name: 'Nobody' })).status, 401);
    visitor.cookie = 'desk_customer=guess';
    const answer = await visitor.get('/demo/chat');
    assert.match(answer.headers.get('Set-Cookie')!, /^desk_customer=[\w-]{43}; Max-Age=\d+; Path=\/demo; HttpOnly; SameSite=Strict$/);
  });

  it('refuses what is no message, by name', async () => {
    const customer = await arrive();
    const codeOf = async (body: unknown) => {
      const answer = await customer.send(body);
      assert.equal(answer.status, 422, JSON.stringify(body));
      return (await problemIn(answer)).errors!.map(({ pointer, code }) => `${pointer} ${code}`).join();
    };
    assert.equal(await codeOf({ text: 'Hello' }), '/name required');
    assert.equal(await codeOf({ name: 'Lena' }), '/text required');
    assert.equal(await codeOf({ text: ' \n ', name: 'Lena' }), '/text required');
    assert.equal(await codeOf({ text: 'x'.repeat(2_001), name: 'Lena' }), '/text too-long');
    assert.equal(await codeOf({ text: 'a\u0000b', name: 'Lena' }), '/text invalid-characters');
    assert.equal(await codeOf({ text: 'Hello', name: '<b>Lena</b>' }), '/name markup');
    assert.equal(await codeOf({ text: 'Hello', name: 'x'.repeat(81) }), '/name too-long');
    assert.equal(await codeOf({ text: 'Hello', name: 'Lena', assignee: 'me' }), '/assignee unknown-member');
    assert.equal(await customer.chat(), null);
    const { id } = await maya.with('Jonas Weber');
    assert.equal((await maya.reply(id, '')).status, 422);
    assert.equal((await maya.reply(id, 'x'.repeat(3_003))).status, 422);
    assert.equal((await maya.note(id, 'x'.repeat(2_001))).status, 422, 'a note has no signature');
    assert.equal((await maya.reply(randomUUID(), 'Nobody there')).status, 404);
    assert.equal((await maya.see(id, 0)).status, 422);
    assert.equal((await maya.see(randomUUID(), 1)).status, 404);
  });

  it('keeps tags, lines and any script as the text they are', async () => {
    const customer = await arrive();
    const text = '<img src=x onerror=alert(1)>\nسطر ثانٍ 👩‍👩‍👧\n\n\tdone';
    await customer.write(`\r\n${text.replaceAll('\n', '\r\n')}  `);
    assert.equal((await customer.chat())!.messages[0]!.text, text);
  });

  it('bids a customer slow down who writes more than 20 messages in a minute', async () => {
    const customer = await arrive();
    const answers = await Promise.all(Array.from({ length: 21 }, (_, n) => customer.write(`Message ${n}`)));
    assert.deepEqual(statuses(answers).sort(), [...Array<number>(20).fill(201), 429]);
  });

  it('bids an address slow down that begins more than 30 conversations', async () => {
    for (let n = 0; n < 30; n++) assert.equal((await (await arrive()).write('Hello')).status, 201);
    const refused = await (await arrive()).write('Hello');
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
  });

  it('opens a resolved conversation again when the customer writes, with the agent of before unless they are busy', async () => {
    const customer = await arrive();
    await customer.write('Hello');
    const { id, assignee } = await maya.with('Lena Vogt');
    assert.equal((await maya.resolve(id)).status, 204);
    assert.equal((await customer.chat())!.status, 'resolved');
    await customer.write('One more thing');
    const again = await maya.with('Lena Vogt');
    assert.deepEqual([again.status, again.assignee, again.unread], ['open', assignee, 1]);
    await maya.resolve(id);
    await maya.be('busy');
    await customer.write('And another');
    assert.ok(await other.has('Lena Vogt'));
    assert.equal((await customer.chat())!.messages.length, 3);
  });

  it('counts as unread what came since the assignee looked, and looking never goes back', async () => {
    const customer = await arrive();
    await customer.write('One');
    await customer.write('Two');
    const { id } = await maya.with('Lena Vogt');
    assert.equal((await other.see(id, 2)).status, 403);
    assert.equal((await maya.with('Lena Vogt')).unread, 2);
    await maya.see(id, 1);
    assert.equal((await maya.with('Lena Vogt')).unread, 1);
    await maya.see(id, 99);
    await maya.see(id, 1);
    await customer.write('Three');
    assert.equal((await maya.with('Lena Vogt')).unread, 1);
  });
});
