import { URI, type TOTP } from 'otpauth';
import { memory, sampleSeed, type Fault, type MemoryAdapter, type Seed } from '../../../src/adapters/memory/index.js';
import type { AdapterError } from '../../../src/contract/index.js';
import type { TwoFactorCapability, TwoFactorForm } from '../../../src/features/security/index.js';
import type { SettingsProvider } from '../../../src/provider/settings-provider.js';
import { mount, until, type Mounted } from '../../support/mount.js';

/** Methods that are on since a day in March, with so many recovery codes left. */
export const on = (methods: readonly string[], recoveryLeft = 16): Pick<Seed, 'twoFactor'> => ({
  twoFactor: { since: Object.fromEntries(methods.map((method) => [method, '2026-03-12T09:00:00Z'])), recoveryLeft },
});

export const allowed = (twoFactor: TwoFactorCapability): Pick<Seed, 'capabilities'> => ({
  capabilities: { ...sampleSeed.capabilities, twoFactor },
});

/** Answers what the backend asks for, as somebody who reads their mail. */
export async function prove({ session }: SettingsProvider, { challenges, backend }: MemoryAdapter): Promise<void> {
  await until(() => session?.$challenge.get(), 'the challenge');
  const { request, answer } = session!.$challenge.get()!;
  const call = { key: crypto.randomUUID() };
  const channel = request.channels.find((one) => one !== 'recovery')!;
  await challenges.send(request, channel, call).catch((error: AdapterError) => {
    // Where there is but one way, the dialog of the provider has sent it already.
    if (error.code !== 'rate-limited') throw error;
  });
  const { proof } = await challenges.verify(request, backend.messages.at(-1)!.code, { key: crypto.randomUUID() });
  answer(proof);
}

export interface Scene extends Mounted<TwoFactorForm> {
  root: ShadowRoot;
  /** All that is to be read of a row. */
  row(name: string): string;
  /** Presses a button, and proves who it is when asked. */
  proven(button: string): Promise<void>;
  /** Every event of the library that the element sent, written out. */
  events: string[];
  asked(on: string): number;
  /** Whether a code is asked for now. */
  isAsked(): boolean;
  /** The address in the picture of the set-up. */
  uri(): string;
  /** What an authenticator app shows for it; `steps` later. */
  appCode(steps?: number): string;
  codes(): string[];
  tick(): void;
}

const names = ['two-factor-changed', 'settings-before-save', 'settings-saved', 'settings-failed'];

export async function twoFactorForm(
  options: { seed?: Partial<Seed>; faults?: Fault[]; locale?: string; unsettled?: boolean; adapter?: MemoryAdapter } = {},
): Promise<Scene> {
  const { seed, faults, ...rest } = options;
  const adapter = options.adapter ?? memory({ id: `two-factor-${Math.random()}`, ...(seed && { seed }), ...(faults && { faults }) });
  const mounted = await mount<TwoFactorForm>('<two-factor-form></two-factor-form>', { ...rest, adapter });
  const { element, screen, provider } = mounted;
  const root = element.shadowRoot!;
  const events: string[] = [];
  for (const name of names) {
    element.addEventListener(name, (event) => events.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
  }
  await until(() => provider.session?.$identity.get());
  const rows = () => [...root.querySelectorAll<HTMLElement>('[part~="row"]')];
  const scene: Scene = {
    ...mounted,
    root,
    events,
    row: (name) => {
      const found = rows().find((row) => row.querySelector('[part="label"]')?.textContent === name);
      return (
        found?.innerText
          .replace(/[\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim() ?? ''
      );
    },
    async proven(button) {
      await until(() => screen.button(button), `the button ${button}`);
      screen.press(button);
      await prove(provider, adapter);
    },
    isAsked: () => provider.session?.$challenge.get() !== undefined,
    asked: (name) => adapter.requests.filter((request) => request.on === name).length,
    uri: () => root.querySelector<HTMLAnchorElement>('a[href^="otpauth:"]')!.href,
    appCode: (steps = 0) => (URI.parse(scene.uri()) as TOTP).generate({ timestamp: Date.now() + steps * 30_000 }),
    codes: () => [...root.querySelectorAll('[data-kind="codes"] li')].map((item) => item.textContent),
    tick: () => root.querySelector<HTMLInputElement>('[name="kept"]')!.click(),
  };
  return scene;
}
