export type News = 'people' | 'conversations';

const name = 'desk-news';

/**
 * Calls `changed` whenever anything about anybody, or in any conversation, may have changed. One stream for all tabs of a browser:
 * over HTTP/1.1 it allows six connections to a server, and the settings keep one of them.
 */
export function followDesk(changed: (news: News) => void): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => changed(data as News);
  const tell = (news: News) => {
    changed(news);
    channel.postMessage(news);
  };
  if (!('locks' in navigator)) return listen(tell);
  void navigator.locks.request(name, () => {
    listen(tell);
    return new Promise(() => {});
  });
}

function listen(tell: (news: News) => void): void {
  const source = new EventSource('/demo/events');
  // What changed while nobody listened is not repeated.
  source.addEventListener('open', () => {
    tell('people');
    tell('conversations');
  });
  source.addEventListener('agents.updated', () => tell('people'));
  source.addEventListener('conversations.updated', () => tell('conversations'));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(tell), 2_000);
  });
}
