import { AdapterError } from '../../contract/index.js';
import type { SubscribedBrowser } from './notifications.js';
import type { PushEnds } from './push-ends.js';
import type { PushKeeper } from './push-keeper.js';

/** Asks first of all: a browser lets nothing else come between the person's press and its question. */
export async function turnOn(ends: PushEnds, keeper: PushKeeper): Promise<void> {
  const { browser, person } = ends;
  const { mark } = ends.store;
  if (browser.obstacle) throw new AdapterError('unsupported', { reason: browser.obstacle });
  const permission = browser.permission() === 'granted' ? 'granted' : await browser.ask();
  if (permission === 'default') throw new AdapterError('forbidden', { reason: 'dismissed' });
  // What leads out of it is on the page by then, and says more than a failure could.
  if (permission === 'denied' || person !== ends.person) throw new AdapterError('aborted');
  await ends.inTurn(async () => {
    const before = mark.latest();
    mark.set({ ...before, on: true });
    await keeper.join(keeper.endedElsewhere).catch((thrown: unknown) => {
      if (person === ends.person) mark.set(before);
      throw thrown;
    });
  });
}

/** At the backend first: what it would not forget is not said to be off. */
export async function turnOff(ends: PushEnds, keeper: PushKeeper, item: SubscribedBrowser | undefined): Promise<void> {
  if (!item) return;
  const { store, person } = ends;
  await ends.inTurn(async () => {
    const before = store.mark.latest();
    // First of all, so that the other tabs know the person's will before they hear that it is gone, and do not renew it.
    store.mark.set(undefined);
    // Another tab may have renewed it since this one looked.
    await store.unsubscribe(before?.id || item.id).catch((thrown: unknown) => {
      if (person === ends.person) store.mark.set(before);
      throw thrown;
    });
    keeper.forget();
    // The backend has no use for what may be left of it; the next look ends that.
    await ends.release().catch(() => undefined);
  });
  await store.load();
}

/** To this browser; what the push service has ended is renewed first. */
export async function test(ends: PushEnds, keeper: PushKeeper, item: SubscribedBrowser | undefined, word: string): Promise<void> {
  const send = ends.store.test;
  if (!item || !send) throw new AdapterError(item ? 'unsupported' : 'gone');
  await send(item.id, word).catch(async (thrown: unknown) => {
    if (!AdapterError.is(thrown) || thrown.code !== 'gone') throw thrown;
    await send(await ends.inTurn(() => keeper.join(true, item.id)), word);
  });
}
