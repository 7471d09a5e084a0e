import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notificationEvents } from '../../../src/features/notifications/notifications.js';
import { notifyBy } from '../../../src/rules.js';

const events = [...Object.keys(notificationEvents), 'refund:asked'];
const channels = ['email', 'push', 'sms'];
const bothWays = [true, false];

/** Every event × which of its channels are on × what all other cells are × quiet or not. */
const table = events.flatMap((event) =>
  Array.from({ length: 2 ** channels.length }, (_, mask) => channels.filter((_, n) => mask & (2 ** n))).flatMap((on) =>
    bothWays.flatMap((others) => bothWays.map((quiet) => ({ event, on, others, quiet }))),
  ),
);

describe('notifyBy', () => {
  it(`sends by the channels that are on, and pushes nothing but warnings while it is quiet: ${table.length} cases`, () => {
    for (const { event, on, others, quiet } of table) {
      const preferences = Object.fromEntries(
        events.flatMap((one) => channels.map((channel) => [`${channel}:${one}`, one === event ? on.includes(channel) : others])),
      );
      const expected = event === 'account-security' || !quiet ? on : on.filter((channel) => channel !== 'push');
      assert.deepEqual(notifyBy(preferences, event, { quiet }), expected, JSON.stringify({ event, on, others, quiet }));
    }
  });

  it('sends nothing of what the preferences do not know', () => {
    assert.deepEqual(notifyBy({ 'email:mentioned': true }, 'refund', { quiet: false }), []);
    assert.deepEqual(notifyBy({}, 'mentioned', { quiet: false }), []);
  });
});
