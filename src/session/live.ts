import type { SettingsAdapter } from '../adapters/settings-adapter.js';
import type { News } from '../state/news.js';
import type { Platform } from '../state/platform/platform.js';

/**
 * One event stream per person and browser (HTTP/1.1 allows six connections): the tab that holds the stream's lock
 * relays to the others. The lock is stolen from a frozen tab like every other.
 */
export function listenLive(adapter: SettingsAdapter, { lock }: Platform, news: News, scope: string): () => void {
  const stop = new AbortController();
  const stopped = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  void lock(`${scope}/live`, async () => {
    if (stop.signal.aborted || !adapter.listen) return;
    const unlisten = adapter.listen((change) => news.tell(change, 'event'));
    await stopped;
    unlisten();
  });
  return () => stop.abort();
}
