import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { attempts, conversations, messages, people, welcomeMessages } from '../../../demo/server/database/schema.js';
import { everyMail, mailed, News } from './conversation-news.js';
import { Agent, Customer } from './customer.js';
import { maya, omar, onBothDatabases, tomas } from './desk.js';
import { EventReader } from './event-reader.js';
import { personOf } from './acting.js';
import { bookings, created, inEffect, list, Phone, switchOn, visaDesk } from './welcoming.js';

await onBothDatabases((desk) => {
  let agent: Agent;
  let colleague: Agent;
  const queries = () => desk().database.queries;
  const customer = (name = 'Amina Haddad', number: string = bookings) => Phone.take(desk().visitor(), name, number);
  const conversationOf = async (name: string) =>
    (await queries().select().from(conversations).where(eq(conversations.customerName, name)))[0]!;

  /** Whoever writes comes to Maya. */
  beforeEach(async () => {
    for (const table of [welcomeMessages, conversations, attempts]) await queries().delete(table);
    agent = new Agent(await desk().signIn());
    colleague = new Agent(await desk().signIn(omar));
    await agent.be('online');
    await colleague.be('busy');
  });

  it('greets whoever writes first, once, by the name that both are known by', async () => {
    const message = await inEffect(agent.person);
    const events = new EventReader(await agent.person.get('/api/v1/events'));
    await events.nextOrPing();
    const phone = await customer();
    await phone.write('Hello?');
    assert.deepEqual(await phone.words(desk()), ['Hello Amina, this is Maya.']);
    await phone.write('Are you there?');
    assert.deepEqual(await phone.words(desk()), ['Hello Amina, this is Maya.']);
    const heard = [];
    for (let one = await events.next(); one?.event !== 'welcome-message.updated'; one = await events.next()) heard.push(one?.event);
    assert.deepEqual(heard, ['conversation.assigned', 'conversation.created']);
    const [after] = await list(agent.person);
    assert.deepEqual([after!.value.sent, after!.value.updatedAt], [1, message.value.updatedAt]);
    assert.ok(after!.revision > message.revision);
    await events.stop();
  });

  it('leaves the customer waiting for an answer, and unread to the agent', async () => {
    await inEffect(agent.person);
    const phone = await customer();
    await phone.write('Hello?');
    const { waitingSince } = await conversationOf('Amina Haddad');
    assert.ok(waitingSince);
    const { id, unread, last } = await agent.with('Amina Haddad');
    assert.deepEqual([unread, last.author, last.text], [1, 'agent', 'Hello Amina, this is Maya.']);
    const said = (await agent.read(id)).messages as { text: string; automatic?: boolean; person: string }[];
    assert.deepEqual(
      said.map(({ text, automatic }) => [text, automatic]),
      [
        ['Hello?', undefined],
        ['Hello Amina, this is Maya.', true],
      ],
    );
    assert.equal(said[1]!.person, (await personOf(desk(), maya)).id);
  });

  it('is no word of the agent: whoever gives the conversation away hears no more of it, and the other is told what the customer wrote', async () => {
    await inEffect(agent.person);
    await queries().update(people).set({ notifications: everyMail });
    const phone = await customer();
    await phone.write('Where is my refund?');
    const { id } = await agent.with('Amina Haddad');
    const ofOmar = await News.of(desk(), omar);
    await agent.assign(id, ofOmar.id);
    assert.deepEqual(
      (await ofOmar.heard()).map(({ name, data: { text } }) => [name, text]),
      [['conversation.assigned', 'Where is my refund?']],
    );
    assert.equal(await agent.has('Amina Haddad'), false);
    const mails = await mailed(desk(), () => phone.write('Hello?'));
    assert.deepEqual(mails, ['omar: New message from Amina Haddad']);
  });

  it('greets once when two messages arrive together, and when one arrives twice', async () => {
    await inEffect(agent.person);
    const phone = await customer();
    const key = randomUUID();
    await Promise.all([phone.write('One'), phone.write('Two'), phone.write('Three', {}, key), phone.write('Three', {}, key)]);
    assert.equal((await phone.words(desk())).length, 1);
    assert.equal((await list(agent.person))[0]!.value.sent, 1);
  });

  it('greets nobody from the widget, nobody at another number, and nobody while the message is off', async () => {
    const off = await created(agent.person, { name: 'off' });
    const phone = await customer();
    await phone.write('Hello?');
    assert.deepEqual(await phone.words(desk()), []);
    await switchOn(agent.person, off);
    await (await Customer.arrive(desk().visitor(), 'By widget')).write('Hello?');
    assert.equal((await agent.read((await agent.with('By widget')).id)).messages.length, 1);
    const elsewhere = await customer('Elsewhere', visaDesk);
    await elsewhere.write('Hello?');
    assert.deepEqual(await elsewhere.words(desk()), []);
    await phone.write('Hello again?');
    assert.equal((await phone.words(desk())).length, 1, 'the first word after it was switched on');
  });

  it('greets whoever has waited as soon as somebody has them', async () => {
    await inEffect(agent.person);
    await agent.be('busy');
    const [one, two] = [await customer('One'), await customer('Two')];
    for (const phone of [one, two]) await phone.write('Hello?');
    assert.deepEqual(await one.words(desk()), []);
    await agent.be('online');
    assert.deepEqual([await one.words(desk()), await two.words(desk())], [['Hello One, this is Maya.'], ['Hello Two, this is Maya.']]);
    assert.equal((await list(agent.person))[0]!.value.sent, 2);
  });

  it('greets in the name of whoever gets the conversation, busy or not, if nobody has greeted before', async () => {
    await inEffect(colleague.person, { contents: [{ body: 'Marhaba {{contact.first_name}}' }] });
    const phone = await customer();
    await phone.write('Hello?');
    assert.deepEqual(await phone.words(desk()), []);
    const { id } = await agent.with('Amina Haddad');
    const to = (await personOf(desk(), omar)).id;
    const administrator = new Agent(await desk().signIn(tomas));
    const answer = await administrator.assign(id, to);
    assert.deepEqual(await phone.words(desk()), ['Marhaba Amina']);
    assert.equal(((await answer.json()) as { revision: number }).revision, (await conversationOf('Amina Haddad')).revision);
    await inEffect(agent.person);
    await administrator.assign(id, (await personOf(desk(), maya)).id);
    await phone.write('And now?');
    assert.deepEqual(await phone.words(desk()), ['Marhaba Amina']);
  });

  it('greets nobody whom an agent has answered, and a note is no answer', async () => {
    await agent.be('busy');
    const [answered, noted] = [await customer('Answered'), await customer('Noted')];
    for (const phone of [answered, noted]) await phone.write('Hello?');
    await inEffect(agent.person);
    await agent.reply((await agent.with('Answered')).id, 'Good morning');
    await agent.note((await agent.with('Noted')).id, 'Who knows them?');
    await agent.be('online');
    for (const phone of [answered, noted]) await phone.write('Thanks');
    assert.deepEqual([await answered.words(desk()), await noted.words(desk())], [['Good morning'], ['Hello Noted, this is Maya.']]);
  });

  it('greets in a conversation that is opened again only if nobody has', async () => {
    const [first, second] = [await customer('First'), await customer('Second')];
    await first.write('Hello?');
    await agent.resolve((await agent.with('First')).id);
    await inEffect(agent.person);
    await second.write('Hello?');
    await agent.resolve((await agent.with('Second')).id);
    for (const phone of [first, second]) await phone.write('Once more');
    assert.deepEqual(
      [await first.words(desk()), await second.words(desk())],
      [['Hello First, this is Maya.'], ['Hello Second, this is Maya.']],
    );
  });

  it('greets nobody to whom an agent wrote first', async () => {
    await agent.be('busy');
    const phone = await customer();
    await phone.write('Hello?');
    await queries().update(conversations).set({ startedBy: 'agent' });
    await inEffect(agent.person);
    await agent.be('online');
    await phone.write('Hello?');
    assert.deepEqual(await phone.words(desk()), []);
  });

  it('sends after a day what WhatsApp still takes, and nothing else', async () => {
    await agent.be('busy');
    const [late, later] = [await customer('Late'), await customer('Later')];
    for (const phone of [late, later]) await phone.write('Hello?');
    await queries()
      .update(messages)
      .set({ at: sql`now() - interval '25 hours'` });
    await inEffect(agent.person);
    const assigned = async (name: string) => agent.assign((await agent.with(name)).id, (await personOf(desk(), maya)).id);
    await assigned('Late');
    assert.deepEqual(await late.words(desk()), []);
    const contents = [{ template: '594425479261596', parameters: ['{{contact.first_name|you}}', '{{agent.first_name|us}}'] }];
    await queries().delete(welcomeMessages);
    await inEffect(agent.person, { kind: 'template', contents });
    await assigned('Later');
    const [template] = await later.received(desk());
    assert.deepEqual(template!['template'], {
      name: 'trip_confirmed',
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters: ['Later', 'Maya'].map((text) => ({ type: 'text', text })) }],
    });
    assert.match((await agent.with('Later')).last.text, /^Hello Later, thank you for writing\. I am Maya/);
  });

  it('speaks the language of the phone', async () => {
    const contents = [
      { language: 'en', body: 'Hello' },
      { language: 'de', body: 'Moin' },
      { language: 'ar', body: 'أهلاً' },
    ];
    await inEffect(agent.person, { contents });
    for (const [language, greeting] of [
      ['de-AT', 'Moin'],
      ['ar', 'أهلاً'],
      ['sv', 'Hello'],
    ]) {
      const phone = await customer(`From ${language}`);
      await phone.write('?', { language });
      assert.deepEqual(await phone.words(desk()), [greeting]);
    }
  });
});
