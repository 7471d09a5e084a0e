import { expect, waitFor } from 'storybook/test';
import { actor, shown } from './actor.js';

type Actor = ReturnType<typeof actor>;

/** Names are set apart from the sentence around them by characters that nobody sees. */
const plainly = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

/** Somebody who uses the panel of a story; `inside` is what they do and read in its first element. */
export function panelActor(canvas: HTMLElement): {
  root: ShadowRoot;
  /** Presses a link or a button of the panel itself. */
  press(name: string): Promise<void>;
  /** Types into the search, where there is one in this window. */
  find(text: string): Promise<void>;
  /** The way to another section that is there in this window. */
  leave(): Promise<void>;
  /** Waits until the panel itself says all these words. */
  reads(...words: string[]): Promise<void>;
  inside: Actor & { reads(...words: string[]): Promise<void> };
} {
  const root = canvas.querySelector('settings-panel')!.shadowRoot!;
  const act = () => actor(root);
  const element = () => root.querySelector('section .part > :not([part], div)');
  /** An element comes with its section; in a small window somebody opens it first. */
  async function there(): Promise<void> {
    await waitFor(() => expect(element() ?? root.querySelector('a[part="row"]')).not.toBeNull());
    root.querySelector<HTMLElement>('a[part="row"]')?.click();
    await waitFor(() => expect(element()).not.toBeNull());
  }
  const found = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('a, button')].find((one) => plainly(one.textContent).trim().startsWith(name));
  async function press(name: string): Promise<void> {
    await waitFor(() => expect(found(name)).toBeDefined());
    found(name)!.click();
  }
  return {
    root,
    press,
    async find(text) {
      const field = () => root.querySelector<HTMLInputElement>('#find');
      await waitFor(() => expect(field()).not.toBeNull());
      field()!.focus();
      field()!.value = text;
      field()!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    leave: () => press(root.querySelector('.back') ? 'Settings' : 'Password'),
    async reads(...words) {
      await waitFor(() => {
        const text = plainly(root.textContent);
        for (const word of words) void expect(text).toContain(word);
      });
    },
    inside: {
      type: (field, text) => there().then(() => act().type(field, text)),
      press: (button) => there().then(() => act().press(button)),
      answer: (button) => there().then(() => act().answer(button)),
      choose: (...file) => there().then(() => act().choose(...file)),
      hold: (name) => there().then(() => act().hold(name)),
      focused: () => act().focused(),
      reads: (...words) => there().then(() => shown(root, ...words)),
    },
  };
}
