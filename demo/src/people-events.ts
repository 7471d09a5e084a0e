const name = 'desk-people';

/**
 * Calls `changed` whenever anything about anybody may have changed. One stream for all tabs of a browser: over HTTP/1.1
 * it allows six connections to a server, and the settings keep one of them.
 */
export function followPeople(changed: () => void): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = changed;
  const tell = () => {
    changed();
    channel.postMessage('changed');
  };
  if (!('locks' in navigator)) return listen(tell);
  void navigator.locks.request(name, () => {
    listen(tell);
    return new Promise(() => {});
  });
}

function listen(tell: () => void): void {
  const source = new EventSource('/demo/events');
  // What changed while nobody listened is not repeated.
  source.addEventListener('open', tell);
  source.addEventListener('agents.updated', tell);
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(tell), 2_000);
  });
}
