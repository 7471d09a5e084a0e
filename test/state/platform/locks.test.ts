import { expect } from '@open-wc/testing';
import { pageLocks, tabLocks, tabQueue } from '../../../src/state/platform/locks.js';
import { browserPlatform, newId } from '../../../src/state/platform/platform.js';
import { sleep } from '../../../src/state/platform/sleep.js';

const name = () => `test/${newId()}`;
const deaf = { tell: () => {}, hear: () => () => {} };

for (const [kind, lock] of Object.entries({ 'of the page': pageLocks(), 'of all tabs': tabLocks(deaf) })) {
  describe(`the lock ${kind}`, () => {
    it('runs one at a time, in order', async () => {
      const one = name();
      const log: string[] = [];
      const run = (what: string) =>
        lock(one, async () => {
          log.push(`${what} begins`);
          await sleep(5);
          log.push(`${what} ends`);
        });
      await Promise.all([run('a'), run('b')]);
      expect(log).to.deep.equal(['a begins', 'a ends', 'b begins', 'b ends']);
    });

    it('gives back what was run, or its error, and is free again', async () => {
      const one = name();
      expect(await lock(one, () => Promise.resolve(7))).to.equal(7);
      const failed = await lock(one, () => Promise.reject(new Error('inside'))).catch((error: Error) => error.message);
      expect(failed).to.equal('inside');
      expect(await lock(one, () => Promise.resolve(8))).to.equal(8);
    });

    it('does not make different objects wait for one another', async () => {
      let end: () => void = () => {};
      const held = lock(name(), () => new Promise<void>((resolve) => (end = resolve)));
      expect(await lock(name(), () => Promise.resolve('free'))).to.equal('free');
      end();
      await held;
    });
  });
}

describe('a lock whose holder is frozen', () => {
  it('is taken after a few questions without an answer', async () => {
    const one = name();
    const asked: unknown[] = [];
    const frozen = navigator.locks.request(one, () => new Promise(() => {})).catch((error: Error) => error.name);
    const lock = tabLocks({ tell: (message) => asked.push(message), hear: () => () => {} }, 5);
    expect(await lock(one, () => Promise.resolve('taken'))).to.equal('taken');
    expect(await frozen).to.equal('AbortError');
    expect(asked).to.deep.equal([{ asks: one }, { asks: one }, { asks: one }]);
  });

  it('stays with a holder that answers, however long it works', async () => {
    const one = name();
    const listeners = new Set<(message: unknown) => void>();
    let answers = 0;
    let end: (value: string) => void = () => {};
    const tabs = {
      tell(message: unknown) {
        if ('holds' in (message as object) && ++answers === 10) end('worked');
        [...listeners].forEach((heard) => heard(message));
      },
      hear(heard: (message: unknown) => void) {
        listeners.add(heard);
        return () => void listeners.delete(heard);
      },
    };
    const lock = tabLocks(tabs, 5);
    const order: string[] = [];
    const first = lock(one, () => new Promise<string>((resolve) => (end = resolve))).then((value) => order.push(value));
    await Promise.all([first, lock(one, () => Promise.resolve(order.push('next')))]);
    expect(order).to.deep.equal(['worked', 'next']);
    expect(listeners.size).to.equal(0);
  });

  it('lets what runs there come to its end when it thaws', async () => {
    const one = name();
    let end: (value: string) => void = () => {};
    const first = tabLocks(deaf)(one, () => new Promise<string>((resolve) => (end = resolve)));
    await navigator.locks.query();
    await navigator.locks.request(one, { steal: true }, () => Promise.resolve());
    end('still done');
    expect(await first).to.equal('still done');
  });
});

describe('a queue for what a tab holds as long as it lives', () => {
  it('comes to its turn when the holder is gone, without asking for a sign of life', async () => {
    const one = name();
    let leave: (value?: unknown) => void = () => {};
    const { signal } = new AbortController();
    const held = tabQueue(one, () => new Promise((resolve) => (leave = resolve)), signal);
    const turn = tabQueue(one, () => Promise.resolve('turn'), signal);
    expect((await navigator.locks.query()).pending!.map((lock) => lock.name)).to.include(one);
    leave();
    expect(await turn).to.equal('turn');
    await held;
  });

  it('is left when the person leaves', async () => {
    const one = name();
    let leave: (value?: unknown) => void = () => {};
    const visit = new AbortController();
    const held = tabQueue(one, () => new Promise((resolve) => (leave = resolve)), new AbortController().signal);
    const turn = tabQueue(one, () => Promise.resolve('turn'), visit.signal).catch((error: Error) => error.name);
    await navigator.locks.query();
    visit.abort();
    expect(await turn).to.equal('AbortError');
    leave();
    await held;
  });
});

describe('the browser’s platform', () => {
  it('tells other tabs and not itself', async () => {
    const channel = name();
    const [one, two] = [browserPlatform(channel), browserPlatform(channel)];
    const heard: unknown[] = [];
    one.hear((message) => heard.push(['one', message]));
    const told = new Promise<void>((resolve) =>
      two.hear((message) => {
        heard.push(['two', message]);
        resolve();
      }),
    );
    one.tell({ hello: 1 });
    await told;
    expect(heard).to.deep.equal([['two', { hello: 1 }]]);
    one.close();
    two.close();
    one.tell('after the end');
  });

  it('makes ids without what plain-http pages lack', () => {
    const all = new Set(Array.from({ length: 100 }, newId));
    expect(all.size).to.equal(100);
    expect([...all][0]).to.match(/^[0-9a-f]{32}$/);
  });

  it('works without locks and channels, on one tab', async () => {
    const { BroadcastChannel: channel } = globalThis;
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, value: undefined });
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    try {
      const platform = browserPlatform(name());
      platform.tell('nobody');
      expect(await platform.lock('x', () => Promise.resolve(1))).to.equal(1);
    } finally {
      globalThis.BroadcastChannel = channel;
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });
});
