import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  cellOf,
  cellsOfScheme,
  channelsIn,
  effectOf,
  eventsIn,
  isMine,
  lockOf,
  partsOf,
  schemeOf,
  schemes,
  schemesFor,
} from '../../../src/features/notifications/notifications-rules.js';
import type { NotificationPreferences, NotificationsCapability } from '../../../src/features/notifications/notifications.js';

const ids = ['conversation-created', 'mentioned', 'account-security', 'constructor', 'survey:done', 'own'];
const channels = ['email', 'push', 'toString'];
const cells = channels.flatMap((channel) => ids.map((id) => cellOf(channel, id)));

const anyPreferences: fc.Arbitrary<NotificationPreferences> = fc.dictionary(fc.constantFrom(...cells), fc.boolean());
const anyCapability: fc.Arbitrary<NotificationsCapability> = fc.record({
  events: fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...ids), mine: fc.option(fc.boolean(), { nil: undefined }) }) as fc.Arbitrary<{ id: string }>,
    { selector: ({ id }) => id },
  ),
  channels: fc.uniqueArray(fc.record({ id: fc.constantFrom(...channels) }), { selector: ({ id }) => id }),
  locked: fc.dictionary(fc.constantFrom(...cells), fc.constant('administrator')),
  readOnly: fc.subarray<string>(cells),
});

const always = (predicate: (preferences: NotificationPreferences, capability: NotificationsCapability) => void) =>
  fc.assert(fc.property(anyPreferences, anyCapability, predicate), { numRuns: 300 });

describe('rules of the notification matrix', () => {
  it('part a cell into what it was made of, whatever the event is called', () => {
    assert.deepEqual(partsOf(cellOf('email', 'survey:done')), { channel: 'email', event: 'survey:done' });
  });

  it('take the backend’s word for whose matter an event is, then ours, and no word of the language’s', () => {
    assert.equal(isMine('mentioned'), true);
    assert.equal(isMine('mentioned', { events: [{ id: 'mentioned', mine: false }] }), false);
    assert.equal(isMine('own', { events: [{ id: 'own', mine: true }] }), true);
    assert.equal(isMine('constructor'), false);
    assert.equal(lockOf('constructor', { locked: {} }), undefined);
  });

  it('name every event and channel of the value once, those of the backend first and in its order', () => {
    always((preferences, capability) => {
      const found = eventsIn(preferences, capability);
      const there = new Set(Object.keys(preferences).map((cell) => partsOf(cell).event));
      assert.deepEqual(new Set(found), there);
      assert.equal(found.length, there.size);
      const named = capability.events!.map(({ id }) => id).filter((id) => there.has(id));
      assert.deepEqual(found.slice(0, named.length), named);
      assert.deepEqual(
        new Set(channelsIn(preferences, capability)),
        new Set(Object.keys(preferences).map((cell) => partsOf(cell).channel)),
      );
    });
  });

  it('never add, take away or change a locked cell by a scheme', () => {
    always((preferences, capability) => {
      for (const scheme of schemes) {
        const after = cellsOfScheme(scheme, preferences, capability);
        assert.deepEqual(Object.keys(after), Object.keys(preferences));
        for (const cell of Object.keys(after) as (keyof typeof after)[])
          if (lockOf(cell, capability)) assert.equal(after[cell], preferences[cell]);
      }
    });
  });

  it('know a scheme again that was chosen, and choosing it twice changes nothing', () => {
    always((preferences, capability) => {
      for (const scheme of schemesFor(preferences, capability)) {
        const after = cellsOfScheme(scheme, preferences, capability);
        assert.equal(schemeOf(after, capability), scheme);
        assert.deepEqual(cellsOfScheme(scheme, after, capability), after);
      }
    });
  });

  it('offer only schemes that differ, the same ones whatever holds', () => {
    always((preferences, capability) => {
      const offered = schemesFor(preferences, capability);
      const results = offered.map((scheme) => JSON.stringify(cellsOfScheme(scheme, preferences, capability)));
      assert.equal(new Set(results).size, results.length);
      assert.notEqual(offered.length, 1);
      for (const scheme of offered) assert.deepEqual(schemesFor(cellsOfScheme(scheme, preferences, capability), capability), offered);
      const free = Object.keys(preferences).filter((cell) => !lockOf(cell, capability));
      assert.equal(offered.length === 0, free.length === 0);
    });
  });

  it('find none after one free cell was changed, unless it is another scheme’s doing', () => {
    always((preferences, capability) => {
      for (const cell of Object.keys(preferences) as (keyof typeof preferences)[]) {
        const changed = { ...preferences, [cell]: !preferences[cell] };
        const found = schemeOf(changed, capability);
        if (found) assert.deepEqual(cellsOfScheme(found, changed, capability), changed);
        else for (const scheme of schemesFor(changed, capability)) assert.notDeepEqual(cellsOfScheme(scheme, changed, capability), changed);
      }
    });
  });

  it('say of each channel what is on, neither more nor less', () => {
    always((preferences, capability) => {
      const effects = effectOf(preferences, capability);
      assert.deepEqual(
        effects.map(({ channel }) => channel),
        channelsIn(preferences, capability),
      );
      const on = effects.flatMap((effect) => effect.on.map((event) => cellOf(effect.channel, event)));
      const holds = Object.entries(preferences).flatMap(([cell, is]) => (is ? [cell] : []));
      assert.deepEqual([...on].sort(), holds.sort());
      for (const { channel, reach, on, of } of effects) {
        const mine = Object.keys(preferences)
          .map(partsOf)
          .filter((cell) => cell.channel === channel && isMine(cell.event, capability));
        if (reach === 'everything') assert.equal(on.length, of);
        if (reach === 'nothing') assert.equal(on.length, 0);
        if (reach === 'mine') assert.deepEqual([...on].sort(), mine.map(({ event }) => event).sort());
        if (reach === 'some') assert.ok(on.length > 0 && on.length < of);
      }
    });
  });

  it('leave out what is no cell', () => {
    const odd = { version: true, 'email:gone': undefined, 'email:mentioned': true } as unknown as NotificationPreferences;
    assert.deepEqual(effectOf(odd), [{ channel: 'email', reach: 'everything', on: ['mentioned'], of: 1 }]);
  });
});
