/**
 * Tells when the browser's permission for notifications may be another, until the signal aborts. Not every browser knows this permission by
 * that name; coming back to the page tells as well.
 */
export function watchNotificationPermission(changed: () => void, signal: AbortSignal): void {
  const back = () => document.visibilityState === 'visible' && changed();
  globalThis.addEventListener('focus', back, { signal });
  document.addEventListener('visibilitychange', back, { signal });
  void navigator.permissions?.query({ name: 'notifications' }).then(
    (status) => signal.aborted || status.addEventListener('change', () => changed(), { signal }),
    () => undefined,
  );
}
