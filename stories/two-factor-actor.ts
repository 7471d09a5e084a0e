import { expect, waitFor } from 'storybook/test';
import type { MemoryAdapter } from '../src/adapters/memory/index.js';
import type { SettingsProvider } from '../src/index.js';

const root = (canvas: HTMLElement) => canvas.querySelector('two-factor-form')!.shadowRoot!;

/** Presses a button of the form. */
export async function press(canvas: HTMLElement, name: string): Promise<void> {
  const button = () =>
    [...root(canvas).querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name);
  await waitFor(() => expect(button()).toBeDefined());
  button()!.click();
}

/** Answers what the backend asks for, with the code that it has sent. */
export async function prove(canvas: HTMLElement): Promise<void> {
  const { session, adapter } = canvas.querySelector<SettingsProvider>('settings-provider')!;
  const { challenges, backend } = adapter as MemoryAdapter;
  await waitFor(() => expect(session!.$challenge.get()).toBeDefined());
  const { request, answer } = session!.$challenge.get()!;
  const sent = backend.messages.length;
  // Where there is but one way, the dialog sends the code by itself.
  if (request.channels.length > 1) await challenges.send(request, request.channels[0]!, { key: crypto.randomUUID() });
  await waitFor(() => expect(backend.messages.length).toBeGreaterThan(sent - (request.channels.length > 1 ? 0 : 1)));
  const { proof } = await challenges.verify(request, backend.messages.at(-1)!.code, { key: crypto.randomUUID() });
  answer(proof);
}

/** Types into the field of the set-up. */
export async function enterCode(canvas: HTMLElement, code: string): Promise<void> {
  const input = () => root(canvas).querySelector<HTMLInputElement>('[name="code"]');
  await waitFor(() => expect(input()).not.toBeNull());
  input()!.value = code;
  await press(canvas, 'Verify');
}

/** Waits until these words are to be read in the form. */
export const reads = (canvas: HTMLElement, ...words: string[]): Promise<void> =>
  waitFor(() => {
    const text = root(canvas)
      .textContent.replace(/[\u2066-\u2069]/g, '')
      .replace(/\s+/g, ' ');
    for (const word of words) void expect(text).toContain(word);
  });
