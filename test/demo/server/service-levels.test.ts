import assert from 'node:assert/strict';
import { before, beforeEach, it } from 'node:test';
import { eq, sql, type SQL } from 'drizzle-orm';
import { attempts, conversations, people } from '../../../demo/server/database/schema.js';
import { readServiceLevels, tellLateness } from '../../../demo/server/notifications/service-levels.js';
import { Agent, Customer } from './customer.js';
import { maya, omar, onOneDatabase } from './desk.js';

const kinds = ['sla-first-response', 'sla-next-response', 'sla-resolution'];
const everyMail = Object.fromEntries(kinds.map((event) => [`email:${event}`, true]));
const [first, next, resolution] = [
  'Lena Vogt still waits for a first answer',
  'Lena Vogt still waits for an answer',
  'The conversation with Lena Vogt is still open',
];
const levels = readServiceLevels('30,60,1440');

await onOneDatabase((desk) => {
  let agent: Agent;
  let colleague: Agent;
  before(async () => {
    [agent, colleague] = [new Agent(await desk().signIn()), new Agent(await desk().signIn(omar))];
  });
  beforeEach(async () => {
    const { queries } = desk().database;
    await queries.delete(conversations);
    await queries.delete(attempts);
    await queries.update(people).set({ notifications: { ...everyMail, 'email:conversation-assigned': false }, status: 'busy' });
  });

  async function begin(): Promise<{ id: string; customer: Customer }> {
    const customer = await Customer.arrive(desk().visitor(), 'Lena Vogt');
    await customer.write('Hello');
    return { id: (await agent.with('Lena Vogt', 'all')).id, customer };
  }
  const change = (id: string, values: Partial<Record<'createdAt' | 'waitingSince', SQL>>) =>
    desk().database.queries.update(conversations).set(values).where(eq(conversations.id, id));
  const minutesAgo = (minutes: number) => sql`now() - make_interval(mins => ${minutes})`;

  /** Who is told what, now and by whatever is told twice. */
  async function told(): Promise<string[]> {
    const [last] = await desk().received();
    for (let n = 0; n < 2; n++) await tellLateness({ ...desk(), options: {} }, levels);
    const mails = (await desk().received()).filter(({ id }) => Number(id) > Number(last?.id ?? 0));
    return mails.map(({ to, subject }) => `${to.split('.')[0]}: ${subject}`).sort();
  }

  it('tells whoever has it of a late first answer once, and nobody before it is late', async () => {
    const { id } = await begin();
    await agent.person.be('online');
    await change(id, { createdAt: minutesAgo(29), waitingSince: minutesAgo(29) });
    assert.deepEqual(await told(), []);
    await agent.note(id, 'A note is no answer');
    await change(id, { createdAt: minutesAgo(31), waitingSince: minutesAgo(31) });
    assert.deepEqual(await told(), [`maya: ${first}`]);
    assert.deepEqual(await told(), []);
  });

  it('waits with it until somebody has the conversation', async () => {
    const { id } = await begin();
    await change(id, { createdAt: minutesAgo(600), waitingSince: minutesAgo(600) });
    assert.deepEqual(await told(), []);
    await colleague.person.be('online');
    assert.deepEqual(await told(), [`omar: ${first}`]);
  });

  it('tells of each late answer anew, and not while the customer has nothing to wait for', async () => {
    const { id, customer } = await begin();
    await agent.reply(id, 'One moment');
    await change(id, { createdAt: minutesAgo(500) });
    assert.deepEqual(await told(), []);
    for (let n = 0; n < 2; n++) {
      await customer.write('And now?');
      assert.deepEqual(await told(), []);
      await change(id, { waitingSince: minutesAgo(61) });
      // What was told of the wait before lies before this one.
      await desk()
        .database.queries.update(conversations)
        .set({ slaTold: n ? { 'sla-next-response': '2020-01-01T00:00:00Z' } : {} });
      assert.deepEqual(await told(), [`maya: ${next}`]);
      await agent.reply(id, 'Now.');
    }
  });

  it('tells of one that stays open for more than a day', async () => {
    const { id } = await begin();
    await agent.reply(id, 'One moment');
    await change(id, { createdAt: minutesAgo(1_441) });
    assert.deepEqual(await told(), [`maya: ${resolution}`]);
    assert.deepEqual(await told(), []);
  });

  for (const isAnswered of [true, false])
    it(`tells of nothing that is resolved, ${isAnswered ? '' : 'without an answer, '}and when it is opened again only of what is late then`, async () => {
      const { id, customer } = await begin();
      await agent.person.be('online');
      if (isAnswered) await agent.reply(id, 'You are welcome');
      await agent.resolve(id);
      await change(id, { createdAt: minutesAgo(10_000) });
      assert.deepEqual(await told(), []);
      await customer.write('One more thing');
      assert.deepEqual(await told(), []);
      await change(id, { waitingSince: minutesAgo(61) });
      assert.deepEqual(await told(), [`maya: ${isAnswered ? next : first}`]);
      await agent.resolve(id);
      await agent.reply(id, 'And another');
      assert.deepEqual(await told(), []);
    });

  it('sends one mail, however many processes look at once', async () => {
    const { id } = await begin();
    await agent.person.be('online');
    await change(id, { createdAt: minutesAgo(31), waitingSince: minutesAgo(31) });
    const [last] = await desk().received();
    await Promise.all(Array.from({ length: 5 }, () => tellLateness({ ...desk(), options: {} }, levels)));
    assert.equal((await desk().received()).filter(({ id, to }) => Number(id) > Number(last?.id ?? 0) && to === maya).length, 1);
  });

  it('takes three numbers of minutes and nothing else', () => {
    assert.deepEqual(readServiceLevels('1,2.5,3'), { first: 1, next: 2.5, resolution: 3 });
    for (const wrong of ['', '1,2', '1,2,3,4', '1,x,3', '0,1,2', '1,-1,2'])
      assert.throws(() => readServiceLevels(wrong), /SLA_MINUTES/, wrong);
  });
});
