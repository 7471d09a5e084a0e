import type { WritableAtom } from 'nanostores';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { Drafts } from '../state/storage/drafts.js';
import type { News } from '../state/news.js';
import type { Outbox } from '../state/outbox/outbox-state.js';
import type { Platform } from '../state/platform/platform.js';
import type { Uploads } from '../state/upload.js';
import type { Challenges } from './challenges.js';
import { scopeOf, type Acquaintance } from './identity.js';
import { listenLive } from './live.js';

/** Whose session it is: opened for a person, left by them, and told to the other tabs. */
export interface Presence {
  start(): Promise<void>;
  signedIn(): Promise<void>;
  signOut(options?: { keep?: boolean }): Promise<void>;
  close(): void;
}

export interface PresenceOptions {
  adapter: SettingsAdapter;
  platform: Platform;
  acquaintance: Acquaintance;
  challenges: Challenges;
  news: News;
  drafts: Drafts;
  outbox: Outbox;
  uploads: Uploads;
  $scope: WritableAtom<string | undefined>;
  $needs: WritableAtom<'nothing' | 'sign-in'>;
}

/** To the sessions with the same backend in other tabs. */
interface Message {
  signedIn?: string;
  signedOut?: string;
  scope: string | undefined;
  keep?: boolean;
}

export function createPresence(options: PresenceOptions): Presence {
  const { adapter, platform, acquaintance, challenges, news, drafts, outbox, uploads, $scope, $needs } = options;
  let stopLive: () => void = () => {};

  const tellTabs = (message: Message) => platform.tell(message);

  async function openFor(scope: string): Promise<void> {
    const before = $scope.get();
    if (before !== undefined && before !== scope) void leave();
    // A stream ends with the sign-in it was opened under.
    stopLive();
    stopLive = listenLive(adapter, platform, news, scope);
    $scope.set(scope);
    if (before !== scope) tellTabs({ signedIn: adapter.id, scope });
    await Promise.all([outbox.open(scope), drafts.open(scope)]);
  }

  /** Nothing of the person stays here. Fulfilled when what they accepted and typed is on disk. */
  function leave(): Promise<unknown> {
    stopLive();
    for (const { upload } of uploads) upload.drop();
    $scope.set(undefined);
    const kept = Promise.all([outbox.leave(), drafts.leave()]);
    challenges.leave();
    return kept;
  }

  async function signOutHere(keep: boolean): Promise<void> {
    const scope = $scope.get();
    acquaintance.forget();
    await leave();
    if (scope !== undefined && !keep) await platform.storage.wipe(scope);
  }

  async function start(): Promise<void> {
    if (!adapter.identify) return openFor(`${adapter.id}|memory`);
    const identity = await acquaintance.identify();
    if (!identity) return;
    $needs.set('nothing');
    await openFor(scopeOf(adapter, identity));
  }

  async function startAgain(): Promise<void> {
    const before = $scope.get();
    await Promise.all([start(), acquaintance.learnCapabilities()]);
    if ($scope.get() === before) news.tellHere({ group: '*' }, 'event');
  }

  // One sign-in is enough for all tabs, and so is one sign-out: they share the backend's cookie.
  const deafen = platform.hear((message) => {
    const { signedIn, signedOut, scope, keep = false } = (message ?? {}) as Partial<Message>;
    const mine = $scope.get();
    if (signedIn === adapter.id && ($needs.get() === 'sign-in' || (mine !== undefined && mine !== scope))) {
      // Perhaps the cookie is another person's by now.
      outbox.pause();
      void startAgain();
    }
    if (signedOut !== adapter.id || mine === undefined || mine !== scope) return;
    void signOutHere(keep);
    $needs.set('sign-in');
  });
  return {
    start,
    async signedIn() {
      await startAgain();
      tellTabs({ signedIn: adapter.id, scope: $scope.get() });
    },
    async signOut({ keep = false } = {}) {
      tellTabs({ signedOut: adapter.id, scope: $scope.get(), keep });
      await signOutHere(keep);
    },
    close() {
      stopLive();
      for (const { upload } of uploads) upload.drop();
      deafen();
    },
  };
}
