import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../../src/contract/index.js';
import type { SubscribedBrowser } from '../../../src/features/notifications/notifications.js';
import { turnOff } from '../../../src/features/notifications/push-acts.js';
import type { PushFacts } from '../../../src/features/notifications/push-care.js';
import type { PushEnds } from '../../../src/features/notifications/push-ends.js';
import { PushKeeper } from '../../../src/features/notifications/push-keeper.js';
import type { PushMark } from '../../../src/features/notifications/push.store.js';

/** The browser has lost what the person had turned on here. */
function lost() {
  const backend = { key: 'key', items: [] };
  const facts: PushFacts = { permission: 'granted', backend, mark: { on: true }, now: 0 };
  const ends = {
    person: 'maya' as string | undefined,
    now: 0,
    joined: 0,
    failure: new AdapterError('unavailable', { reason: 'push-service' }) as Error | undefined,
    backend,
    look: async () => facts,
    readAgain: async () => true,
    inTurn: <R>(run: () => Promise<R>) => run(),
    async join() {
      ends.joined += 1;
      if (ends.failure) throw ends.failure;
      return 'id';
    },
    store: { load: async () => {} },
  };
  return { ends, keeper: new PushKeeper(ends as unknown as PushEnds) };
}

describe('the keeper of a subscription', () => {
  it('waits five minutes before it tries again what failed', async () => {
    const { ends, keeper } = lost();
    await keeper.tend();
    assert.equal(keeper.error, ends.failure);
    ends.now = 5 * 60_000 - 1;
    await keeper.tend();
    assert.equal(ends.joined, 1);
    ends.now += 1;
    ends.failure = undefined;
    await keeper.tend();
    assert.deepEqual([ends.joined, keeper.error], [2, undefined]);
  });

  it('tries again at once when it is asked to', async () => {
    const { ends, keeper } = lost();
    await keeper.tend();
    keeper.retry();
    await keeper.tend();
    assert.equal(ends.joined, 2);
  });

  it('makes a failure of whatever a browser throws', async () => {
    const { ends, keeper } = lost();
    ends.failure = new TypeError('no words for a person');
    await keeper.tend();
    assert.equal(keeper.error?.problem.reason, 'browser');
  });

  it('does nothing for the next person, and tells them of nothing that failed before', async () => {
    const { ends, keeper } = lost();
    ends.inTurn = (run) => ((ends.person = 'omar'), run());
    await keeper.tend();
    assert.deepEqual([ends.joined, keeper.error], [0, undefined]);
  });
});

describe('turning off', () => {
  it('ends what another tab has renewed meanwhile', async () => {
    const ended: string[] = [];
    let mark: PushMark | undefined = { on: true, id: 'renewed', fingerprint: '' };
    const ends = {
      person: 'maya',
      inTurn: <R>(run: () => Promise<R>) => run(),
      release: async () => {},
      store: {
        mark: { latest: () => mark, set: (next: PushMark | undefined) => (mark = next) },
        unsubscribe: async (id: string) => void ended.push(id),
        load: async () => {},
      },
    } as unknown as PushEnds;
    await turnOff(ends, new PushKeeper(ends), { id: 'seen before' } as SubscribedBrowser);
    assert.deepEqual([ended, mark], [['renewed'], undefined]);
  });
});
