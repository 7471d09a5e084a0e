/** What a page asks a browser for push by, and what it answers. */
export interface StandInPush {
  permission: NotificationPermission;
  /** Of the worker's file; rejects: it does not start. */
  register(): Promise<unknown>;
  /** What the vendor's push service does. */
  subscribe(key: Uint8Array): Promise<{ endpoint: string }>;
  ask(): Promise<NotificationPermission>;
  getSubscription?(): Promise<PushSubscription | null>;
}

export interface StandIn {
  /** In order: `ask`, `register`, `subscribe`, `unsubscribe`. */
  readonly done: string[];
  subscription: PushSubscription | null;
  /** The permission is another, and the browser says so. */
  permissionChanges(permission: NotificationPermission): void;
  workerSays(data: unknown): void;
  lacks(name: 'Notification' | 'PushManager' | 'serviceWorker'): void;
  isNotSecure(): void;
  remove(): void;
}

export const never = <R>(): Promise<R> => new Promise(() => {});

/** In place of the page's own, because no test has a vendor's push service, and none may ask a person. */
export function standInPush(given: Partial<StandInPush> = {}): StandIn {
  const wanted: StandInPush = {
    permission: 'granted',
    register: async () => undefined,
    subscribe: async () => ({ endpoint: `https://push.example/${Math.random()}` }),
    ask: async () => wanted.permission,
    ...given,
  };
  const done: string[] = [];
  const [status, container] = [new EventTarget(), new EventTarget()];
  const scope = new URL('/', document.baseURI).href;

  const made = (endpoint: string, key: Uint8Array<ArrayBuffer>): PushSubscription =>
    ({
      endpoint,
      expirationTime: null,
      options: { applicationServerKey: key.buffer },
      getKey: (name: string) => new TextEncoder().encode(name).buffer,
      unsubscribe: async () => (done.push('unsubscribe'), (standIn.subscription = null), true),
    }) as unknown as PushSubscription;
  const pushManager = {
    getSubscription: async () => wanted.getSubscription?.() ?? standIn.subscription,
    async subscribe({ applicationServerKey: key }: { applicationServerKey: Uint8Array<ArrayBuffer> }) {
      done.push('subscribe');
      const { endpoint } = await wanted.subscribe(key);
      return (standIn.subscription = made(endpoint, key));
    },
  };
  const registration = { scope, active: { state: 'activated' }, pushManager };
  Object.assign(container, {
    getRegistration: async () => (standIn.subscription || wanted.getSubscription ? registration : undefined),
    async register() {
      done.push('register');
      await wanted.register();
      return registration;
    },
  });

  const formers: (() => void)[] = [];
  /** Undefined: this browser lacks it. */
  function replace(owner: object, name: string, descriptor?: PropertyDescriptor): void {
    const former = Object.getOwnPropertyDescriptor(owner, name);
    formers.unshift(() => (former ? Object.defineProperty(owner, name, former) : delete (owner as Record<string, unknown>)[name]));
    if (descriptor) Object.defineProperty(owner, name, { ...descriptor, configurable: true });
    else delete (owner as Record<string, unknown>)[name];
  }
  replace(navigator, 'serviceWorker', { value: container });
  replace(navigator, 'permissions', { value: { query: async () => status } });
  replace(globalThis, 'PushManager', { value: class {} });
  const requestPermission = () => (done.push('ask'), wanted.ask());
  replace(globalThis, 'Notification', {
    value: Object.defineProperty({ requestPermission }, 'permission', { get: () => wanted.permission }),
  });

  const standIn: StandIn = {
    done,
    subscription: null,
    permissionChanges(permission) {
      wanted.permission = permission;
      status.dispatchEvent(new Event('change'));
    },
    workerSays: (data) => void container.dispatchEvent(new MessageEvent('message', { data })),
    lacks(name) {
      for (const owner of [navigator, Navigator.prototype, globalThis]) if (Object.hasOwn(owner, name)) replace(owner, name);
    },
    isNotSecure: () => replace(globalThis, 'isSecureContext', { value: false }),
    remove: () => formers.forEach((restore) => restore()),
  };
  return standIn;
}
