import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { sweepAttachments } from '../../../demo/server/attachments/unused-files.js';
import { seedConversations } from '../../../demo/server/conversations/seed.js';
import { attachments, attempts, conversations } from '../../../demo/server/database/schema.js';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import { Agent, Customer } from './customer.js';
import { News } from './conversation-news.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { attach, bytesIn, kept, small, throwAway } from './filing.js';
import { problemIn } from './person.js';
import { pdf, photo } from './photos.js';

await onOneDatabase((desk) => {
  let agent: Agent;
  let other: Agent;
  let customer: Customer;
  let talk: string;

  before(async () => {
    [agent, other] = [new Agent(await desk().signIn(maya)), new Agent(await desk().signIn(omar))];
  });
  beforeEach(async () => {
    const { queries } = desk().database;
    await queries.delete(conversations);
    await queries.delete(attachments);
    await queries.delete(attempts);
    await seedConversations(queries);
    customer = await Customer.arrive(desk().visitor(), 'Lena Vogt');
    await customer.write('Where does the ferry leave from?');
    ({ id: talk } = await agent.with('Lena Vogt'));
  });

  const uploaded = async (): Promise<[CannedAttachment, CannedAttachment]> => [
    await kept(await attach(agent.person, await photo({ width: 60, height: 40 }), { name: 'pier.jpg' })),
    await kept(await attach(agent.person, pdf(), { name: 'timetable.pdf' })),
  ];
  const inChat = async () => (await customer.chat())!.messages.at(-1)!;

  it('brings files to the customer, who can save them, and shows them to every agent', async () => {
    const files = await uploaded();
    const answer = await agent.sendFiles(talk, files, { text: 'From pier 4.' });
    assert.equal(answer.status, 201);
    assert.deepEqual(((await answer.json()) as { attachments: unknown }).attachments, files);
    const { messages } = await other.read(talk);
    assert.deepEqual(messages.at(-1)!.attachments, files);
    assert.deepEqual([messages[0]!.attachments, (await customer.chat())!.messages[0]!.attachments], [undefined, undefined]);
    for (const { url } of files) assert.equal((await other.person.get(url)).status, 200);
    const { text, attachments: received = [] } = await inChat();
    assert.equal(text, 'From pier 4.');
    assert.deepEqual(
      received,
      files.map((file) => ({ ...file, url: `/demo/chat/attachments/${file.id}` })),
    );
    const saved = await customer.visitor.get(received[1]!.url);
    assert.equal(saved.headers.get('Content-Disposition'), `attachment; filename="timetable.pdf"; filename*=UTF-8''timetable.pdf`);
    assert.ok((await bytesIn(saved)).equals(pdf()));
    assert.match((await customer.visitor.get(received[0]!.url)).headers.get('Content-Disposition')!, /^inline; filename="pier\.jpg"/);
  });

  it('hides files from every other customer, and from whoever only knows their address', async () => {
    const files = await uploaded();
    const stranger = await Customer.arrive(desk().visitor(), 'Somebody else');
    await stranger.write('Hello');
    const atChat = ({ id }: { id: string }) => `/demo/chat/attachments/${id}`;
    assert.equal((await customer.visitor.get(atChat(files[0]))).status, 404, 'not sent yet');
    await agent.sendFiles(talk, files);
    assert.equal((await stranger.visitor.get(atChat(files[0]))).status, 404);
    assert.equal((await desk().visitor().get(atChat(files[0]))).status, 401);
    assert.equal((await customer.visitor.get(files[0].url)).status, 401, 'an address for agents');
    assert.equal((await agent.person.get(atChat(files[0]))).status, 401, 'an address for customers');
  });

  it('keeps the files of a note among agents', async () => {
    const [file] = await uploaded();
    assert.equal((await agent.sendFiles(talk, [file], { as: 'notes' })).status, 201);
    assert.deepEqual((await other.read(talk)).messages.at(-1)!.attachments, [file]);
    assert.equal((await customer.visitor.get(`/demo/chat/attachments/${file.id}`)).status, 404);
    assert.equal((await customer.chat())!.messages.length, 1);
  });

  it('tells of files without words by their names', async () => {
    const files = await uploaded();
    const news = await News.of(desk(), omar);
    assert.equal((await agent.sendFiles(talk, files)).status, 201);
    assert.equal((await agent.with('Lena Vogt')).last.text, 'pier.jpg, timetable.pdf');
    assert.equal((await inChat()).text, '');
    await agent.assign(talk, news.id);
    const assigned = (await news.heard()).find(({ name }) => name === 'conversation.assigned');
    assert.equal(assigned!.data.text, 'pier.jpg, timetable.pdf');
    assert.equal((await agent.with('Jonas Weber')).last.text.includes('pier.jpg'), false);
  });

  it('sends once per key, and each file once', async () => {
    const [file] = await uploaded();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 3 }, () => agent.sendFiles(talk, [file, file], { key })));
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    assert.deepEqual((await inChat()).attachments?.length, 1);
    assert.equal((await problemIn(await agent.sendFiles(talk, [], { key, text: 'Other' }))).code, 'idempotency-key-reused');
  });

  it('refuses nothing at all, more than five, and what the agent may not read, and says nothing to the customer', async () => {
    const hidden = await kept(await attach(other.person, small.text()));
    const many = await Promise.all(Array.from({ length: 6 }, async () => kept(await attach(agent.person, small.csv()))));
    const codeOf = async (files: readonly { id: string }[], text = '') => {
      const answer = await agent.sendFiles(talk, files, { text });
      return [answer.status, ...(await problemIn(answer)).errors!.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    assert.deepEqual(await codeOf([]), [422, '/text required']);
    assert.deepEqual(await codeOf(many), [422, '/attachments too-long']);
    for (const id of [hidden.id, randomUUID(), 'none', ''])
      assert.deepEqual(await codeOf([{ id }], 'With words'), [422, '/attachments unknown-option']);
    assert.equal((await customer.chat())!.messages.length, 1);
    assert.equal((await customer.send({ text: 'Mine', attachments: [many[0]!.id] })).status, 422, 'customers send none');
  });

  it('keeps what was sent for as long as the conversation', async () => {
    const [file] = await uploaded();
    await agent.sendFiles(talk, [file]);
    assert.equal((await throwAway(agent.person, file)).status, 409);
    const { queries } = desk().database;
    const sweepLater = async () => {
      await queries.update(attachments).set({ usedAt: sql`now() - interval '400 days'` });
      await sweepAttachments(desk().database, desk().files);
    };
    await sweepLater();
    assert.equal((await customer.visitor.get(`/demo/chat/attachments/${file.id}`)).status, 200);
    await queries.delete(conversations);
    await sweepLater();
    assert.equal(await queries.$count(attachments), 0);
    assert.deepEqual(await desk().files.all(), []);
  });
});
