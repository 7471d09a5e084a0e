import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import { addressesIn } from '../../../demo/server/conversations/mentions.js';
import { seedConversations } from '../../../demo/server/conversations/seed.js';
import { attempts, conversations, people } from '../../../demo/server/database/schema.js';
import { everyMail, mailed, News } from './conversation-news.js';
import { Agent, Customer } from './customer.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { problemIn } from './person.js';

it('finds addresses behind an @, whatever stands around them', () => {
  const found = (text: string) => addressesIn(text).join(' ');
  assert.equal(found('@omar@fernweh.example, and (@Maya.L@fernweh.example).'), 'omar@fernweh.example maya.l@fernweh.example');
  assert.equal(found('اسأل @omar@fernweh.example، شكراً'), 'omar@fernweh.example');
  assert.equal(found('@omar@fernweh.example @OMAR@fernweh.example'), 'omar@fernweh.example');
  assert.equal(found('mail omar@fernweh.example or see x@omar@fernweh.example'), '');
  assert.equal(found('@omar and @ omar@fernweh.example'), '');
});

await onOneDatabase((desk) => {
  let [mine, other, boss]: Agent[] = [];

  before(async () => {
    [mine, other, boss] = await Promise.all([maya, omar, tomas].map(async (email) => new Agent(await desk().signIn(email))));
  });
  beforeEach(async () => {
    const { queries } = desk().database;
    await queries.delete(conversations);
    await queries.delete(attempts);
    await queries.update(people).set({ status: 'online', notifications: everyMail });
    await seedConversations(queries);
  });

  const newsOf = () => Promise.all([maya, omar, tomas].map((email) => News.of(desk(), email))) as Promise<[News, News, News]>;
  const arrive = async (text = 'Hello') => {
    const customer = await Customer.arrive(desk().visitor(), 'Lena Vogt');
    await customer.write(text);
    return customer;
  };

  it('shows a note to colleagues, and to the customer nothing of it: no words, no author, no gap', async () => {
    const customer = await arrive();
    const { id } = await mine!.with('Lena Vogt');
    const noted = await other!.note(id, 'She has called twice.');
    assert.equal(noted.status, 201);
    await mine!.reply(id, 'Good morning');
    await customer.write('One more question');
    const { messages, mayReply } = await mine!.read(id);
    assert.deepEqual(
      messages.map((message) => [message.text, message.private]),
      [
        ['Hello', false],
        ['She has called twice.', true],
        ['Good morning', false],
        ['One more question', false],
      ],
    );
    assert.equal(mayReply, true);
    assert.equal((await other!.read(id)).mayReply, false);
    const chat = (await customer.chat())!;
    assert.deepEqual(
      chat.messages.map(({ number, text }) => [number, text]),
      [
        [1, 'Hello'],
        [2, 'Good morning'],
        [3, 'One more question'],
      ],
    );
    assert.deepEqual(
      chat.agents.map(({ name }) => name),
      ['Maya L.'],
    );
    assert.ok(!JSON.stringify(chat).includes('twice'));
    const last = (await (await customer.write('And another')).json()) as { number: number };
    assert.equal(last.number, 4);
  });

  it('changes nothing about the conversation by a note', async () => {
    await Promise.all([mine!.person.be('busy'), other!.person.be('busy')]);
    await arrive();
    const before = await boss!.with('Lena Vogt');
    await boss!.note(before.id, 'I look for somebody.');
    const after = await boss!.with('Lena Vogt');
    assert.deepEqual([after.assignee, after.status, after.unread], ['', 'open', before.unread]);
  });

  it('tells a colleague once that a note names them, and nobody that they name themselves', async () => {
    const { id } = await mine!.with('Jonas Weber');
    const [ofMaya, ofOmar] = await newsOf();
    const text = `@${omar} @${omar.toUpperCase()} and me, @${maya}: see booking @nobody@fernweh.example`;
    const mails = await mailed(desk(), async () => {
      const key = randomUUID();
      const answers = await Promise.all([mine!.note(id, text, key), mine!.note(id, text, key)]);
      assert.deepEqual(await Promise.all(answers.map(async (answer) => ((await answer.json()) as { mentioned: string[] }).mentioned)), [
        [ofOmar.id],
        [ofOmar.id],
      ]);
    });
    const [mention, ...more] = await ofOmar.heard();
    assert.deepEqual([mention?.name, mention?.data.kind, mention?.data.audience, more], ['conversation.mentioned', 'mention', 'mine', []]);
    assert.deepEqual([mention?.data.conversation, mention?.data.title, mention?.data.text], [id, 'Maya L.', text]);
    assert.deepEqual(await ofMaya.inShort(), []);
    assert.deepEqual(mails, ['omar: Maya L. mentioned you']);
    assert.equal((await other!.with('Jonas Weber')).mentioned, true, 'it is in their list');
    assert.equal(await boss!.has('Jonas Weber'), false);
    assert.equal((await boss!.with('Jonas Weber', 'all')).mentioned, false);
  });

  it('tells the assignee of a note in their conversation, and of one message one thing', async () => {
    const { id } = await mine!.with('Jonas Weber');
    const mails = await mailed(desk(), () => other!.note(id, `@${tomas} knows the ferry company.`));
    assert.deepEqual(mails, ['maya: New message from عمر الحداد', 'tomas: عمر الحداد mentioned you']);
    const again = await mailed(desk(), () => other!.note(id, `@${maya} look`));
    assert.deepEqual(again, ['maya: عمر الحداد mentioned you']);
  });

  it('refuses a note without words, and one in a conversation that is not there', async () => {
    const { id } = await mine!.with('Jonas Weber');
    assert.equal((await mine!.note(id, ' ')).status, 422);
    assert.equal((await mine!.note(randomUUID(), 'Nobody')).status, 404);
    assert.equal((await desk().visitor().post(`/demo/conversations/${id}/notes`, { text: 'x' })).status, 401);
    assert.equal((await mine!.person.post(`/demo/conversations/${id}/notes`, { text: 'No key' })).status, 400);
  });

  it('lets the assignee, an administrator, and of what waits anybody choose who looks after it', async () => {
    const { id } = await mine!.with('Jonas Weber');
    const [ofMaya, ofOmar, ofTomas] = await newsOf();
    const refused = await other!.assign(id, ofOmar.id);
    assert.deepEqual([refused.status, (await problemIn(refused)).code], [403, 'read-only']);
    assert.equal((await other!.read(id)).mayAssign, false);
    assert.equal((await mine!.assign(id, ofOmar.id)).status, 200);
    assert.deepEqual(await Promise.all([ofMaya, ofOmar].map((news) => news.inShort())), [[], ['conversation.assigned mine']]);
    assert.equal((await boss!.read(id)).mayAssign, true);
    assert.equal((await boss!.assign(id, ofMaya.id)).status, 200);
    assert.deepEqual(await ofMaya.inShort(), ['conversation.assigned mine']);
    assert.equal((await mine!.assign(id, ofMaya.id)).status, 200, 'it is already so');
    assert.deepEqual(await ofMaya.inShort(), []);
    for (const to of [ofTomas.id, randomUUID()])
      assert.deepEqual((await problemIn(await mine!.assign(id, to))).errors, [{ pointer: '/to', code: 'unknown-option' }]);
    assert.equal((await mine!.assign(id, 'me')).status, 422);
    await mine!.resolve(id);
    assert.equal((await problemIn(await mine!.assign(id, ofOmar.id))).code, 'not-possible');
  });

  it('assigns to a busy colleague, and shows them as unread what nobody has answered', async () => {
    await other!.person.be('busy');
    const { id } = await mine!.with('Ingrid Solberg');
    const [, ofOmar] = await newsOf();
    await mine!.see(id, 6);
    const mails = await mailed(desk(), () => mine!.assign(id, ofOmar.id));
    assert.deepEqual(mails, ['omar: Ingrid Solberg was assigned to you']);
    assert.equal((await other!.with('Ingrid Solberg')).unread, 2);
    assert.equal(await mine!.has('Ingrid Solberg'), true, 'she wrote in it');
  });

  it('says nothing to whoever takes a conversation that waits', async () => {
    await Promise.all([mine!.person.be('busy'), other!.person.be('busy')]);
    await arrive();
    const [ofMaya, ofOmar] = await newsOf();
    const { id } = await mine!.with('Lena Vogt');
    assert.equal((await mine!.assign(id, ofMaya.id.toUpperCase())).status, 200);
    assert.deepEqual(await Promise.all([ofMaya, ofOmar].map((news) => news.inShort())), [[], []]);
  });

  it('gives what waits to one of two agents who answer at once, and tells the other that it is theirs', async () => {
    await Promise.all([mine!.person.be('busy'), other!.person.be('busy')]);
    const customer = await arrive();
    const { id } = await mine!.with('Lena Vogt');
    const agents = [mine!, other!] as const;
    const answers = await Promise.all(agents.map((agent, place) => agent.reply(id, `Agent ${place}`)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 403]);
    const winner = answers.findIndex(({ status }) => status === 201);
    const { assignee } = await agents[winner]!.read(id);
    assert.equal(assignee, (await newsOf())[winner]!.id);
    assert.equal((await agents[1 - winner]!.assign(id, assignee)).status, 403);
    assert.deepEqual(
      (await customer.chat())!.messages.map(({ text }) => text),
      ['Hello', `Agent ${winner}`],
    );
  });
});
