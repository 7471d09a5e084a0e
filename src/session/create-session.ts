import { atom } from 'nanostores';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import { createLocalizer, type LocalizerOptions } from '../locales/localizer.js';
import { createDrafts } from '../state/drafts.js';
import { createNews } from '../state/news.js';
import { createOutbox } from '../state/outbox.js';
import { browserPlatform, newId, type Platform } from '../state/platform.js';
import { isKept } from '../state/shelf.js';
import { memoryStorage } from '../state/storage.js';
import { asAdapterError } from '../state/verdict.js';
import { createChallenges } from './challenges.js';
import { createAcquaintance, scopeOf } from './identity.js';
import { listenLive } from './live.js';
import type { Area, Session } from './session.js';

export interface SessionOptions extends LocalizerOptions {
  /** Storage, locks and messages between tabs; default: the browser's. */
  platform?: Platform | Promise<Platform>;
}

/** To the sessions with the same backend in other tabs. */
interface Message {
  signedIn?: string;
  signedOut?: string;
  scope: string | undefined;
  keep?: boolean;
}

/** Synchronous, so that elements can be given it at once; who the person is follows. */
export function createSession(adapter: SettingsAdapter, options: SessionOptions = {}): Session {
  const found = Promise.resolve(options.platform ?? browserPlatform());
  // Nobody says who the person is: on a shared desk, what lies on disk could be anybody's.
  const alone = { storage: memoryStorage(), tell: () => {}, hear: () => () => {} };
  const platform = adapter.identify ? found : found.then((whole) => ({ ...whole, ...alone }));

  const $needs = atom<'nothing' | 'sign-in'>('nothing');
  const $scope = atom<string | undefined>();
  const needsSignIn = () => $needs.set('sign-in');

  const challenges = createChallenges();
  const acquaintance = createAcquaintance(adapter, needsSignIn);
  const { $identity, $capabilities } = acquaintance;
  const news = createNews(platform, () => $scope.get());
  const drafts = createDrafts(platform);
  const outbox = createOutbox({
    platform,
    news,
    group: (name) => adapter[name as keyof SettingsAdapter],
    signIn: needsSignIn,
    verify: challenges.ask,
  });
  let asking: Promise<unknown> | undefined;
  /** A read that began before a sign-in may be refused after it, so who the person is decides. */
  const doubtSignIn = () => {
    if (adapter.identify) asking ??= acquaintance.identify().finally(() => (asking = undefined));
    else needsSignIn();
  };
  const shared = { outbox, drafts, news, $capabilities, $scope, needsSignIn: doubtSignIn };
  const stores = new Map<string, unknown>();
  let stopLive: () => void = () => {};

  const tellTabs = (message: Message) => void platform.then(({ tell }) => tell(message));

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
    $scope.set(undefined);
    const kept = Promise.all([outbox.leave(), drafts.leave()]);
    challenges.$challenge.get()?.answer();
    return kept;
  }

  async function signOutHere(keep: boolean): Promise<void> {
    const scope = $scope.get();
    acquaintance.forget();
    await leave();
    if (scope !== undefined && !keep) await (await platform).storage.wipe(scope);
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
  const deaf = platform.then(({ hear }) =>
    hear((message) => {
      const { signedIn, signedOut, scope, keep = false } = (message ?? {}) as Partial<Message>;
      const mine = $scope.get();
      if (signedIn === adapter.id && ($needs.get() === 'sign-in' || (mine !== undefined && mine !== scope))) {
        // Perhaps the cookie is another person's by now.
        outbox.pause();
        void startAgain();
      }
      if (signedOut !== adapter.id || mine === undefined || mine !== scope) return;
      void signOutHere(keep);
      needsSignIn();
    }),
  );
  void platform.then(({ lock }) =>
    adapter.attach?.({
      lock: (name, run) => lock(`${$scope.get() ?? adapter.id}/adapter/${name}`, run),
      tell: (change) => news.tell(change, 'answer'),
    }),
  );
  news.hear((change) => {
    if ('group' in change && change.group === '*') void acquaintance.learnCapabilities();
  });
  void acquaintance.learnCapabilities();
  void start();

  return {
    adapter,
    texts: createLocalizer(options),
    shared,
    $durable: outbox.$durable,
    $identity,
    $capabilities,
    $needs,
    $challenge: challenges.$challenge,

    store<S>(area: Area<S>): S {
      if (!stores.has(area.name)) stores.set(area.name, area.make(this));
      return stores.get(area.name) as S;
    },

    async secretly(run) {
      const key = newId();
      try {
        return await run({ key });
      } catch (thrown) {
        const error = asAdapterError(thrown);
        if (error.code === 'unauthorized') needsSignIn();
        const { challenge } = error.problem;
        if (error.code !== 'verification-required' || !challenge) throw error;
        const proof = await challenges.ask(challenge);
        if (proof === undefined) throw error;
        return run({ key, proof }).catch((again: unknown) => Promise.reject(asAdapterError(again)));
      }
    },

    unsaved() {
      const typed = Object.entries(drafts.$drafts.get());
      const wishes = outbox.$wishes.get();
      return {
        drafts: typed.flatMap(([key, draft]) => Object.keys(draft).map((member) => `${key}.${member}`)),
        pending: wishes.filter((wish) => wish.state === 'pending').length,
        unkept: wishes.filter((wish) => !isKept(wish)).length,
        refused: wishes.filter((wish) => wish.state !== 'pending').length,
      };
    },

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
      challenges.$challenge.get()?.answer();
      news.close();
      drafts.close();
      void deaf.then((stop) => stop());
      acquaintance.close();
      outbox.close();
      if (!options.platform) void found.then((own) => own.close());
    },
  };
}
