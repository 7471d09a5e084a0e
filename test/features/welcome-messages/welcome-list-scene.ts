import { memory, sampleSeed, type MemoryAdapter, type WelcomeMessageSeed } from '../../../src/adapters/memory/index.js';
import type { Channels, WelcomeMessage, WelcomeMessagesCapability } from '../../../src/features/welcome-messages/index.js';
import { heard, mount, until, type MountOptions } from '../../support/mount.js';

export const bookings = 'number-bookings';
export const visa = 'number-visa';

const hello = [{ body: 'Hello' }];

/** One is on; one is free to be; one has the number of the first, too. */
export const three: readonly WelcomeMessageSeed[] = [
  { id: 'a', name: 'Summer', numbers: [bookings], enabled: true, sent: 84, switchedAt: '2026-03-04T10:00:00Z', contents: hello },
  { id: 'b', name: 'Winter', numbers: [visa], switchedAt: '2020-03-04T10:00:00Z', contents: hello },
  { id: 'c', name: 'Need', numbers: [bookings, visa], contents: hello },
];

/** A backend that holds these. */
export const holds = (
  rows: readonly WelcomeMessageSeed[],
  { capability = {}, channels = {} }: { capability?: Partial<WelcomeMessagesCapability>; channels?: Partial<Channels> } = {},
): MountOptions => ({
  seed: {
    welcomeMessages: () => rows,
    channels: { ...sampleSeed.channels, ...channels },
    capabilities: {
      ...sampleSeed.capabilities,
      welcomeMessages: { ...(sampleSeed.capabilities['welcomeMessages'] as WelcomeMessagesCapability), ...capability },
    },
  },
});

/** Nobody hears what happens elsewhere. */
export const deaf = { faults: [{ on: 'listen' }] };

/** The same person at another place. */
export function otherPlace(adapter: MemoryAdapter) {
  const other = memory({ id: `other-${Math.random()}`, backend: adapter.backend }).welcomeMessages;
  const rows = async () => (await other.list({}, {})).rows;
  return {
    rows: async (): Promise<WelcomeMessage[]> => (await rows()).map(({ value }) => value),
    async update(id: string, patch: Partial<WelcomeMessage>) {
      const { version } = (await rows()).find(({ value }) => value.id === id)!;
      return other.update(id, patch, { key: `elsewhere-${Math.random()}`, base: {}, version: version! });
    },
  };
}

export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The list of messages, as a person sees and uses it. */
export async function welcomeList(options: MountOptions = holds(three)) {
  const mounted = await mount('<welcome-message-editor></welcome-message-editor>', options);
  const { element, adapter } = mounted;
  const root = element.shadowRoot!;
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const nameOf = (one: Element | null) => plain(one?.getAttribute('aria-label') ?? one?.textContent);
  const button = (name: string) => all('button').find((one) => nameOf(one) === name);
  const row = (name: string) => {
    const found = all('section [part~="row"]').find((one) => plain(one.querySelector('bdi')?.textContent) === name);
    if (!found) throw new Error(`There is no message "${name}".`);
    return found;
  };
  const flip = (name: string) => row(name).querySelector<HTMLInputElement>('[role="switch"]')!;
  return {
    ...mounted,
    root,
    all,
    button,
    row,
    flip,
    told: ['settings-before-save', 'settings-saved', 'settings-failed'].map((name) => heard<{ members: string[] }>(element, name)),
    sent: (verb: string) => adapter.requests.filter(({ on }) => on === `welcomeMessages.${verb}`),
    /** From now on no list is read, until the answer is called. */
    async unread() {
      await until(() => adapter.requests.every(({ answer }) => answer));
      return adapter.fail({ on: 'welcomeMessages.list', hang: true });
    },
    names: () => all('section [part~="row"] [part~="label"]').map((one) => plain(one.textContent)),
    /** Which are on, as the switches show it. */
    on: () =>
      all<HTMLInputElement>('[role="switch"]')
        .filter(({ checked }) => checked)
        .map(nameOf),
    /** What a row says under its name. */
    says: (name: string) => [...row(name).querySelectorAll('[part~="hint"], [part~="error"], div > [part~="status"]')].map(plainText),
    verbs: (name: string) => [...row(name).querySelectorAll('button')].map(nameOf),
    /** What the backend holds on. */
    held: async () => (await otherPlace(adapter).rows()).filter(({ enabled }) => enabled).map(({ id }) => id),
    announced: () => plain(root.querySelector('section > [role="status"][data-hidden]')?.textContent),
    toast: () => plain(root.querySelector('[part="toast"] span')?.textContent),
    focused: () => nameOf(root.activeElement),
    text: () => plain(root.textContent),
    async press(name: string) {
      await until(() => button(name), `the button "${name}"`);
      button(name)!.click();
      await element.updateComplete;
    },
    async switch(name: string) {
      flip(name).click();
      await element.updateComplete;
    },
  };
}

const plainText = (one: Element) => plain(one.textContent);
