import { memoryRouter, type SettingsPanel } from '../../src/panel/index.js';
import { mount, until, type Mounted, type MountOptions } from '../support/mount.js';

export interface SearchPage extends Mounted<SettingsPanel> {
  root: ShadowRoot;
  input(): HTMLInputElement;
  /** As a person does: puts the keyboard there, and types. */
  type(text: string): Promise<void>;
  /** Where the keyboard is; returns whether the browser goes on with the key. */
  key(key: string, more?: KeyboardEventInit): boolean;
  options(): string[];
  /** The label and the place of the option that Enter goes to. */
  active(): string;
  /** The innermost node that has the keyboard. */
  focused(): HTMLElement;
  said(): string;
}

const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The innermost node that has the keyboard. */
export function innermost(): HTMLElement {
  let node = document.activeElement!;
  while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node as HTMLElement;
}

/** A panel that is searched. */
export async function searchPage(options: MountOptions & { attributes?: string } = {}): Promise<SearchPage> {
  const { attributes = '', ...rest } = options;
  const mounted = await mount<SettingsPanel>(`<settings-panel ${attributes}></settings-panel>`, { ...rest, unsettled: true });
  mounted.element.router = memoryRouter();
  const root = mounted.element.shadowRoot!;
  await until(() => root.querySelector('#find'), 'the field');
  const page: SearchPage = {
    ...mounted,
    root,
    input: () => root.querySelector<HTMLInputElement>('#find')!,
    async type(text) {
      page.input().focus();
      page.input().value = text;
      page.input().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await until(() => root.querySelector('.found:popover-open'), `the list for "${text}"`);
      await mounted.element.updateComplete;
    },
    key: (key, more = {}) =>
      innermost().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more })),
    options: () => [...root.querySelectorAll('[role="option"] > span')].map(words),
    active: () => words(root.querySelector('[role="option"][aria-selected="true"] > span')),
    focused: innermost,
    said: () => words(root.querySelector('.find [role="status"]')),
  };
  return page;
}
