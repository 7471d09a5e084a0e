import { memory, sampleSeed, type WelcomeMessageSeed } from '../../../src/adapters/memory/index.js';
import { welcomeMessages, type WelcomeItem } from '../../../src/features/welcome-messages/welcome-messages.store.js';
import type { WelcomeMessageEditor } from '../../../src/features/welcome-messages/welcome-message-editor.js';
import type { WelcomeMessage, WelcomeMessagesCapability } from '../../../src/features/welcome-messages/welcome-messages.js';
import { mount, until, type Mounted, type MountOptions } from '../../support/mount.js';

export const bookings = 'number-bookings';
export const visa = 'number-visa';

/** One that is on at the first number, and one that is off at the second. */
export const two: readonly WelcomeMessageSeed[] = [
  { id: 'on', name: 'Summer', numbers: [bookings], enabled: true, contents: [{ body: 'Summer' }] },
  { id: 'off', name: 'Winter', numbers: [visa], contents: [{ body: 'Hello {{contact.first_name|there}}' }] },
];

export interface FormScene extends Mounted<WelcomeMessageEditor> {
  form(): HTMLFormElement | null;
  /** By its label, beside it or not. */
  control(label: string): HTMLInputElement;
  fill(label: string, text: string): Promise<void>;
  leave(label: string): Promise<void>;
  /** A radio, or a box. */
  tick(label: string): Promise<void>;
  press(name: string): Promise<void>;
  button(name: string): HTMLButtonElement | undefined;
  /** Every error that is said, in their order. */
  errors(): string[];
  /** What is said of one control, as those hear it who do not see it. */
  said(label: string): string;
  phone(): string;
  take(...files: File[]): Promise<void>;
  items(): readonly WelcomeItem[];
  named(name: string): WelcomeItem | undefined;
  edit(name: string): Promise<void>;
  add(): Promise<void>;
  /** A new one with a name and a number, of this kind. */
  begin(kind?: string): Promise<void>;
  closed(): Promise<void>;
}

export const words = (node: Element | null | undefined): string =>
  node?.textContent
    ?.replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() ?? '';

const nameOf = (node: Element) => (node.getAttribute('aria-label') ?? words(node)).replace(/[\u2066-\u2069]/gu, '');

export interface FormSceneOptions extends MountOptions {
  messages?: readonly WelcomeMessageSeed[];
  capability?: Partial<WelcomeMessagesCapability>;
}

export async function openFormScene({ messages = two, capability, seed, ...rest }: FormSceneOptions = {}): Promise<FormScene> {
  const { capabilities } = sampleSeed;
  const own = { ...(capabilities['welcomeMessages'] as WelcomeMessagesCapability), ...capability };
  const mounted = await mount<WelcomeMessageEditor>('<welcome-message-editor></welcome-message-editor>', {
    ...rest,
    seed: { welcomeMessages: () => [...messages], ...seed, capabilities: { ...capabilities, welcomeMessages: own, ...seed?.capabilities } },
  });
  const { element } = mounted;
  const store = () => element.shownSession.store(welcomeMessages);
  await until(() => store().$channels.get().phase === 'ready', 'the numbers');
  const root = element.shadowRoot!;
  const form = () => root.querySelector<HTMLFormElement>('[data-kind="welcome-form"]');
  const all = <E extends Element>(selector: string) => [...(form()?.querySelectorAll<E>(selector) ?? [])];
  const updated = async () => void (await element.updateComplete);
  const button = (name: string) => [...root.querySelectorAll('button')].findLast((one) => nameOf(one) === name);
  const control = (label: string) => {
    const named = all<HTMLLabelElement>('label').find((one) => one.htmlFor && words(one) === label);
    const found = named
      ? (named.control as HTMLInputElement | null)
      : all<HTMLInputElement>('input, textarea, select').find((one) => nameOf(one) === label && !one.hidden);
    if (!found) throw new Error(`There is no control "${label}" in: ${words(form())}`);
    return found;
  };
  const scene: FormScene = {
    ...mounted,
    form,
    control,
    async fill(label, text) {
      const one = control(label);
      one.focus();
      one.value = text;
      one.dispatchEvent(new Event(one.localName === 'select' ? 'change' : 'input', { bubbles: true, composed: true }));
      await updated();
    },
    async leave(label) {
      control(label).dispatchEvent(new FocusEvent('blur'));
      await updated();
    },
    async tick(label) {
      const found = all<HTMLLabelElement>('label').find((one) => words(one).startsWith(label));
      if (!found) throw new Error(`There is no choice "${label}"`);
      found.click();
      await updated();
    },
    button,
    async press(name) {
      const found = button(name);
      if (!found) throw new Error(`There is no button "${name}" in: ${words(form()) || words(root as unknown as Element)}`);
      found.click();
      await updated();
    },
    errors: () => all('[part~="error"]').map(words),
    said: (label) =>
      (control(label).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => words(root.getElementById(id)))
        .filter(Boolean)
        .join(' '),
    phone: () => words(form()?.querySelector('[data-kind="answer"]')),
    async take(...files) {
      const input = form()!.querySelector<HTMLInputElement>('input[type="file"]')!;
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await updated();
    },
    items: () => store().$messages.get().rows,
    named: (name) => scene.items().find(({ row }) => row.name === name),
    async edit(name) {
      await scene.press(`Edit ${name}`);
      await until(form, 'the form');
    },
    async add() {
      await scene.press('Add welcome message');
      await until(form, 'the form');
    },
    async begin(kind = 'Text') {
      await scene.add();
      await scene.fill('Name', 'Mine');
      await scene.tick('+46 850 522 141');
      await scene.tick(kind);
    },
    closed: () => until(() => !form(), 'the form closed'),
  };
  return scene;
}

/** The same person changes "Winter" in another tab. */
export async function elsewhere({ adapter }: FormScene, patch: Partial<WelcomeMessage> | 'gone'): Promise<void> {
  const other = memory({ id: `other-${Math.random()}`, backend: adapter.backend }).welcomeMessages;
  const { rows } = await other.list({}, {});
  const { value, version } = rows.find((one) => one.value.name === 'Winter')!;
  const call = { key: `other-${Math.random()}`, base: {}, version: version! };
  if (patch === 'gone') await other.remove(value.id, call);
  else await other.update(value.id, patch, call);
}

export const conflict = ({ form }: FormScene): Element | null => form()!.querySelector('[part~="conflict"]');

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

export const png = (name = 'beach.png'): File => new File([bytesOf(dot)], name, { type: 'image/png' });
export const pdf = (name = 'prices.pdf'): File => new File(['%PDF-1.4\n'], name, { type: 'application/pdf' });
export const mp4 = (): File => new File(['\0\0\0\u0018ftypmp42'], 'beach.mp4', { type: 'video/mp4' });
export const ogg = (): File => new File(['OggS\0\0'], 'hello.ogg', { type: 'audio/ogg' });
