import { expect, waitFor } from 'storybook/test';

type Root = ShadowRoot | HTMLElement;

/** The part of a story's element that is to be read: its shadow root, or itself. */
function rootOf(canvas: ParentNode): Root {
  const element = canvas.querySelector<HTMLElement>(
    'profile-form, profile-badge, password-form, two-factor-form, session-list, access-token-manager, activity-log, notification-matrix, availability-switch, preferences-form, alert-settings, push-subscription, canned-response-manager, welcome-message-editor',
  )!;
  return element.shadowRoot ?? element;
}

/** Names are set apart from the sentence around them by characters that nobody sees. */
const plainly = (words: string) => words.replace(/[\u2066-\u2069]/g, '');

const label = (root: Root, text: string) => [...root.querySelectorAll('label')].find((one) => one.textContent.trim() === text);
const control = (root: Root, text: string) => root.querySelector<HTMLInputElement>(`#${CSS.escape(label(root, text)?.htmlFor ?? '-')}`);

/** Waits until all these words are to be read. */
export async function shown(canvas: ParentNode, ...words: string[]): Promise<void> {
  await waitFor(() => {
    const text = plainly(rootOf(canvas).textContent ?? '').replace(/\s+/g, ' ');
    for (const word of words) void expect(text).toContain(word);
  });
}

/** Somebody who uses the element of a story. */
export function actor(canvas: ParentNode): {
  type(field: string, text: string): Promise<void>;
  press(button: string): Promise<void>;
  /** Presses a button of the dialog. */
  answer(button: string): Promise<void>;
  /** `content`: what is in the file; by default nothing that a browser can show. */
  choose(name: string, type: string, content?: BlobPart): Promise<void>;
  /** Holds a file over the row of the photo. */
  hold(name: string): Promise<void>;
  focused(): string | undefined;
} {
  const root = () => rootOf(canvas);
  return {
    async type(field, text) {
      await waitFor(() => expect(control(root(), field)).not.toBeNull());
      const input = control(root(), field)!;
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    async press(name) {
      const button = () =>
        [...root().querySelectorAll('button')].find((one) => plainly(one.getAttribute('aria-label') ?? one.textContent.trim()) === name);
      await waitFor(() => expect(button()).toBeDefined());
      button()!.click();
    },
    async answer(name) {
      const button = () =>
        [...root().querySelectorAll('dialog button')].find((one) => one.textContent.trim() === name) as HTMLElement | undefined;
      await waitFor(() => expect(button()).toBeDefined());
      button()!.click();
    },
    async choose(name, type, content = 'picture') {
      const input = () => root().querySelector<HTMLInputElement>('input[type="file"]');
      await waitFor(() => expect(input()).not.toBeNull());
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name, { type }));
      input()!.files = transfer.files;
      input()!.dispatchEvent(new Event('change'));
    },
    async hold(name) {
      const row = () => root().querySelector('[data-kind="photo"]');
      await waitFor(() => expect(row()).not.toBeNull());
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['picture'], name));
      row()!.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    },
    focused() {
      const active = (root() as ShadowRoot).activeElement;
      return [...root().querySelectorAll('label')].find((one) => active && one.htmlFor === active.id)?.textContent.trim();
    },
  };
}
