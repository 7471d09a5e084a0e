/** Runs in each page, in place of what asks the vendor's push service and the person: one subscription for all tabs, kept over a reload. */
export function standInForPushService(): void {
  const place = 'stand-in-push';
  interface Kept {
    endpoint: string;
    key: string;
    p256dh: string;
    auth: string;
  }
  const world = globalThis as unknown as { askPerson(): Promise<void> };
  const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
  const asText = (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));

  function subscription(): PushSubscription | null {
    const kept = JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | null;
    if (!kept) return null;
    return {
      endpoint: kept.endpoint,
      expirationTime: null,
      options: { userVisibleOnly: true, applicationServerKey: bytes(kept.key) },
      getKey: (name: 'p256dh' | 'auth') => bytes(kept[name]),
      unsubscribe: async () => (localStorage.removeItem(place), true),
    } as unknown as PushSubscription;
  }
  PushManager.prototype.getSubscription = async () => subscription();
  PushManager.prototype.subscribe = async (options) => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const kept: Kept = {
      endpoint: `https://push.example/${crypto.randomUUID()}`,
      key: asText((options!.applicationServerKey as Uint8Array<ArrayBuffer>).slice().buffer),
      p256dh: asText(await crypto.subtle.exportKey('raw', keys.publicKey)),
      auth: asText(crypto.getRandomValues(new Uint8Array(16)).buffer),
    };
    localStorage.setItem(place, JSON.stringify(kept));
    return subscription()!;
  };
  Notification.requestPermission = async () => {
    await world.askPerson();
    return Notification.permission;
  };
}
