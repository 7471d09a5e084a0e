import { AdapterError } from '../../contract/index.js';
import type { PushPlace } from './push-browser.js';

const absolute = ({ worker, scope }: PushPlace) => {
  const file = new URL(worker, document.baseURI);
  return { file, scope: scope ? new URL(scope, document.baseURI).href : new URL('./', file).href };
};

/** Only that of this very place: another worker of the host may cover the same page. */
export async function registrationAt(place: PushPlace): Promise<ServiceWorkerRegistration | undefined> {
  const { scope } = absolute(place);
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

/** A policy has one name on a page, and two copies of this library may meet there. */
const policyKey = Symbol.for('settings-elements.script-url');

interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy;
}

function ofThisOrigin(url: string): string {
  if (new URL(url).origin !== location.origin) throw new AdapterError('invalid', { reason: 'worker-origin' });
  return url;
}

/** Pages that require Trusted Types let nothing else be registered. */
function trusted({ href }: URL): string {
  ofThisOrigin(href);
  const world = globalThis as { trustedTypes?: TrustedTypes; [policyKey]?: ScriptPolicy };
  try {
    const policy = (world[policyKey] ??= world.trustedTypes?.createPolicy('settings-elements', { createScriptURL: ofThisOrigin }));
    return policy ? policy.createScriptURL(href) : href;
  } catch {
    throw new AdapterError('invalid', { reason: 'worker-policy' });
  }
}

/** Why the file could not be registered, as the person who runs the site would want to know it. */
async function reasonOf(thrown: unknown, file: URL): Promise<AdapterError> {
  const answer = await fetch(file, { cache: 'no-store' }).catch(() => undefined);
  if (!answer) return new AdapterError('offline', { reason: 'worker-offline' });
  if (!answer.ok) return new AdapterError('not-found', { reason: 'worker-missing' });
  if (!/javascript|ecmascript/.test(answer.headers.get('Content-Type') ?? ''))
    return new AdapterError('wrong-type', { reason: 'worker-type' });
  // A policy of the site, cookies that are blocked, a private window: browsers tell them apart by nothing but English words.
  const isForbidden = thrown instanceof DOMException && thrown.name === 'SecurityError';
  return new AdapterError('invalid', { reason: isForbidden ? 'worker-policy' : 'worker-broken' });
}

function activated(registration: ServiceWorkerRegistration): Promise<unknown> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (registration.active || !worker) return Promise.resolve();
  return new Promise<void>((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new AdapterError('invalid', { reason: 'worker-broken' }));
    });
  });
}

export async function registrationFor(place: PushPlace): Promise<ServiceWorkerRegistration> {
  const { file, scope } = absolute(place);
  const url = trusted(file);
  const registration = await navigator.serviceWorker.register(url, { scope }).catch(async (thrown: unknown) => {
    throw await reasonOf(thrown, file);
  });
  await activated(registration);
  return registration;
}
