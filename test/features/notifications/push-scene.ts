import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { PushSubscriptionElement } from '../../../src/features/notifications/index.js';
import '../../../src/features/notifications/push-subscription.define.js';
import { mount, settled, type MountOptions, type Mounted } from '../../support/mount.js';
import { screenOf, type Screen } from '../../support/screen.js';
import { standInBrowser, type StandInBrowser, type StandInState } from '../../support/stand-in-browser.js';

type Item = { id: string; fingerprint: string };

export interface PushScene extends Mounted<HTMLElement> {
  push: PushSubscriptionElement;
  browser: StandInBrowser;
  /** Of the element. */
  screen: Screen;
  /** What the backend has of this person. */
  items(): Promise<Item[]>;
  /** The same, once it is so. */
  itemsWhen(holds: (items: Item[]) => unknown): Promise<Item[]>;
  asked(call: string): number;
}

export const noOthers = { browsers: () => [] };

/** The element in a browser of the test's making. */
export async function showPush(given: Partial<StandInState> = {}, options: MountOptions = {}): Promise<PushScene> {
  return showIn(standInBrowser(given), options);
}

/** The element again, in the same browser: as after a reload of the page. */
export async function showIn(browser: StandInBrowser, options: MountOptions = {}): Promise<PushScene> {
  const mounted = await mount<HTMLElement>('<div></div>', options);
  const push = Object.assign(document.createElement('push-subscription'), { browser });
  mounted.element.append(push);
  await settled(push);
  return { ...mounted, push, browser, screen: screenOf(push), ...toldBy(mounted.adapter) };
}

function toldBy(adapter: MemoryAdapter): Pick<PushScene, 'items' | 'itemsWhen' | 'asked'> {
  const items = async () => (await adapter.push.load({})).value.items;
  return {
    items,
    async itemsWhen(holds) {
      for (;;) {
        const found = await items();
        if (holds(found)) return found;
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    asked: (call) => adapter.requests.filter(({ on }) => on === call).length,
  };
}
