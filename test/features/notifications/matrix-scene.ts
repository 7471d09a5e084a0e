import { sampleSeed } from '../../../src/adapters/memory/index.js';
import type { NotificationMatrix, NotificationsCapability } from '../../../src/features/notifications/index.js';
import { mount, until, type Mounted, type MountOptions } from '../../support/mount.js';

const capability = sampleSeed.capabilities['notifications'] as NotificationsCapability;

/** The sample person's cells, where the backend says other things about them. */
export const saying = (said: NotificationsCapability): MountOptions => ({
  seed: { capabilities: { ...sampleSeed.capabilities, notifications: { ...capability, ...said } } },
});

export interface MatrixScene extends Mounted<NotificationMatrix> {
  root: ShadowRoot;
  box(name: string): HTMLInputElement;
  boxes(): string[];
  /** Whether boxes of these names are ticked; `mixed` where only some of theirs are. */
  ticked(...names: string[]): (boolean | 'mixed')[];
  click(...names: string[]): void;
  scheme(name: string): HTMLInputElement | undefined;
  sentence(): string;
  /** What stands under the words of the row that a cell is in. */
  note(name: string): string;
  saves(): object[];
  focused(): string | undefined;
  width(pixels: number): Promise<void>;
}

const words = (node: Element | null | undefined) =>
  (node?.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A matrix on the page, and what a person does and reads there. */
export async function matrix(options: MountOptions = {}, attributes = ''): Promise<MatrixScene> {
  const mounted = await mount<NotificationMatrix>(`<notification-matrix ${attributes}></notification-matrix>`, options);
  const { element, provider, adapter } = mounted;
  const root = element.shadowRoot!;
  const box = (name: string) => {
    const found = root.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`);
    if (!found) throw new Error(`There is no box ${name}. There are: ${scene.boxes().join(' ')}`);
    return found;
  };
  const scene: MatrixScene = {
    ...mounted,
    root,
    box,
    boxes: () => [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(({ name }) => name),
    ticked: (...names) => names.map((name) => (box(name).indeterminate ? 'mixed' : box(name).checked)),
    click: (...names) => names.forEach((name) => box(name).click()),
    scheme: (name) =>
      [...root.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((radio) => words(radio.parentElement) === name),
    sentence: () => words(root.querySelector('[part~="description"]')),
    note: (name) => words(box(name).closest('tr, fieldset')!.querySelector('[part~="body"]')),
    saves: () => adapter.requests.flatMap(({ on, patch }) => (on === 'notifications.save' ? [patch!] : [])),
    focused: () => (root.activeElement as HTMLInputElement | null)?.name,
    async width(pixels) {
      const isList = () => root.querySelector('fieldset:not([part])') !== null;
      provider.style.cssText = `display: block; inline-size: ${pixels}px`;
      await until(() => isList() === pixels < 480, `${pixels}px took effect`);
    },
  };
  return scene;
}
