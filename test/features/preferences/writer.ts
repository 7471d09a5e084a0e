import { sendKeys } from '@web/test-runner-commands';
import { memory, sampleSeed, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { composeWith, preferences, type ComposeOptions, type Composer, type Preferences } from '../../../src/features/preferences/index.js';
import { createSession } from '../../../src/session/create-session.js';
import type { Session } from '../../../src/session/session.js';
import { until } from '../../support/mount.js';

export interface Writer {
  target: HTMLTextAreaElement;
  session: Session;
  adapter: MemoryAdapter;
  composer: Composer;
  sent: string[];
  text(): string;
  caret(): number | null;
  type(text: string): Promise<void>;
  /** Pressed together: `chord('Shift', 'Enter')`. */
  chord(...keys: string[]): Promise<void>;
  undo(): Promise<void>;
  /** The event that a key makes, as no driver can make it. */
  key(more?: KeyboardEventInit): KeyboardEvent;
  prefer(patch: Preferences): Promise<unknown>;
}

const open: { session: Session; target: HTMLElement; composer: Composer }[] = [];

export function closeWriters(): void {
  for (const { session, target, composer } of open.splice(0)) {
    composer.stop();
    session.close();
    target.remove();
  }
}

/** Somebody with the keyboard in a target of the host. `shadow`: the target is within the shadow root of the host's paragraph. */
export async function writer(
  markup = '<textarea></textarea>',
  likes: Preferences | false = {},
  { shadow, ...options }: ComposeOptions & { shadow?: string } = {},
): Promise<Writer> {
  const adapter = memory({
    id: `writer-${Math.random()}`,
    ...(likes ? { seed: { preferences: { ...sampleSeed.preferences, ...likes } } } : { seed: { capabilities: { preferences: false } } }),
  });
  const session = createSession(adapter, { locale: 'en' });
  const host = document.createElement('div');
  host.innerHTML = markup;
  document.body.append(host);
  const root = shadow ? host.querySelector('p')!.attachShadow({ mode: 'open' }) : host;
  if (shadow) root.innerHTML = shadow;
  const target = root.querySelector<HTMLTextAreaElement>('textarea, input, [contenteditable]')!;
  const sent: string[] = [];
  const composer = composeWith(target, session, { onSend: (text) => sent.push(text), ...options });
  open.push({ session, target: host, composer });
  const { $preferences, set } = session.store(preferences);
  await until(() => !['idle', 'loading'].includes($preferences.get().phase));
  target.focus();
  const text = () => (target.value ?? target.textContent).replace(/\u00a0/g, ' ');
  return {
    target,
    session,
    adapter,
    composer,
    sent,
    text,
    caret: () => target.selectionStart,
    type: (typed) => sendKeys({ type: typed }),
    async chord(...keys) {
      for (const key of keys) await sendKeys({ down: key });
      for (const key of keys.reverse()) await sendKeys({ up: key });
    },
    async undo() {
      // WebKitGTK's driver presses no shortcuts.
      if (!('chrome' in window || 'mozInnerScreenX' in window)) return void document.execCommand('undo');
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'z' });
      await sendKeys({ up: 'Control' });
    },
    key(more) {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more });
      target.dispatchEvent(event);
      return event;
    },
    prefer: set,
  };
}
