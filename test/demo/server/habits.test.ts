import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { people } from '../../../demo/server/database/schema.js';
import { addToken } from '../../../demo/server/tokens/access-tokens.js';
import type { Snapshot } from '../../../src/contract/index.js';
import { personOf, program } from './acting.js';
import { maya, omar, onOneDatabase } from './desk.js';
import { EventReader } from './event-reader.js';
import { problemIn, type Person } from './person.js';

type Value = Record<string, unknown>;

/** Two values of one member, one of which changes something. `seeded`: what Maya has set herself. */
const objects = [
  {
    path: '/notification-preferences',
    group: 'notifications',
    member: 'email:mentioned',
    values: [true, false],
    seeded: {
      'email:conversation-assigned': true,
      'email:mentioned': true,
      'push:message-in-assigned': true,
      'email:message-in-assigned': false,
      'email:sla-resolution': false,
    },
    first: false,
  },
  {
    path: '/alerts',
    group: 'alerts',
    member: 'sound:volume',
    values: [70, 30],
    seeded: { 'sound:mine': true, 'popup:others': false, 'quiet:on': false, 'quiet:from': '18:00', 'pause:until': '' },
    first: 70,
  },
  {
    path: '/preferences',
    group: 'preferences',
    member: 'signature',
    values: ['Maya from Fernweh', 'Best wishes\nMaya'],
    seeded: { capitalize: true, sendKey: 'enter', 'signature:email': true, 'signature:chat': false, textSize: 'normal', theme: 'system' },
    first: '',
  },
] as const;

type Refused = [fact: string, path: string, patch: Value, errors: Value[]];
const refused: readonly Refused[] = [
  [
    'a cell that there is not',
    '/notification-preferences',
    { 'sms:mentioned': true },
    [{ pointer: '/sms:mentioned', code: 'unknown-member' }],
  ],
  [
    'account security by push',
    '/notification-preferences',
    { 'push:account-security': true },
    [{ pointer: '/push:account-security', code: 'unknown-member' }],
  ],
  [
    'a cell that is half on',
    '/notification-preferences',
    { 'push:mentioned': 'some' },
    [{ pointer: '/push:mentioned', code: 'invalid-type' }],
  ],
  ['a volume above 100', '/alerts', { 'sound:volume': 101 }, [{ pointer: '/sound:volume', code: 'out-of-range' }]],
  [
    'several members, each by its name',
    '/alerts',
    { 'sound:delay': -1, 'quiet:from': '24:00', 'quiet:zone': 'Mars/Olympus', 'pause:until': 'later', 'sound:mention': 'Ü', loud: 1 },
    [
      { pointer: '/sound:mention', code: 'unknown-option' },
      { pointer: '/sound:delay', code: 'out-of-range' },
      { pointer: '/quiet:from', code: 'invalid-time' },
      { pointer: '/quiet:zone', code: 'unknown-option' },
      { pointer: '/pause:until', code: 'invalid-time' },
      { pointer: '/loud', code: 'unknown-member' },
    ],
  ],
  ['a theme that there is not', '/preferences', { theme: 'sepia' }, [{ pointer: '/theme', code: 'unknown-option' }]],
  [
    'a language that is no tag',
    '/preferences',
    { interfaceLanguage: 'plain\u0000' },
    [{ pointer: '/interfaceLanguage', code: 'invalid-language' }],
  ],
  [
    'a signature of 1 001 characters',
    '/preferences',
    { signature: 'x'.repeat(1_001) },
    [{ pointer: '/signature', code: 'too-long', limit: 1_000 }],
  ],
  [
    'a signature by a channel that there is not',
    '/preferences',
    { 'signature:fax': true },
    [{ pointer: '/signature:fax', code: 'unknown-member' }],
  ],
];

