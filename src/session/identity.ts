import { atom, type ReadableAtom } from 'nanostores';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Capabilities, Identity } from '../contract/index.js';
import { sleep } from '../state/platform/sleep.js';
import { asAdapterError } from '../state/ask.js';
import { backOff } from '../state/outbox/verdict.js';

/** Who the person is and what the backend can do for them. */
export interface Acquaintance {
  readonly $identity: ReadableAtom<Identity | undefined>;
  readonly $capabilities: ReadableAtom<Capabilities>;
  /** Asks until there is an answer. Who asked before gets the newest answer too. Undefined: sign-in is needed, or it was forgotten or closed. */
  identify(): Promise<Identity | undefined>;
  learnCapabilities(): Promise<void>;
  forget(): void;
  close(): void;
}

export function createAcquaintance(adapter: SettingsAdapter, needsSignIn: () => void): Acquaintance {
  const $identity = atom<Identity | undefined>();
  const $capabilities = atom<Capabilities>(typeof adapter.capabilities === 'object' ? adapter.capabilities : {});
  const closed = new AbortController();
  const open = () => !closed.signal.aborted;
  const nobody = Promise.resolve(undefined);
  let asked = 0;
  let latest: Promise<Identity | undefined> = nobody;

  /** A backend that is away now is asked again; only a refusal ends it. */
  async function insist<T>(ask: () => Promise<T>, wanted: () => boolean = open): Promise<T | undefined> {
    for (let failures = 0; wanted(); failures++) {
      try {
        const answer = await ask();
        return wanted() ? answer : undefined;
      } catch (thrown) {
        if (!wanted()) return undefined;
        const { code } = asAdapterError(thrown);
        if (code === 'unauthorized') return void needsSignIn();
        if (code === 'forbidden' || code === 'unsupported' || code === 'not-found') return undefined;
        await sleep(backOff(failures + 1), closed.signal);
      }
    }
    return undefined;
  }

  return {
    $identity,
    $capabilities,
    identify() {
      const mine = ++asked;
      const answer = insist(
        () => adapter.identify!({ signal: closed.signal }),
        () => open() && mine === asked,
      );
      return (latest = answer.then((identity) => {
        if (mine !== asked) return latest;
        if (identity) $identity.set(identity);
        return identity;
      }));
    },
    async learnCapabilities() {
      const { capabilities } = adapter;
      if (typeof capabilities !== 'function') return;
      const answer = await insist(() => capabilities.call(adapter, { signal: closed.signal }));
      if (answer) $capabilities.set(answer);
    },
    forget() {
      asked++;
      latest = nobody;
      $identity.set(undefined);
    },
    close: () => closed.abort(),
  };
}

export const scopeOf = (adapter: SettingsAdapter, { account = '', user }: Identity): string => [adapter.id, account, user].join('|');
