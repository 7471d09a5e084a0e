import { expect, waitFor } from 'storybook/test';
import type { MemoryAdapter } from '../src/adapters/memory/index.js';
import type { Profile } from '../src/features/profile/index.js';
import type { SettingsProvider } from '../src/index.js';

const root = (canvas: HTMLElement) => canvas.querySelector('challenge-dialog')!.shadowRoot!;
const words = (node: Element) => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Does what the sample backend wants a code for. */
export async function act(canvas: HTMLElement, patch: Partial<Profile>): Promise<void> {
  const { session, adapter } = canvas.querySelector<SettingsProvider>('settings-provider')!;
  await waitFor(() => expect(session!.$identity.get()).toBeDefined());
  const { load, save } = (adapter as MemoryAdapter).profile;
  const { value, version = '' } = await load({});
  // A refusal is what most of these stories are about.
  void session!.secretly((call) => save(patch, { ...call, version, base: value })).catch(() => {});
  await waitFor(() => expect(root(canvas).querySelector('dialog')?.open).toBe(true));
}

export async function press(canvas: HTMLElement, name: string): Promise<void> {
  const button = () => [...root(canvas).querySelectorAll('button')].find((one) => words(one) === name);
  await waitFor(() => expect(button()).toBeDefined());
  button()!.click();
}

/** Types into the one input there is: by default what was sent. */
export async function enter(canvas: HTMLElement, code?: string): Promise<void> {
  const input = () => root(canvas).querySelector<HTMLInputElement>('input[name="code"]');
  await waitFor(() => expect(input()).not.toBeNull());
  const { adapter } = canvas.querySelector<SettingsProvider>('settings-provider')!;
  input()!.value = code ?? (adapter as MemoryAdapter).backend.messages.at(-1)!.code;
  await press(canvas, 'Verify');
}

export async function choose(canvas: HTMLElement, channel: string): Promise<void> {
  const radio = () => root(canvas).querySelector<HTMLInputElement>(`input[value="${channel}"]`);
  await waitFor(() => expect(radio()).not.toBeNull());
  radio()!.click();
}

/** Waits until these words are to be read in the dialog. */
export const reads = (canvas: HTMLElement, ...sentences: string[]): Promise<void> =>
  waitFor(() => {
    const text = words(root(canvas).querySelector('dialog')!);
    for (const sentence of sentences) void expect(text).toContain(sentence);
  });
