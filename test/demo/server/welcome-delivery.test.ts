import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { sweep } from '../../../demo/server/database/sweep.js';
import { attempts, conversations, phoneMessages, welcomeMessages } from '../../../demo/server/database/schema.js';
import { Agent } from './customer.js';
import { errorsIn } from './canned.js';
import { omar, onOneDatabase } from './desk.js';
import { attach, bytesIn, kept, small } from './filing.js';
import { pdf, photo } from './photos.js';
import { created, draft, inEffect, Phone, save, switchOn, visaDesk } from './welcoming.js';

const place = { latitude: 59.3293, longitude: 18.0686, name: 'Fernweh', address: 'Slottsbacken 1' };
const rows = [{ id: 'trip', title: 'Change my trip', description: 'Dates and seats' }];

await onOneDatabase((desk) => {
  let agent: Agent;
  const queries = () => desk().database.queries;
  const customer = (name = 'Amina Haddad') => Phone.take(desk().visitor(), name);
  beforeEach(async () => {
    for (const table of [welcomeMessages, conversations, attempts, phoneMessages]) await queries().delete(table);
    agent = new Agent(await desk().signIn());
    await new Agent(await desk().signIn(omar)).be('busy');
  });

  it('brings a message of every kind to the phone, once, with its file byte for byte', async () => {
    const upload = async (bytes: Uint8Array<ArrayBuffer>, name: string) => (await kept(await attach(agent.person, bytes, { name }))).id;
    const [picture, film, sound, document] = [await photo(), small.mp4(), small.mp3(), pdf()];
    const body = 'For {{contact.first_name}}';
    const button = { id: 'yes', title: 'Yes' };
    const kinds: [string, object, Uint8Array?][] = [
      ['text', { body }],
      ['image', { body, file: await upload(picture, 'a.jpg') }, picture],
      ['video', { body, file: await upload(film, 'a.mp4') }, film],
      ['audio', { file: await upload(sound, 'a.mp3') }, sound],
      ['document', { body, file: await upload(document, 'a.pdf') }, document],
      ['template', { template: '594425479261597', parameters: ['{{contact.name|you}}'], file: await upload(picture, 'b.jpg') }, picture],
      ['buttons', { body, header: 'Hello', footer: 'Fernweh', buttons: [button] }],
      ['list', { body, menu: 'Choose', sections: [{ title: '', rows }] }],
      ['location', { place }],
    ];
    for (const [kind, content, bytes] of kinds) {
      await queries().delete(welcomeMessages);
      await inEffect(agent.person, { kind, contents: [content] });
      const phone = await customer(`Somebody for ${kind}`);
      await phone.write('Hello?');
      await phone.write('Hello again?');
      await desk().outbox.idle();
      const shown = (await phone.messages()).filter(({ from }) => from === 'business');
      assert.deepEqual(
        shown.map(({ message }) => message.type),
        [{ buttons: 'interactive', list: 'interactive' }[kind] ?? kind],
        kind,
      );
      assert.deepEqual(shown[0]!.files.length, bytes ? 1 : 0, kind);
      if (bytes) assert.ok((await bytesIn(await phone.browser.get(shown[0]!.files[0]!.url))).equals(bytes), kind);
    }
  });

  it('shows a file to the phone that it was sent to, and to no other', async () => {
    const { id } = await kept(await attach(agent.person, await photo()));
    await inEffect(agent.person, { kind: 'image', contents: [{ file: id }] });
    const [phone, stranger] = [await customer(), await customer('Stranger')];
    const url = `/demo/phone/media/${id}`;
    assert.equal((await phone.browser.get(url)).status, 404, 'it is not sent yet');
    await phone.write('Hello?');
    await desk().outbox.idle();
    assert.deepEqual([(await phone.browser.get(url)).status, (await stranger.browser.get(url)).status], [200, 404]);
    assert.equal((await desk().visitor().get(url)).status, 401);
    assert.equal((await stranger.messages()).length, 0);
    const { id: conversation } = await agent.with('Amina Haddad');
    assert.deepEqual(
      (await agent.read(conversation)).messages.at(-1)!.attachments?.map((file) => file.id),
      [id],
      'the agent sees it too',
    );
  });

  it('lies on the phone for a month', async () => {
    await inEffect(agent.person);
    const phone = await customer();
    await phone.write('Hello?');
    const agedBy = async (days: number) => {
      await desk().outbox.idle();
      await queries()
        .update(phoneMessages)
        .set({ at: sql`now() - make_interval(days => ${days})` });
      await sweep(queries());
      return (await phone.words()).length;
    };
    assert.deepEqual([await agedBy(29), await agedBy(31)], [1, 0]);
  });

  it('takes a tap on what was sent, and on nothing else', async () => {
    const buttons = [{ id: 'refund', title: 'Where is my refund?' }];
    await inEffect(agent.person, { kind: 'buttons', contents: [{ body: 'Hello', buttons }] });
    const phone = await customer();
    const tap = (reply: object) => phone.send({ reply });
    await phone.write('Hello?');
    await desk().outbox.idle();
    assert.equal((await tap(buttons[0]!)).status, 201);
    assert.deepEqual((await phone.messages()).at(-1)!.message, {
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: buttons[0] },
    });
    assert.equal((await agent.with('Amina Haddad')).last.text, 'Where is my refund?');
    for (const reply of [
      { id: 'refund', title: 'Pay me' },
      { id: 'other', title: 'Where is my refund?' },
    ])
      assert.deepEqual(await errorsIn(await tap(reply)), ['invalid', '/reply unknown-option']);
    const elsewhere = await Phone.take(phone.browser, 'Amina Haddad', visaDesk);
    assert.deepEqual(await errorsIn(await elsewhere.send({ reply: buttons[0] })), ['invalid', '/reply unknown-option']);
  });

  it('refuses what no phone sends', async () => {
    const phone = await customer();
    const facts: [object, ...string[]][] = [
      [{ text: 'Hello' }, '/name required'],
      [{ name: 'Amina' }, '/text required'],
      [{ text: 'Hello', reply: { id: 'a', title: 'b' } }, '/text one-at-a-time'],
      [{ text: 'Hello', name: 'Amina', number: 'nowhere' }, '/number unknown-option'],
      [{ text: 'Hello', name: 'Amina', number: '106540352242924' }, '/number unknown-option'],
      [{ text: 'Hello', name: 'Amina', language: 'no language' }, '/language invalid-language'],
      [{ text: '\u0000', name: 'Amina' }, '/text invalid-characters'],
    ];
    for (const [body, ...errors] of facts) assert.deepEqual(await errorsIn(await phone.send(body)), ['invalid', ...errors]);
    assert.equal((await desk().visitor().post('/demo/phone/messages', { text: 'Hello', name: 'x' })).status, 401);
  });

  it('sends on what an agent writes, words before files, and refuses files that WhatsApp does not take', async () => {
    const phone = await customer();
    await phone.write('Hello?');
    const { id } = await agent.with('Amina Haddad');
    const files = [
      await kept(await attach(agent.person, await photo())),
      await kept(await attach(agent.person, pdf(), { name: 'plan.pdf' })),
    ];
    await agent.sendFiles(id, files, { text: 'Here you are' });
    await agent.note(id, 'Not for them');
    await agent.reply(id, 'Anything else?');
    assert.deepEqual(await phone.words(desk()), ['Here you are', 'image', 'document', 'Anything else?']);
    const table = await kept(await attach(agent.person, small.csv(), { name: 'a.csv' }));
    assert.deepEqual(await errorsIn(await agent.sendFiles(id, [table])), ['invalid', '/attachments wrong-type']);
    assert.equal((await phone.words(desk())).length, 4);
  });

  it('sends what stood there when the customer wrote, whatever is changed afterwards', async () => {
    const message = await inEffect(agent.person);
    const phone = await customer();
    await phone.write('Hello?');
    const contents = [{ body: 'Something else' }];
    await save(agent.person, message, { enabled: false, contents });
    assert.deepEqual(await phone.words(desk()), ['Hello Amina, this is Maya.']);
    await switchOn(agent.person, await created(agent.person, draft({ contents })));
    const other = await customer('Other');
    await other.write('Hello?');
    assert.deepEqual(await other.words(desk()), ['Something else']);
  });
});
