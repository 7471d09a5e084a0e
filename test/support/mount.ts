import { memory, sampleProfile, type MemoryAdapter, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { SettingsElement } from '../../src/element/index.js';
import type { Profile } from '../../src/features/profile/index.js';
import '../../src/provider/settings-provider.define.js';
import type { SettingsProvider } from '../../src/provider/settings-provider.js';
import { define } from './definitions.js';
import { screenOf, type Screen } from './screen.js';

export interface MountOptions extends Omit<MemoryOptions, 'id'> {
  adapter?: MemoryAdapter;
  /** Over the sample person. */
  profile?: Partial<Profile>;
  locale?: string;
  /** Do not wait until there is something to show. */
  unsettled?: boolean;
}

export interface Mounted<E extends HTMLElement> {
  element: E;
  provider: SettingsProvider;
  adapter: MemoryAdapter;
  screen: Screen;
  /** Settles when the session hears what happens elsewhere. */
  live: Promise<void>;
}

const wrappers = new Set<HTMLElement>();
let mounted = 0;

/** Takes away what `mount` put on the page. */
export function unmountAll(): void {
  for (const wrapper of wrappers) wrapper.remove();
  wrappers.clear();
}

/** An element inside a provider with a memory backend of its own. */
export async function mount<E extends HTMLElement = SettingsElement>(markup: string, options: MountOptions = {}): Promise<Mounted<E>> {
  const { adapter: given, profile, locale, unsettled, seed, ...rest } = options;
  await define(markup);
  mounted += 1;
  const adapter =
    given ?? memory({ ...rest, id: `test-${mounted}-${Math.random()}`, seed: { ...seed, profile: { ...sampleProfile, ...profile } } });
  const { listen } = adapter;
  const live = new Promise<void>((resolve) => {
    adapter.listen = (hear) => {
      resolve();
      return listen(hear);
    };
  });
  const provider = document.createElement('settings-provider');
  if (locale) provider.locale = locale;
  provider.adapter = adapter;
  provider.innerHTML = markup;
  document.body.append(provider);
  wrappers.add(provider);
  const element = provider.querySelector<E>(':not(settings-provider)')!;
  if (!unsettled) await settled(element);
  return { element, provider, adapter, screen: screenOf(element), live };
}

/** Ends what hangs; busy machines are slow. */
const longest = 30_000;

/** Waits until something holds, a turn of the event loop at a time. */
export async function until(holds: () => unknown, what = 'it'): Promise<void> {
  const end = performance.now() + longest;
  for (;;) {
    try {
      if (holds()) return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    if (performance.now() > end) throw new Error(`${what} did not come to hold: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Nothing is being loaded or sent for the first time. */
export async function settled(element: HTMLElement): Promise<void> {
  await until(() => !element.matches(':state(loading), :state(saving)'), `<${element.localName}> settled`);
  await (element as Partial<SettingsElement>).updateComplete;
}

/** Counts events of a kind until the page ends. */
export function heard<T = unknown>(target: EventTarget, name: string): T[] {
  const details: T[] = [];
  target.addEventListener(name, (event) => details.push((event as CustomEvent<T>).detail));
  return details;
}
