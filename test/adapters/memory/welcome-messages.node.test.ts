import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory, memoryBackend, sampleSeed, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { Heard } from '../../../src/contract/index.js';
import { problemsOf } from '../../../src/features/welcome-messages/rules/welcome-problems.js';
import { emptyContent, type WelcomeMessagesCapability } from '../../../src/features/welcome-messages/welcome-messages.js';
import { create, listed, update } from '../../../src/testing/welcome-samples.js';
import { refusal } from '../../support/refusal.js';

const tomas = { user: '2', account: 'fernweh', name: 'Tomás Rey' };
const capability = sampleSeed.capabilities['welcomeMessages'] as WelcomeMessagesCapability;
const able = (more: WelcomeMessagesCapability) => ({
  seed: { capabilities: { ...sampleSeed.capabilities, welcomeMessages: { ...capability, ...more } } },
});

const row = async (adapter: MemoryAdapter, name: string) => (await listed(adapter)).find(({ value }) => value.name === name)!;
const statesOf = async (adapter: MemoryAdapter) =>
  (await listed(adapter)).map(({ value }) => `${value.name}: ${value.enabled ? 'on' : 'off'}`);
const nextOf = (adapter: MemoryAdapter, group: string) =>
  new Promise<Heard>((resolve) => adapter.listen((change) => 'group' in change && change.group === group && resolve(change)));

