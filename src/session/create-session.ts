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
import { createAcquaintance } from './identity.js';
import { createPresence } from './presence.js';
import type { Area, Session } from './session.js';

export interface SessionOptions extends LocalizerOptions {
  /** Storage, locks and messages between tabs; default: the browser's. */
  platform?: Platform | Promise<Platform>;
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
  const presence = createPresence({ adapter, platform, acquaintance, challenges, news, drafts, outbox, $scope, $needs });

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
  void presence.start();

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

    signedIn: presence.signedIn,
    signOut: presence.signOut,

    close() {
      presence.close();
      challenges.$challenge.get()?.answer();
      news.close();
      drafts.close();
      acquaintance.close();
      outbox.close();
      if (!options.platform) void found.then((own) => own.close());
    },
  };
}
