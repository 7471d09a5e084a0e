import { atom } from 'nanostores';
import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import { AdapterError } from '../contract/index.js';
import { withOwnLanguages } from '../locales/own-languages.js';
import { createLocalizer, type LocalizerOptions } from '../locales/localizer.js';
import { createDrafts } from '../state/storage/drafts.js';
import { createNews } from '../state/news.js';
import { createOutbox } from '../state/outbox/outbox.js';
import { memoryStorage } from '../state/storage/memory-storage.js';
import { browserPlatform, type Platform } from '../state/platform/platform.js';
import type { Shared } from '../state/shared.js';
import type { Uploads } from '../state/upload.js';
import { createChallenges } from './challenges.js';
import { createAcquaintance } from './identity.js';
import { createPresence } from './presence.js';
import { secretly } from './secretly.js';
import type { Area, Session } from './session.js';
import { unsavedIn } from './unsaved.js';

export interface SessionOptions extends LocalizerOptions {
  /** Storage, locks and messages between tabs; default: the browser's. */
  platform?: Platform;
}

/** Synchronous, so that elements can be given it at once; who the person is follows. */
export function createSession(adapter: SettingsAdapter, options: SessionOptions = {}): Session {
  const found = options.platform ?? browserPlatform();
  // Nobody says who the person is: on a shared desk, what lies on disk could be anybody's.
  const alone = { storage: memoryStorage(), tell: () => {}, hear: () => () => {} };
  const platform = adapter.identify ? found : { ...found, ...alone };

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
    verify: (request) => challenges.ask(request).catch(() => undefined),
  });
  let asking: Promise<unknown> | undefined;
  /** A read that began before a sign-in may be refused after it, so who the person is decides. */
  const doubtSignIn = () => {
    if (adapter.identify) asking ??= acquaintance.identify().finally(() => (asking = undefined));
    else needsSignIn();
  };
  const uploads: Uploads = new Set();
  const shared: Shared = { platform, outbox, drafts, news, $capabilities, $scope, uploads, needsSignIn: doubtSignIn };
  const stores = new Map<string, unknown>();
  const presence = createPresence({ adapter, platform, acquaintance, challenges, news, drafts, outbox, uploads, $scope, $needs });

  adapter.attach?.({
    lock(name, run) {
      const person = $scope.get();
      return platform.lock(`${person ?? adapter.id}/adapter/${name}`, async () => {
        if (person !== $scope.get()) throw new AdapterError('aborted');
        return run((change) => person === $scope.get() && news.tell(change, 'answer'));
      });
    },
  });
  const hasObject = (name: string) => {
    const group = adapter[name as keyof SettingsAdapter];
    return group !== null && typeof group === 'object' && ('load' in group || 'list' in group);
  };
  news.hear((change) => {
    // What stands of a group without an object of its own stands in the capabilities.
    if ('group' in change && (change.group === '*' || !hasObject(change.group))) void acquaintance.learnCapabilities();
  });
  void acquaintance.learnCapabilities();
  void presence.start();

  return {
    adapter,
    texts: createLocalizer({ ...options, loadLocale: withOwnLanguages(options.loadLocale) }),
    ownTexts: options.texts ?? {},
    shared,
    $durable: platform.storage.$durable,
    $identity,
    $capabilities,
    $needs,
    $challenge: challenges.$challenge,

    store<S>(area: Area<S>): S {
      if (!stores.has(area.name)) stores.set(area.name, area.make(this));
      return stores.get(area.name) as S;
    },

    secretly: (run) => secretly(run, { platform, challenges, scope: $scope.get, needsSignIn: doubtSignIn }),
    onHappening: (heard) =>
      news.hear((change) => {
        if (!('happening' in change)) return;
        try {
          heard(change.happening, change.data);
        } catch (error) {
          // A mistake of the host's is told as one, and keeps neither the others here nor the other tabs from hearing.
          queueMicrotask(() => {
            throw error;
          });
        }
      }),
    unsaved: () => unsavedIn(shared),
    signedIn: presence.signedIn,
    signOut: presence.signOut,

    close() {
      presence.close();
      challenges.leave();
      news.close();
      drafts.close();
      acquaintance.close();
      outbox.close();
      if (!options.platform) found.close();
    },
  };
}