describe('memory adapter: welcome messages', () => {
  it('begins with three messages that WhatsApp would take, of which one is on', async () => {
    const adapter = memory();
    const { value: channels } = await adapter.channels.load({});
    const rows = await listed(adapter);
    assert.deepEqual(
      rows.flatMap(({ value }) => problemsOf(value, { capability, channels })),
      [],
    );
    assert.deepEqual(await statesOf(adapter), ['Summer hello: on', 'Out of season: off', 'What do you need?: off']);
    assert.deepEqual(
      channels.numbers.map(({ connected }) => connected),
      [true, true, false],
    );
  });

  it('has a picture that can be read in its first message', async () => {
    const { file } = (await row(memory(), 'Summer hello')).value.contents[0]!;
    const picture = new Uint8Array(await (await fetch(file!.url)).arrayBuffer());
    assert.deepEqual([...picture.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join(''), 'PNG');
  });

  it('gives each person messages of their own', async () => {
    const backend = memoryBackend({ seed: { welcomeMessages: () => [] } });
    const [maya, other] = [memory({ backend }), memory({ backend, person: tomas })];
    const own = await create(maya, { name: 'Mine' });
    assert.deepEqual(await listed(other), []);
    assert.equal((await refusal(update(other, own, { name: 'Not mine' }))).code, 'not-found');
  });

  it('makes what a host’s test seeds of no more than its words', async () => {
    const adapter = memory({ seed: { welcomeMessages: () => [{ name: 'Hello', contents: [{ body: 'Hi!' }] }] } });
    const { id, ...value } = (await row(adapter, 'Hello')).value;
    assert.ok(id);
    assert.deepEqual(value, {
      ...{ name: 'Hello', kind: 'text', numbers: [], enabled: false, sent: 0, switchedAt: '', updatedAt: '' },
      contents: [{ ...emptyContent, body: 'Hi!' }],
    });
  });

  it('refuses to switch on what another message stands in the way of, and swaps it for all of those at once', async () => {
    const adapter = memory();
    await update(adapter, await row(adapter, 'Out of season'), { enabled: true });
    const { problem } = await refusal(update(adapter, await row(adapter, 'What do you need?'), { enabled: true }));
    assert.deepEqual([problem.reason, problem.fields, problem.status], ['number-taken', { numbers: { code: 'taken' } }, 409]);
    const told: string[] = [];
    adapter.listen((change) => 'id' in change && told.push(change.id!));
    await adapter.welcomeMessages.swap('welcome-need', { key: 's' });
    assert.deepEqual(await statesOf(adapter), ['Summer hello: off', 'Out of season: off', 'What do you need?: on']);
    assert.deepEqual(told, ['welcome-summer', 'welcome-season', 'welcome-need']);
  });

  it('swaps nothing for a message that cannot be sent any more', async () => {
    const adapter = memory();
    const { numbers } = adapter.backend.channels.read().value;
    adapter.backend.channels.change({ numbers: numbers.filter(({ id }) => id !== 'number-visa') });
    const { code, problem } = await refusal(adapter.welcomeMessages.swap('welcome-need', { key: 's' }));
    assert.deepEqual([code, problem.fields], ['invalid', { numbers: { code: 'gone' } }]);
    assert.equal((await row(adapter, 'Summer hello')).value.enabled, true);
  });

  it('tells everybody when a number disappears, and lets a message that was on be switched off', async () => {
    const backend = memoryBackend();
    const [maya, other] = [memory({ backend }), memory({ backend, person: tomas })];
    const heard = Promise.all([nextOf(maya, 'channels'), nextOf(other, 'channels')]);
    backend.channels.change({ numbers: [] });
    const snapshot = await maya.channels.load({});
    assert.deepEqual(
      await heard,
      [1, 2].map(() => ({ group: 'channels', snapshot })),
    );
    assert.deepEqual([snapshot.value.numbers, snapshot.revision], [[], 2]);
    const off = await update(maya, await row(maya, 'Summer hello'), { enabled: false });
    assert.equal((await refusal(update(maya, off, { enabled: true }))).problem.fields?.['numbers']?.code, 'gone');
  });

  it('refuses a message whose template was withdrawn', async () => {
    const adapter = memory();
    const contents = [{ ...emptyContent, template: 'template-hours', parameters: ['{{contact.first_name|you}}'] }];
    const made = await create(adapter, { kind: 'template', contents });
    adapter.backend.channels.change({ templates: [] });
    assert.deepEqual((await refusal(update(adapter, made, { name: 'Later' }))).problem.fields, { contents: { code: 'gone' } });
  });

  it('sends a test to the person’s phone, once per key, and five a minute', async () => {
    const adapter = memory();
    let now = 1_000_000;
    adapter.backend.now = () => now;
    const test = { number: 'number-bookings', kind: 'text' as const, content: { ...emptyContent, body: 'A test.' } };
    const send = (key: string) => adapter.welcomeMessages.test(test, { key });
    await send('1');
    await send('1');
    assert.deepEqual(adapter.backend.welcomeTests, [{ user: '1', to: '+46701234134', at: now, ...test }]);
    for (const key of ['2', '3', '4', '5']) await send(key);
    now += 20_000;
    const { code, problem } = await refusal(send('6'));
    assert.deepEqual([code, problem.retryAfter], ['rate-limited', 40_000]);
    now += 40_000;
    await send('6');
    assert.equal(adapter.backend.welcomeTests.length, 6);
  });

  it('sends no test of what WhatsApp would not take, from a number that there is not, or to nobody’s phone', async () => {
    const adapter = memory();
    const content = { ...emptyContent, body: '' };
    const { problem } = await refusal(adapter.welcomeMessages.test({ number: 'nobody', kind: 'text', content }, { key: '1' }));
    assert.deepEqual(problem.fields, { number: { code: 'gone' }, content: { code: 'required' } });
    const unknown = { ...emptyContent, file: { id: 'nobody', name: 'x.png', type: 'image/png', size: 1, url: '' } };
    const refused = await refusal(
      adapter.welcomeMessages.test({ number: 'number-bookings', kind: 'image', content: unknown }, { key: '2' }),
    );
    assert.deepEqual(refused.problem.fields, { content: { code: 'unknown-option' } });
    const { welcomeMessages } = memory(able({ testTo: '' }));
    const nowhere = await refusal(welcomeMessages.test({ number: 'number-bookings', kind: 'text', content }, { key: '3' }));
    assert.deepEqual([nowhere.code, nowhere.problem.reason], ['conflict', 'not-possible']);
    assert.deepEqual(adapter.backend.welcomeTests, []);
  });

  it('has no more messages than it may', async () => {
    const adapter = memory(able({ atMost: 3 }));
    assert.equal((await refusal(create(adapter))).problem.reason, 'too-many');
    assert.equal((await listed(adapter)).length, 3);
  });

  it('makes one message although the first answer is lost', async () => {
    const adapter = memory({ faults: [{ on: 'welcomeMessages.create', times: 1, lostReply: true }] });
    assert.equal((await refusal(create(adapter, {}, 'same'))).problem.applied, 'unknown');
    await create(adapter, {}, 'same');
    assert.equal((await listed(adapter)).length, 4);
  });

  it('makes no version of what changes nothing, and gives away no more than a copy', async () => {
    const adapter = memory();
    const season = await row(adapter, 'Out of season');
    assert.equal((await update(adapter, season, { name: ' Out of season ', enabled: false })).version, season.version);
    season.value.contents[0]!.body = 'Written by a stranger';
    assert.notEqual((await row(adapter, 'Out of season')).value.contents[0]!.body, season.value.contents[0]!.body);
  });
});
