import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fillResponses } from '../../../demo/server/canned/fill.js';
import { attachments } from '../../../demo/server/database/schema.js';
import type { Capabilities } from '../../../src/contract/index.js';
import { act, personOf, program, prove } from './acting.js';
import { create, created, errorsIn, list, remove, type Stored } from './canned.js';
import { maya, omar, onOneDatabase, tomas } from './desk.js';
import { EventReader } from './event-reader.js';
import type { Person } from './person.js';
import type { TokenSecret } from '../../../src/features/access-tokens/access-tokens.js';

await onOneDatabase(
  (desk) => {
    it('refuses what no response can be, by name', async () => {
      const person = await desk().signIn();
      const facts: [object, ...string[]][] = [
        [{ shortCode: '  ' }, '/shortCode required'],
        [{ shortCode: 'two words' }, '/shortCode invalid-characters'],
        [{ shortCode: '-dash' }, '/shortCode invalid-characters'],
        [{ shortCode: 'x'.repeat(33) }, '/shortCode too-long'],
        [{ shortCode: 7 }, '/shortCode invalid-type'],
        [{ content: ' \n ' }, '/content required'],
        [{ content: 'x'.repeat(2_001) }, '/content too-long'],
        [{ content: 'NUL \u0000' }, '/content invalid-characters'],
        [{ content: 'half \ud83d' }, '/content invalid-characters'],
        [{ label: 'x'.repeat(41) }, '/label too-long'],
        [{ label: 'two\nlines' }, '/label invalid-characters'],
        [{ language: 'English' }, '/language invalid-language'],
        [{ scope: 'team' }, '/scope unknown-option'],
        [{ attachments: ['nowhere'] }, '/attachments unknown-option'],
        [{ attachments: [crypto.randomUUID()] }, '/attachments unknown-option'],
        [{ attachments: Array.from({ length: 6 }, () => crypto.randomUUID()) }, '/attachments too-long'],
        [{ owner: 'me' }, '/owner unknown-member'],
      ];
      const before = (await list(person)).total;
      for (const [more, ...errors] of facts)
        assert.deepEqual(
          await errorsIn(await create(person, 'impossible', more)),
          ['invalid', ...errors],
          JSON.stringify(more).slice(0, 80),
        );
      assert.equal((await list(person)).total, before);
      await created(person, 'as-long-as-may-be', { content: 'x\r\n'.repeat(1_000) });
      const { value } = await created(person, 'for-a-while');
      assert.deepEqual(await errorsIn(await person.save(`/canned-responses/${value.id}`, { content: '' })), [
        'invalid',
        '/content required',
      ]);
      assert.deepEqual(await errorsIn(await person.save(`/canned-responses/${value.id}`, { shortCode: null, uses: 9 })), [
        'invalid',
        '/shortCode required',
        '/uses unknown-member',
      ]);
    });

    it('lets administrators alone change what is the company’s, and everybody read it', async () => {
      const [person, administrator] = [await desk().signIn(), await desk().signIn(tomas)];
      const preset = await created(administrator, 'preset', { scope: 'company', label: 'Rules' });
      const path = `/canned-responses/${preset.value.id}`;
      const seen = await person.read<Stored>(`/api/v1${path}`);
      assert.deepEqual(seen.value, preset.value);
      assert.deepEqual(await errorsIn(await create(person, 'mine', { scope: 'company' })), ['read-only', '/scope read-only']);
      assert.deepEqual(await errorsIn(await person.save(path, { content: 'mine', label: '' })), [
        'read-only',
        '/content read-only',
        '/label read-only',
      ]);
      assert.deepEqual(await errorsIn(await remove(person, preset.value.id)), ['read-only', ' read-only']);
      assert.deepEqual(await person.read(`/api/v1${path}`), seen);
      assert.equal((await administrator.save(path, { content: 'Another' })).status, 200);
      const may = async (one: Person) => {
        const { cannedResponses } = await one.read<Capabilities & { cannedResponses: { company: string } }>('/api/v1/capabilities');
        return cannedResponses.company;
      };
      assert.deepEqual([await may(person), await may(administrator)], ['read', 'edit']);
    });

    it('shows nobody another person’s', async () => {
      const [person, other, administrator] = [await desk().signIn(), await desk().signIn(omar), await desk().signIn(tomas)];
      const { value } = await created(person, 'private');
      for (const stranger of [other, administrator]) {
        const path = `/canned-responses/${value.id}`;
        assert.equal((await stranger.get(`/api/v1${path}`)).status, 404);
        assert.equal((await stranger.save(path, { content: 'x' }, { 'If-Match': '*' })).status, 404);
        assert.equal((await remove(stranger, value.id)).status, 404);
        assert.ok(!(await list(stranger, { q: 'private' })).items.some(({ value: found }) => found.id === value.id));
      }
    });

    it('tells everybody that something of the company’s has changed, without a word about it', async () => {
      const [person, administrator] = [await desk().signIn(), await desk().signIn(tomas)];
      const lines = await Promise.all(
        [person, administrator].map(async (one) => {
          const events = new EventReader(await one.get('/api/v1/events'));
          await events.nextOrPing();
          return events;
        }),
      );
      const { value } = await created(administrator, 'told', { scope: 'company' });
      await remove(administrator, value.id);
      for (const events of lines) {
        for (const _ of [1, 2]) {
          const heard = await events.next();
          assert.deepEqual([heard?.event, heard?.data], ['canned-responses.changed', { group: 'cannedResponses' }]);
        }
        await events.stop();
      }
    });

    it('attaches what the person may read, in the order they said, and without a word then', async () => {
      const [person, other] = [await desk().signIn(), await desk().signIn(omar)];
      const upload = async (email: string, name: string) => {
        const row = { person: (await personOf(desk(), email)).id, hash: '0'.repeat(64), name, type: 'image/png', size: 9 };
        return (await desk().database.queries.insert(attachments).values(row).returning())[0]!.id;
      };
      const [first, second, foreign] = [await upload(maya, 'a.png'), await upload(maya, 'b.png'), await upload(omar, 'c.png')];
      const { value } = await created(person, 'files', { content: '', attachments: [second, first] });
      assert.deepEqual(
        value.attachments.map(({ id, name, type, size }) => [id, name, type, size]),
        [
          [second, 'b.png', 'image/png', 9],
          [first, 'a.png', 'image/png', 9],
        ],
      );
      assert.deepEqual(await errorsIn(await create(person, 'theirs', { attachments: [foreign] })), [
        'invalid',
        '/attachments unknown-option',
      ]);
      const path = `/canned-responses/${value.id}`;
      assert.deepEqual(await errorsIn(await person.save(path, { attachments: null })), ['invalid', '/content required']);
      const changed = (await (await person.save(path, { attachments: [first], content: 'One' })).json()) as Stored;
      assert.deepEqual([changed.value.attachments.length, changed.value.attachments[0]!.id], [1, first]);
      assert.equal(
        (await list(person, { attached: 'true', scope: 'personal' })).items.filter(({ value: { id } }) => id === value.id).length,
        1,
      );
      assert.equal((await list(other, { attached: 'true', scope: 'personal' })).total, 0);
    });

    it('lets a token do all that its person may', async () => {
      const administrator = await desk().signIn(tomas);
      await prove(desk(), administrator);
      const [token] = (await administrator.read<{ value: { items: { id: string }[] } }>('/api/v1/access-tokens')).value.items;
      const secret = (await (await act(administrator, 'POST', `/access-tokens/${token!.id}/secret`, {})).json()) as TokenSecret;
      const bot = program(desk(), secret.secret);
      const { value } = await created(bot, 'by-program', { scope: 'company' });
      assert.equal((await bot.save(`/canned-responses/${value.id}`, { content: 'Changed' })).status, 200);
      assert.equal((await remove(bot, value.id)).status, 204);
    });

    it('begins with what a travel company writes, in four languages, and does so again after a reset', async () => {
      const byLanguage = async () => {
        const person = await desk().signIn();
        const totals = ['en', 'de', 'ar', 'ja'].map(async (language) => (await list(person, { language, scope: 'company' })).total);
        return {
          since: (await list(person)).since,
          totals: await Promise.all(totals),
          own: (await list(person, { scope: 'personal' })).items,
        };
      };
      await desk().visitor().post('/demo/reset', {});
      const first = await byLanguage();
      assert.deepEqual(first.totals, [48, 48, 48, 48]);
      assert.deepEqual([...new Set(first.own.map(({ value }) => value.language))].sort(), ['de', 'en']);
      assert.ok(first.own.some(({ value }) => value.uses > 0) && first.own.some(({ value }) => value.uses === 0));
      assert.equal((await desk().visitor().post('/demo/reset', {})).status, 204);
      const person = await desk().signIn();
      assert.deepEqual((await byLanguage()).totals, first.totals);
      const answer = await person.get(`/api/v1/canned-responses?since=${first.since}`);
      assert.deepEqual(await errorsIn(answer), ['since-expired'], 'what is kept elsewhere is of people who are gone');
    });

    it('can be filled up with as many as are wanted, of one person or of the company', async () => {
      const person = await desk().signIn();
      const { since, total } = await list(person);
      const own = (await list(person, { scope: 'personal' })).total;
      assert.equal(await fillResponses(desk().database, { rows: own + 1_200, whose: 'mlindqvist' }), 1_200);
      assert.equal(await fillResponses(desk().database, { rows: own + 1_201, whose: 'mlindqvist' }), 1);
      assert.equal(await fillResponses(desk().database, { rows: 200, whose: 'company' }), 8);
      const news = await list(person, { since, limit: '1000' });
      assert.deepEqual([news.items.length, news.total], [1_000, total + 1_209]);
      await assert.rejects(fillResponses(desk().database, { rows: 1, whose: 'nobody' }), /Nobody here is called nobody/);
    });
  },
  { mayReset: true },
);