await onOneDatabase((desk) => {
  // Signing in is slow on purpose.
  let person: Person;
  let colleague: Person;
  before(async () => {
    [person, colleague] = [await desk().signIn(), await desk().signIn(omar)];
  });

  for (const { path, group, member, values, seeded, first } of objects) {
    const address = `/api/v1${path}`;
    const [one, other] = values;

    it(`${path}: answers what the person has set, and what holds at first for all else`, async () => {
      const { value, version } = await person.read<Snapshot<Value>>(address);
      for (const [name, wanted] of Object.entries(seeded)) assert.deepEqual(value[name], wanted, name);
      assert.equal((await person.get(address)).headers.get('ETag'), `"${version}"`);
    });

    it(`${path}: answers a save with the new values and tells them, to this person alone`, async () => {
      const theirs = await colleague.read(address);
      const events = new EventReader(await person.get('/api/v1/events'));
      const before = await person.read<Snapshot<Value>>(address);
      const answer = await person.save(path, { [member]: other });
      const saved = (await answer.json()) as Snapshot<Value>;
      assert.deepEqual(saved.value, { ...before.value, [member]: other });
      assert.deepEqual([saved.revision, saved.version === before.version], [before.revision! + 1, false]);
      assert.deepEqual(await person.read(address), saved);
      const { event, data } = (await events.next())!;
      assert.deepEqual([event, data], [`${group}.updated`, { group, snapshot: saved }]);
      assert.deepEqual(await colleague.read(address), theirs);
      await events.stop();
    });

    it(`${path}: makes no version of what changes nothing, and takes null for what holds at first`, async () => {
      await person.save(path, { [member]: other });
      const before = await person.read(address);
      assert.deepEqual(await (await person.save(path, { [member]: other })).json(), before);
      const { value } = (await (await person.save(path, { [member]: null })).json()) as Snapshot<Value>;
      assert.deepEqual(value[member], first);
    });

    it(`${path}: refuses an old version with what is stored, and a change that names none`, async () => {
      const { version } = await person.read<Snapshot<Value>>(address);
      await person.save(path, { [member]: one });
      await person.save(path, { [member]: other });
      const late = await person.save(path, { [member]: one }, { 'If-Match': `"${version}"` });
      assert.deepEqual([late.status, (await problemIn(late)).current], [412, await person.read(address)]);
      const blind = await person.request('PATCH', address, { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, '{}');
      assert.equal(blind.status, 428);
    });

    it(`${path}: is done once per key`, async () => {
      const headers = { 'Idempotency-Key': randomUUID() };
      const before = await person.read<Snapshot<Value>>(address);
      const wanted = before.value[member] === one ? other : one;
      const answers = await Promise.all(Array.from({ length: 4 }, () => person.save(path, { [member]: wanted }, headers)));
      assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
      assert.equal((await person.read<Snapshot<Value>>(address)).revision, before.revision! + 1);
    });

    it(`${path}: may be changed by a program, but not by one that may only read`, async () => {
      const owner = await personOf(desk(), maya);
      const withScope = async (scope: string) => {
        const { secret } = await addToken(desk().database.queries, owner, { name: 'Test', scope, expiresAt: null });
        return program(desk(), secret);
      };
      const [all, reader] = [await withScope('all'), await withScope('read')];
      assert.equal((await all.save(path, { [member]: one })).status, 200);
      const kept = await all.read(address);
      const late = await reader.save(path, { [member]: other });
      assert.deepEqual([late.status, (await problemIn(late)).code], [403, 'insufficient-scope']);
      assert.deepEqual(await reader.read(address), kept);
    });
  }

  for (const [fact, path, patch, errors] of refused) {
    it(`refuses ${fact}, and stores nothing`, async () => {
      const before = await person.read(`/api/v1${path}`);
      const answer = await person.save(path, patch);
      const problem = await problemIn(answer);
      assert.deepEqual([answer.status, problem.code, problem.errors], [422, 'invalid', errors]);
      assert.deepEqual(await person.read(`/api/v1${path}`), before);
    });
  }

  it('refuses to change the cell that the administrator has locked, together with all else', async () => {
    const answer = await person.save('/notification-preferences', { 'email:account-security': false, 'push:mentioned': false });
    const { code, errors } = await problemIn(answer);
    assert.deepEqual([answer.status, code, errors], [403, 'read-only', [{ pointer: '/email:account-security', code: 'read-only' }]]);
    const { value } = await person.read<Snapshot<Value>>('/api/v1/notification-preferences');
    assert.deepEqual([value['email:account-security'], value['push:mentioned']], [true, true]);
  });

  it('reads a record from before a member existed, or of one that exists no more', async () => {
    const stored = { notifications: { 'fax:mentioned': true }, alerts: { 'sound:volume': 12 }, preferences: {} };
    await desk().database.queries.update(people).set(stored).where(eq(people.email, maya));
    const read = async (path: string) => (await person.read<Snapshot<Value>>(`/api/v1${path}`)).value;
    const cells = await read('/notification-preferences');
    const on = Object.keys(cells).filter((cell) => cells[cell]);
    assert.deepEqual(on, ['email:conversation-assigned', 'push:conversation-assigned', 'email:account-security']);
    assert.deepEqual([Object.keys(cells).length, 'fax:mentioned' in cells], [17, false]);
    const alerts = await read('/alerts');
    assert.deepEqual([alerts['sound:volume'], alerts['popup:delay']], [12, 0]);
    assert.equal((await read('/preferences'))['sendKey'], 'enter');
  });

  it('says in the capabilities what there is', async () => {
    const found = await colleague.read<Record<string, Record<string, unknown>>>('/api/v1/capabilities');
    const { value } = await colleague.read<Snapshot<Value>>('/api/v1/notification-preferences');
    const { events, channels, locked } = found['notifications'] as { events: { id: string }[]; channels: object[]; locked: object };
    for (const cell of Object.keys(value))
      assert.ok(
        events.some(({ id }) => cell.endsWith(`:${id}`)),
        cell,
      );
    assert.deepEqual(channels, [{ id: 'email', target: omar }, { id: 'push' }]);
    assert.deepEqual(locked, { 'email:account-security': 'administrator' });
    assert.deepEqual(found['availability'], { statuses: ['online', 'busy', 'offline'] });
    assert.deepEqual([found['push'], found['alerts']], [{}, { zone: 'Europe/Berlin' }]);
  });
});
