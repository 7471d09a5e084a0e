import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careFor, type PushFacts } from '../../../src/features/notifications/push-care.js';

const row = (id: string, fingerprint: string) => ({ id, fingerprint, browser: '', system: '', since: '', lastUsedAt: '' });
const facts = (given: Partial<PushFacts>): PushFacts => ({
  permission: 'granted',
  backend: { key: 'key', items: [row('1', 'mine'), row('2', 'another')] },
  now: 0,
  ...given,
});
const mine = { fingerprint: 'mine', key: 'key' };
const mark = { on: true, id: '1', fingerprint: 'mine' };
const without = { key: 'key', items: [row('2', 'another')] };
const day = 86_400_000;

describe('the care for a subscription', () => {
  const cases: readonly [string, Partial<PushFacts>, ReturnType<typeof careFor>][] = [
    ['leaves alone what is as it should be', { found: mine, mark }, { do: 'nothing' }],
    ['leaves a browser off that was never turned on', {}, { do: 'nothing' }],
    ['notes what the backend knows and nothing here does', { found: mine }, { do: 'mark', id: '1', fingerprint: 'mine' }],
    ['takes a key with padding for the same', { found: { ...mine, key: 'key=' }, mark }, { do: 'nothing' }],
    ['trusts a browser that does not tell its key', { found: { ...mine, key: '' }, mark }, { do: 'nothing' }],
    ['renews after a change of key', { found: { ...mine, key: 'old' }, mark }, { do: 'renew', fresh: true, replaces: '1' }],
    ['renews before it ends', { found: { ...mine, expiresAt: day - 1 }, mark }, { do: 'renew', fresh: true, replaces: '1' }],
    ['waits while it is good for days', { found: { ...mine, expiresAt: 2 * day }, mark }, { do: 'nothing' }],
    ['renews what the browser has lost', { mark }, { do: 'renew', fresh: false, replaces: '1' }],
    ['renews what both have lost', { mark, backend: without }, { do: 'renew', fresh: false }],
    ['tells what the browser renewed', { found: { ...mine, fingerprint: 'new' }, mark }, { do: 'renew', fresh: false, replaces: '1' }],
    ['tells again what the backend was never told', { found: mine, mark: { on: true }, backend: without }, { do: 'renew', fresh: false }],
    ['stays off when it was turned off from elsewhere', { found: mine, mark, backend: without }, { do: 'forget' }],
    ['ends what was somebody else’s', { found: { ...mine, fingerprint: 'theirs' } }, { do: 'release' }],
    ['leaves alone what is the host’s own', { found: { fingerprint: 'host', key: 'other' } }, { do: 'nothing' }],
    ['withdraws what is blocked', { permission: 'denied', mark }, { do: 'withdraw', id: '1' }],
    ['withdraws what must be asked again', { permission: 'default', mark }, { do: 'withdraw', id: '1' }],
    ['withdraws once', { permission: 'denied', mark: { on: true } }, { do: 'nothing' }],
  ];
  for (const [name, given, expected] of cases) it(name, () => assert.deepEqual(careFor(facts(given)), expected));
});
