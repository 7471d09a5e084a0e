import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { News } from '../state/news.js';
import type { Platform } from '../state/platform.js';

/**
 * One event stream per person and browser (HTTP/1.1 allows six connections): the tab that holds the stream's lock
 * relays to the others. The lock is stolen from a frozen tab like every other.
 */
export function listenLive(adapter: SettingsAdapter, platform: Promise<Platform>, news: News, scope: string): () => void {
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  let ended = false;
  void stopped.then(() => (ended = true));
  void platform.then(({ lock }) =>
    lock(`${scope}/live`, async () => {
      if (ended || !adapter.listen) return;
      const unlisten = adapter.listen((change) => news.tell(change, 'event'));
      await stopped;
      unlisten();
    }),
  );
  return stop;
}
