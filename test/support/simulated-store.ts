import { atom } from 'nanostores';
import type { Capabilities, Noun, ResourceGroup } from '../../src/contract/index.js';
import { createDrafts } from '../../src/state/storage/drafts.js';
import { createNews } from '../../src/state/news.js';
import type { Outbox } from '../../src/state/outbox/outbox-state.js';
import { createOutbox } from '../../src/state/outbox/outbox.js';
import type { Resource } from '../../src/state/resource-state.js';
import { resource, type ResourceOptions } from '../../src/state/resource.js';
import type { Shared } from '../../src/state/shared.js';
import type { Backend } from './simulated-backend.js';
import type { Tab, World } from './simulation.js';

export interface SimulatedStore<T extends Noun<T>> {
  tab: Tab;
  store: Resource<T>;
  outbox: Outbox;
  shared: Shared;
}

export interface Answers {
  verify?: (request: { purpose: string }) => Promise<string | undefined>;
  signIn?: () => void;
}

/** What `createSession` wires, over a simulated tab. */
export function sharedIn(tab: Tab, groups: Record<string, unknown>, answers: Answers = {}): Shared {
  const platform = tab.platform();
  const $scope = atom<string | undefined>('person');
  const news = createNews(platform, () => $scope.get());
  const drafts = createDrafts(platform);
  const outbox = createOutbox({
    platform,
    news,
    group: (name) => groups[name],
    signIn: answers.signIn ?? (() => {}),
    verify: answers.verify ?? (() => Promise.resolve(undefined)),
  });
  void outbox.open('person');
  void drafts.open('person');
  return { platform, outbox, drafts, news, $scope, $capabilities: atom<Capabilities>({}), uploads: new Set(), needsSignIn: () => {} };
}

export function simulatedStore<T extends Noun<T>>(
  world: World,
  backend: Backend<T>,
  options: Pick<ResourceOptions<T>, 'whole' | 'refused'> & { adapter?: ResourceGroup<T>; answers?: Answers },
): SimulatedStore<T> {
  const tab = world.tab();
  const adapter = options.adapter ?? backend.group(tab);
  const shared = sharedIn(tab, { note: adapter }, options.answers);
  backend.listen((change) => tab.alive && shared.news.tellHere(change, 'event'));
  return { tab, shared, outbox: shared.outbox, store: resource<T>(shared, { group: 'note', adapter, ...options }) };
}
