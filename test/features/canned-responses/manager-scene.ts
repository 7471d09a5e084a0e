import { memory, sampleSeed, type CannedResponseSeed, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CannedResponse, CannedResponsesCapability } from '../../../src/features/canned-responses/index.js';
import { heard, mount, until, type MountOptions } from '../../support/mount.js';

export const few: readonly CannedResponseSeed[] = [
  { id: 'a', shortCode: 'hello', content: 'Hello and welcome', label: 'Greetings', uses: 4, usedAt: '2026-01-02T10:00:00Z' },
  { id: 'b', shortCode: 'refund', content: 'Your refund is on its way', language: 'en', uses: 9, usedAt: '2026-01-01T10:00:00Z' },
  { id: 'c', shortCode: 'visa', content: 'No refund of visa fees', language: 'de' },
  { id: 'x', shortCode: 'hello', content: 'Welcome to Fernweh', scope: 'company' },
  { id: 'y', shortCode: 'policy', content: 'Changes are free for a day', scope: 'company' },
];

export const numbered = (count: number): CannedResponseSeed[] =>
  Array.from({ length: count }, (_, at) => ({ id: `n${at}`, shortCode: `code-${String(at).padStart(5, '0')}`, content: `Text ${at}` }));

/** A backend that holds these. */
export const holds = (rows: readonly CannedResponseSeed[], capability: Partial<CannedResponsesCapability> = {}): MountOptions => ({
  seed: {
    cannedResponses: () => rows,
    capabilities: {
      ...sampleSeed.capabilities,
      cannedResponses: { ...(sampleSeed.capabilities.cannedResponses as CannedResponsesCapability), ...capability },
    },
  },
});

/** The same person at another place. */
export function otherPlace(adapter: MemoryAdapter): {
  update(id: string, patch: Partial<CannedResponse>): Promise<unknown>;
  remove(id: string): Promise<void>;
} {
  const other = memory({ id: `other-${Math.random()}`, backend: adapter.backend }).cannedResponses;
  const write = async (id: string) => {
    const { rows } = await other.list({}, {});
    return { key: `elsewhere-${id}`, base: {}, version: rows.find(({ value }) => value.id === id)!.version! };
  };
  return {
    update: async (id, patch) => other.update(id, patch, await write(id)),
    remove: async (id) => other.remove(id, await write(id)),
  };
}

export const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The manager, as a person sees and uses it. */
export async function cannedManager(options: MountOptions = holds(few)) {
  const mounted = await mount('<canned-response-manager></canned-response-manager>', options);
  const { element, adapter } = mounted;
  const root = element.shadowRoot!;
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const nameOf = (one: Element | null) => plain(one?.getAttribute('aria-label') ?? one?.textContent);
  const button = (name: string) => all('button').find((one) => nameOf(one) === name);
  const search = () => root.querySelector<HTMLInputElement>('section [type="search"]')!;
  return {
    ...mounted,
    root,
    all,
    button,
    search,
    drawer: () => root.querySelector('[part~="drawer"]'),
    told: ['settings-before-save', 'settings-saved', 'settings-failed'].map((name) => heard<{ members: string[] }>(element, name)),
    sent: (verb: string) => adapter.requests.filter(({ on }) => on === `cannedResponses.${verb}`),
    rows: () => all('section [part~="row"]'),
    codes: () => all('section [part~="row"] [part~="code"]').map(plainText),
    marks: () => all('section mark').map(plainText),
    count: () => plain(root.querySelector('section [role="status"]')?.textContent),
    toast: () => plain(root.querySelector('[part="toast"] span')?.textContent),
    focused: () => nameOf(root.activeElement),
    text: () => plain(root.textContent),
    async press(name: string) {
      await until(() => button(name), `the button "${name}"`);
      button(name)!.click();
      await element.updateComplete;
    },
    async look(words: string) {
      search().value = words;
      search().dispatchEvent(new Event('input'));
      await element.updateComplete;
    },
    async tick(code: string, modifiers: MouseEventInit = {}) {
      const box = all<HTMLInputElement>('input').find((one) => nameOf(one) === `Select /${code}`)!;
      box.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...modifiers }));
      await element.updateComplete;
    },
    async choose(name: string, value: string) {
      await until(() => root.querySelector(`select[name="${name}"]`), `the choice "${name}"`);
      const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
    },
    key(name: string) {
      root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
    },
  };
}

const plainText = (one: Element) => plain(one.textContent);
