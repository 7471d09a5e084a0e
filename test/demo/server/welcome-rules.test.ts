import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import {
  attachments,
  attempts,
  people,
  phoneMessages,
  welcomeMessages,
  whatsappNumbers,
  whatsappTemplates,
} from '../../../demo/server/database/schema.js';
import { reset } from '../../../demo/server/people/seed.js';
import type { Capabilities, Snapshot } from '../../../src/contract/index.js';
import type { TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';
import type { Channels, WelcomeMessagesCapability } from '../../../src/features/welcome-messages/welcome-messages.js';
import { act, program, prove } from './acting.js';
import { errorsIn } from './canned.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { attach, kept, small, throwAway } from './filing.js';
import { photo } from './photos.js';
import { bookings, create, created, draft, groups, inEffect, list, remove, save, stored, swap, switchOn, visaDesk } from './welcoming.js';

const test = (more: object = {}) => ({ number: bookings, kind: 'text', content: { body: 'Hello {{contact.first_name}}' }, ...more });
const buttons = (...titles: string[]) => titles.map((title, place) => ({ id: `b${place}`, title }));

await onOneDatabase((desk) => {
  const queries = () => desk().database.queries;
  beforeEach(async () => {
    await queries().transaction(reset);
    await queries().delete(welcomeMessages);
  });

  it('refuses what no customer could be sent, by the name of each member', async () => {
    const person = await desk().signIn();
    const content = (more: object, kind = 'text') => ({ kind, contents: [{ body: 'Hello', ...more }] });
    const facts: [object, ...string[]][] = [
      [{ name: ' ' }, '/name required'],
      [{ name: 'x'.repeat(61) }, '/name too-long'],
      [{ name: 7, kind: 'song' }, '/name invalid-type', '/kind unknown-option'],
      [{ numbers: [] }, '/numbers required'],
      [{ numbers: [bookings, 'nowhere'] }, '/numbers/1 gone'],
      [{ numbers: Array.from({ length: 51 }, String) }, '/numbers too-many'],
      [{ contents: [] }, '/contents required'],
      [{ contents: Array.from({ length: 21 }, () => ({ body: 'x' })) }, '/contents too-many'],
      [{ contents: 'x', owner: 1 }, '/contents invalid-type', '/owner unknown-member'],
      [content({ body: 'x'.repeat(4_097) }), '/contents/0/body too-long'],
      [content({ body: ' ' }), '/contents/0/body required'],
      [content({ body: 'Hello {{contact.name' }), '/contents/0/body broken-variable'],
      [content({ body: 'Hello {{contact.shoe_size}}' }), '/contents/0/body unknown-variable'],
      [content({ colour: 'red' }), '/contents/0/colour unknown-member'],
      [content({ menu: 'NUL \u0000' }), '/contents/0/menu invalid-characters'],
      [content({ buttons: [{ id: 'a', title: 'half \ud83d' }] }), '/contents/0/buttons/0/title invalid-characters'],
      [content({ buttons: [{ title: 'x' }] }), '/contents/0/buttons/0/id required'],
      [content({ language: 'no language' }), '/contents/0/language invalid-language'],
      [content({ buttons: buttons('1', '2', '3', '4') }, 'buttons'), '/contents/0/buttons too-many'],
      [content({ buttons: buttons('1', 'x'.repeat(21)) }, 'buttons'), '/contents/0/buttons/1/title too-long'],
      [content({}, 'image'), '/contents/0/file required'],
      [content({ file: randomUUID() }, 'image'), '/contents/0/file unknown-option'],
      [content({ file: 'uploading' }, 'image'), '/contents/0/file unknown-option'],
      [content({ template: 'withdrawn' }, 'template'), '/contents/0/template gone'],
      [content({ place: { latitude: 91, longitude: 0 } }, 'location'), '/contents/0/place/latitude out-of-range'],
    ];
    for (const [more, ...errors] of facts)
      assert.deepEqual(await errorsIn(await create(person, more)), ['invalid', ...errors], JSON.stringify(more).slice(0, 80));
    assert.deepEqual(await list(person), []);
    const made = await created(person);
    assert.deepEqual(await errorsIn(await save(person, made, { name: null, enabled: true })), ['invalid', '/name required']);
    assert.deepEqual(await list(person), [made]);
  });

  it('names a few of many things that are wrong, and not all of them', async () => {
    const sections = Array.from({ length: 50 }, () => ({ rows: [] }));
    const contents = Array.from({ length: 20 }, (_, at) => ({ language: `de-x-${at}`, sections }));
    const answer = await create(await desk().signIn(), { kind: 'list', contents });
    assert.equal((await errorsIn(answer)).length, 1 + 20);
  });

  it('keeps files that the kind can be sent with, and lets nobody throw them away', async () => {
    const person = await desk().signIn();
    const [picture, text] = [await kept(await attach(person, await photo())), await kept(await attach(person, small.text()))];
    const image = (file: { id: string }) => ({ kind: 'image', contents: [{ file: file.id }] });
    assert.deepEqual(await errorsIn(await create(person, image(text))), ['invalid', '/contents/0/file wrong-type']);
    const [opus, vorbis] = [await kept(await attach(person, small.opus())), await kept(await attach(person, small.ogg()))];
    const audio = (file: { id: string }) => ({ kind: 'audio', contents: [{ file: file.id }] });
    assert.deepEqual(await errorsIn(await create(person, audio(vorbis))), ['invalid', '/contents/0/file wrong-type']);
    await created(person, audio(opus));
    await queries()
      .update(attachments)
      .set({ size: 5 * 2 ** 20 + 1 })
      .where(eq(attachments.id, picture.id));
    assert.deepEqual(await errorsIn(await create(person, image(picture))), ['invalid', '/contents/0/file too-large']);
    await queries().update(attachments).set({ size: picture.size }).where(eq(attachments.id, picture.id));
    const made = await created(person, image(picture));
    assert.deepEqual(made.value.contents[0]!.file, picture);
    assert.deepEqual(await errorsIn(await throwAway(person, picture)), ['in-use', ' in-use']);
    const other = await desk().signIn(omar);
    assert.deepEqual(await errorsIn(await create(other, image(picture))), ['invalid', '/contents/0/file unknown-option']);
    await remove(person, made);
    assert.equal((await throwAway(person, picture)).status, 204);
  });

  it('switches on nothing whose number or template has gone meanwhile', async () => {
    const person = await desk().signIn();
    const on = await inEffect(person, { numbers: [visaDesk] });
    const two = await created(person, { numbers: [bookings, visaDesk] });
    const contents = [{ template: '594425479261598' }];
    const three = await created(person, { kind: 'template', contents });
    await queries().delete(whatsappNumbers).where(eq(whatsappNumbers.id, visaDesk));
    await queries().delete(whatsappTemplates);
    const gone = ['invalid', '/numbers/1 gone'];
    assert.deepEqual([await errorsIn(await save(person, two, { enabled: true })), await errorsIn(await swap(person, two))], [gone, gone]);
    assert.deepEqual(await errorsIn(await save(person, three, { enabled: true })), ['invalid', '/contents/0/template gone']);
    assert.equal((await save(person, on, { enabled: false })).status, 200, 'what is on can be switched off all the same');
    assert.deepEqual((await list(person))[0]!.value.numbers, [visaDesk]);
    await switchOn(person, await stored(await save(person, two, { numbers: [bookings] })));
  });

  it('names the numbers and the templates of the company, by their version', async () => {
    const person = await desk().signIn();
    const answer = await person.get('/api/v1/whatsapp-numbers');
    const { value, version } = (await answer.json()) as Snapshot<Channels>;
    assert.equal(answer.headers.get('ETag'), `"${version}"`);
    assert.deepEqual(
      value.numbers.map(({ id, phone, connected }) => [id, phone, connected]),
      [
        [bookings, '+46850522140', true],
        [visaDesk, '+46850522141', true],
        [groups, '+46850522142', false],
      ],
    );
    assert.deepEqual(
      value.templates.map(({ header }) => header),
      ['text', 'image', ''],
    );
    const again = () => person.get('/api/v1/whatsapp-numbers', { 'If-None-Match': `"${version}"` });
    assert.equal((await again()).status, 304);
    await queries().update(whatsappNumbers).set({ connected: true });
    assert.equal((await again()).status, 200);
  });

  it('says in the capabilities what it takes, and where a test goes', async () => {
    const person = await desk().signIn();
    const read = async () => (await person.read<Capabilities>('/api/v1/capabilities'))['welcomeMessages'] as WelcomeMessagesCapability;
    const { kinds, variables, media, atMost, testTo } = await read();
    assert.deepEqual([kinds!.length, atMost, testTo], [9, 50, '+46701234567']);
    assert.deepEqual(
      variables!.map(({ name }) => name),
      ['contact.name', 'contact.first_name', 'agent.name', 'agent.first_name', 'company.name'],
    );
    assert.deepEqual([media!.image!.maxBytes, media!.video!.types], [5 * 2 ** 20, ['video/mp4', 'video/3gpp']]);
    await queries().update(people).set({ mobileVerified: false });
    assert.equal((await read()).testTo, '');
  });

  it('sends a test to the person’s own phone, as the preview shows it, and shows it to nobody else', async () => {
    const person = await desk().signIn();
    const send = (more: object = {}, key: string = randomUUID()) =>
      act(person, 'POST', '/welcome-messages/tests', test(more), { 'Idempotency-Key': key });
    const key = randomUUID();
    for (const answer of [await send({}, key), await send({}, key)]) assert.equal(answer.status, 204);
    await desk().outbox.idle();
    const shown = async (one: typeof person) => {
      const before = one.cookie;
      const answer = await one.get('/demo/phone');
      one.cookie = before;
      return ((await answer.json()) as { tests: { number: string; messages: { message: { text: object } }[] }[] }).tests;
    };
    const [found, ...others] = await shown(person);
    assert.deepEqual(
      [others, found!.number, found!.messages.map(({ message }) => message.text)],
      [[], bookings, [{ body: 'Hello Amina' }]],
    );
    assert.deepEqual([await shown(await desk().signIn(omar)), await shown(desk().visitor())], [[], []]);

    assert.deepEqual(await errorsIn(await send({ content: { body: '' } })), ['invalid', '/content/body required']);
    assert.deepEqual(await errorsIn(await send({ number: 'nowhere' })), ['invalid', '/number gone']);
    assert.deepEqual(await errorsIn(await send({ kind: 'image', content: { file: randomUUID() } })), [
      'invalid',
      '/content/file unknown-option',
    ]);
    await queries().update(people).set({ mobileVerified: false }).where(eq(people.email, maya));
    const refused = await send();
    assert.deepEqual([refused.status, await errorsIn(refused)], [409, ['not-possible']]);
    await queries().update(people).set({ mobileVerified: true });
    for (let n = 0; n < 4; n++) assert.equal((await send()).status, 204);
    const tooMany = await send();
    assert.deepEqual([tooMany.status, Number(tooMany.headers.get('Retry-After')) > 0], [429, true]);
    await queries().delete(attempts);
    assert.equal((await send()).status, 204);
    await desk().outbox.idle();
    assert.equal(await queries().$count(phoneMessages), 6);
  });

  it('keeps at most fifty of a person', async () => {
    const person = await desk().signIn();
    for (let n = 0; n < 50; n++) await created(person, { name: `${n}` });
    const refused = await create(person);
    assert.deepEqual([refused.status, await errorsIn(refused)], [409, ['too-many']]);
  });

  it('lets a token do all that its person may', async () => {
    const person = await desk().signIn();
    await prove(desk(), person);
    const [token] = (await person.read<{ value: { items: { id: string }[] } }>('/api/v1/access-tokens')).value.items;
    const { secret } = (await (await act(person, 'POST', `/access-tokens/${token!.id}/secret`, {})).json()) as TokenSecret;
    const bot = program(desk(), secret);
    const made = await stored(await act(bot, 'POST', '/welcome-messages', draft({ name: 'By program' })));
    assert.deepEqual(await list(person), [made]);
    assert.equal((await switchOn(bot, made)).value.enabled, true);
  });
});
