import { AdapterError, type Identity } from '../../contract/index.js';
import type { TotpSetup } from '../../features/security/security.js';
import type { MemoryBackend } from './memory-backend.js';
import { newTotpSecret, totpStep, totpUri } from './totp.js';

const setupLife = 10 * 60_000;

interface App {
  secret: string;
  /** The step whose code was taken last: neither it nor one before it is taken again. */
  lastStep: number;
}

interface Drawer {
  app?: App;
  /** By sign-in: a secret that no app has shown a code of yet. */
  setups: Map<string, { secret: string; at: number }>;
}

const drawerOf = (backend: MemoryBackend, { user }: Identity) =>
  backend.keep<Drawer>(`authenticator/${user}`, () => ({ setups: new Map() }));

/** The app that was set up in this sign-in is not in use before {@link useSetup}. */
export function setUpApp(backend: MemoryBackend, who: Identity, session: string): TotpSetup {
  const secret = newTotpSecret();
  drawerOf(backend, who).setups.set(session, { secret, at: backend.now() });
  return { secret, uri: totpUri(secret, 'Fernweh Desk', backend.read(who, 'profile').value.email) };
}

/** Looks at a code of the app that was set up; what it returns puts the app to use, or throws why not. */
export async function useSetup(backend: MemoryBackend, who: Identity, session: string, code: string): Promise<() => void> {
  const drawer = drawerOf(backend, who);
  const setup = drawer.setups.get(session);
  const step = setup && (await totpStep(setup.secret, code, backend.now()));
  return () => {
    const isOld = !setup || setup.at + setupLife <= backend.now() || drawer.setups.get(session) !== setup;
    if (isOld) throw new AdapterError('conflict', { reason: 'not-set-up', status: 409 });
    if (step === undefined) {
      throw new AdapterError('invalid', { fields: { code: { code: 'wrong-code' } }, reason: 'invalid', status: 422 });
    }
    drawer.setups.delete(session);
    drawer.app = { secret: setup.secret, lastStep: step };
  };
}

/** Whether it is a code of the app in use that was not used yet; it is used then. */
export async function useAppCode(backend: MemoryBackend, who: Identity, code: string): Promise<boolean> {
  const { app } = drawerOf(backend, who);
  const step = app && (await totpStep(app.secret, code, backend.now()));
  // While we looked, another app may have taken its place, or another call the code.
  if (!app || step === undefined || app !== drawerOf(backend, who).app || step <= app.lastStep) return false;
  app.lastStep = step;
  return true;
}

export function forgetApp(backend: MemoryBackend, who: Identity): void {
  delete drawerOf(backend, who).app;
}
