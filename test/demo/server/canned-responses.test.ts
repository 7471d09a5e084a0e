import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { act } from './acting.js';
import { codes, create, created, errorsIn, list, remove, use, type Stored } from './canned.js';
import { omar, onBothDatabases, tomas } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn } from './person.js';

await onBothDatabases((desk) => {
  it('keeps what was written, and tells the person’s other pages', async () => {
    const person = await desk().signIn();
    const events = new EventReader(await person.get('/api/v1/events'));
    await events.nextOrPing();
    const wanted = { content: 'Hej {{contact.first_name|du}} 👋\r\nVälkommen!', label: ' Greetings ', language: 'sv' };
    const answer = await create(person, ' Hej-Då ', wanted);
    const made = (await answer.json()) as Stored;
    assert.equal(answer.headers.get('ETag'), `"${made.version}"`);
    const { id, updatedAt, ...value } = made.value;
    assert.deepEqual(value, {
      ...{ scope: 'personal', shortCode: 'Hej-Då', content: 'Hej {{contact.first_name|du}} 👋\nVälkommen!' },
      ...{ label: 'Greetings', language: 'sv', attachments: [], uses: 0, usedAt: '' },
    });
    assert.ok(Math.abs(Date.parse(updatedAt) - Date.now()) < 60_000);
    assert.deepEqual(await person.read(`/api/v1/canned-responses/${id}`), made);
    const heard = await events.next();
    assert.deepEqual([heard?.event, heard?.data], ['canned-response.updated', { group: 'cannedResponses', id, snapshot: made }]);

    const changed = (await (await person.save(`/canned-responses/${id}`, { label: null, content: 'Hej!' })).json()) as Stored;
    assert.deepEqual([changed.value.content, changed.value.label, changed.value.shortCode], ['Hej!', '', 'Hej-Då']);
    assert.ok(changed.revision > made.revision && changed.version !== made.version);
    assert.deepEqual((await events.next())?.data, { group: 'cannedResponses', id, snapshot: changed });
    const same = (await (await person.save(`/canned-responses/${id}`, { content: 'Hej!' })).json()) as Stored;
    assert.deepEqual(same, changed, 'what changes nothing keeps the version');

    assert.equal((await remove(person, id)).status, 204);
    assert.deepEqual((await events.next())?.data, { group: 'cannedResponses', id, gone: true });
    assert.equal((await person.get(`/api/v1/canned-responses/${id}`)).status, 404);
    await events.stop();
  });

  it('refuses the same short code in another letter case or another way to write an accent, and lets another owner have it', async () => {
    const [person, other, administrator] = [await desk().signIn(), await desk().signIn(omar), await desk().signIn(tomas)];
    await created(person, 'Übergepäck');
    for (const same of ['übergepäck', 'ÜBERGEPÄCK', 'Übergepäck'.normalize('NFD')])
      assert.deepEqual(await errorsIn(await create(person, same)), ['invalid', '/shortCode taken']);
    const { value } = await created(person, 'another');
    assert.deepEqual(await errorsIn(await person.save(`/canned-responses/${value.id}`, { shortCode: 'überGepäck' })), [
      'invalid',
      '/shortCode taken',
    ]);
    assert.equal((await person.save(`/canned-responses/${value.id}`, { shortCode: 'ANOTHER' })).status, 200);
    await created(other, 'übergepäck');
    await created(administrator, 'übergepäck', { scope: 'company' });
  });

  it('makes one of several equal ones at once', async () => {
    const person = await desk().signIn();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) => create(person, n % 2 ? 'at-once' : 'At-Once')));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422, 422, 422, 422, 422]);
    const key = { 'Idempotency-Key': randomUUID() };
    const twice = await Promise.all([1, 2].map(() => act(person, 'POST', '/canned-responses', { shortCode: 'twice', content: 'x' }, key)));
    assert.deepEqual(twice.map(({ status, headers }) => [status, headers.get('Idempotency-Replayed')]).sort(), [
      [201, null],
      [201, 'true'],
    ]);
  });

  it('lets only one of two changes of the same version through, and shows what is stored to the other', async () => {
    const person = await desk().signIn();
    const { value, version } = await created(person, 'in-two-tabs');
    const change = (content: string) => person.save(`/canned-responses/${value.id}`, { content }, { 'If-Match': `"${version}"` });
    const answers = await Promise.all([change('one'), change('other')]);
    const [good, stale] = answers.sort((a, b) => a.status - b.status);
    assert.deepEqual([good.status, stale.status], [200, 412]);
    assert.deepEqual((await problemIn(stale)).current, await good.json());
    const late = await act(person, 'DELETE', `/canned-responses/${value.id}`, undefined, { 'If-Match': `"${version}"` });
    assert.equal(late.status, 412);
    assert.equal((await act(person, 'DELETE', `/canned-responses/${value.id}`)).status, 428);
  });

  it('counts a use once for each key, and of the company’s for each person', async () => {
    const [person, other, administrator] = [await desk().signIn(), await desk().signIn(omar), await desk().signIn(tomas)];
    const mine = await created(person, 'used');
    const preset = await created(administrator, 'used-preset', { scope: 'company' });
    const key = { 'Idempotency-Key': randomUUID() };
    for (const response of [mine, preset]) {
      assert.equal((await use(person, response.value.id)).status, 204);
      assert.equal((await use(person, response.value.id)).status, 204);
    }
    for (const _ of [1, 2]) assert.equal((await use(other, preset.value.id, key)).status, 204);
    const seen = async (by: typeof person, id: string) => {
      const { value } = await by.read<Stored>(`/api/v1/canned-responses/${id}`);
      return [value.uses, value.usedAt !== '', value.updatedAt] as const;
    };
    assert.deepEqual(await seen(person, mine.value.id), [2, true, mine.value.updatedAt]);
    assert.deepEqual(await seen(person, preset.value.id), [2, true, preset.value.updatedAt]);
    assert.deepEqual(await seen(other, preset.value.id), [1, true, preset.value.updatedAt]);
    assert.deepEqual(await seen(administrator, preset.value.id), [0, false, preset.value.updatedAt]);
    assert.equal((await use(other, mine.value.id)).status, 404);
    const known = await list(person);
    await Promise.all(Array.from({ length: 12 }, (_, n) => use(n % 2 ? person : other, preset.value.id)));
    assert.equal((await seen(person, preset.value.id))[0], 8);
    const news = await list(person, { since: known.since });
    assert.deepEqual([codes(news), news.items[0]!.value.uses], [['used-preset'], 8]);
  });

  it('goes on through uses, changes and deletions of the company’s by everybody at once', async () => {
    const [person, other, administrator] = [await desk().signIn(), await desk().signIn(omar), await desk().signIn(tomas)];
    const { value } = await created(administrator, 'busy-preset', { scope: 'company' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => [
        administrator.save(`/canned-responses/${value.id}`, { content: `Change ${n}` }, { 'If-Match': '*' }),
        use([person, other, administrator][n % 3]!, value.id),
        created(person, `busy-${n}`).then(() => ({ status: 201 })),
      ]).flat(),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))].sort(), [200, 201, 204]);
    // Each deletion tells those who are about to count a use of what is deleted.
    const presets = await Promise.all([0, 1, 2, 3].map((n) => created(administrator, `brief-preset-${n}`, { scope: 'company' })));
    const ends = await Promise.all(
      presets.flatMap(({ value: { id } }) => [...[person, other, administrator].map((one) => use(one, id)), remove(administrator, id)]),
    );
    for (const { status } of ends) assert.ok([204, 404].includes(status), String(status));
    assert.equal((await list(person, { q: 'brief-preset' })).total, 0);
  });
});
