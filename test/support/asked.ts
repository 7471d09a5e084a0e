import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { AdapterError } from '../../src/contract/index.js';
import type { ChallengeDialog } from '../../src/provider/challenge-dialog.js';
import type { Session } from '../../src/session/session.js';
import { mount, until, type MountOptions, type Mounted } from './mount.js';
import { screenOf, type Screen } from './screen.js';

/** Something for which the sample backend wants a code. */
export type Act = 'remove the phone' | 'change the phone' | 'change the email';

const patches: Record<Act, { mobile?: string; email?: string }> = {
  'remove the phone': { mobile: '' },
  'change the phone': { mobile: '+46701740635' },
  'change the email': { email: 'maya@elsewhere.example' },
};

export interface Asked extends Mounted<HTMLButtonElement> {
  dialog: ChallengeDialog;
  /** Of the dialog. */
  asks: Screen;
  /** How the act ended: `done`, or the code of its error. */
  outcome: Promise<string>;
  /** Of the last message. */
  code(): string;
}

/** Calls the backend as an element does, for something that needs a proof. */
export function attempt(session: Session, adapter: MemoryAdapter, act: Act): Promise<string> {
  return session
    .secretly(async (call) => {
      const { version = '', value } = await adapter.profile.load({});
      return adapter.profile.save(patches[act], { ...call, version, base: value });
    })
    .then(
      () => 'done',
      (error: unknown) => (AdapterError.is(error) ? error.code : String(error)),
    );
}

const profile = { verified: ['email', 'mobile'] };

/** A button inside a provider, focused, and what it does needs a code. */
export async function asked(act: Act, options: MountOptions & { light?: boolean } = {}): Promise<Asked> {
  const { light, ...rest } = options;
  const mounted = await mount<HTMLButtonElement>('<button>Do it</button>', {
    seed: { capabilities: { profile, challenges: {} } },
    ...rest,
  });
  const { provider, adapter, element } = mounted;
  if (light) provider.toggleAttribute('light-dom', true);
  await until(() => provider.session?.$identity.get());
  element.focus();
  const outcome = attempt(provider.session!, adapter, act);
  const root = light ? provider : provider.shadowRoot!;
  await until(() => root.querySelector('challenge-dialog'), 'the dialog');
  const dialog = root.querySelector('challenge-dialog')!;
  await until(() => (dialog.shadowRoot ?? dialog).querySelector('dialog')?.open, 'the open dialog');
  return { ...mounted, dialog, asks: screenOf(dialog), outcome, code: () => adapter.backend.messages.at(-1)!.code };
}
