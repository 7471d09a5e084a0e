import type { BrowserContext, Page } from 'playwright-core';

/** Everywhere that something typed could be left, by place, as text. */
export type Traces = Record<string, string>;

/** What pages said while they ran, in the order in which they said it. */
export class Watch {
  readonly #heard: Record<string, string[]> = { console: [], addresses: [], channels: [], events: [], written: [], history: [] };

  private constructor(private readonly context: BrowserContext) {}

  /** To be called before the first page is open: it listens from before the page's own first line. */
  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch(context);
    context.on('console', (message) => watch.#hear('console', message.text()));
    context.on('weberror', (error) => watch.#hear('console', `${error.error().message}\n${error.error().stack ?? ''}`));
    context.on('request', (request) => watch.#hear('addresses', request.url()));
    await context.exposeBinding('heardByTest', (_source, place: string, text: string) => watch.#hear(place, text));
    // What compiles the tests leaves calls of its own in functions that have a name.
    await context.addInitScript({ content: 'globalThis.__name = (one) => one;' });
    await context.addInitScript(listenIn);
    return watch;
  }

  #hear(place: string, text: string): void {
    this.#heard[place]!.push(text);
  }

  /** All of it, and what the page holds and shows at this moment. */
  async traces(page: Page): Promise<Traces> {
    const now = await page.evaluate(held);
    const workers = this.context.serviceWorkers().map((worker) => worker.url());
    const heard = Object.entries(this.#heard).map(([place, texts]) => [place, texts.join('\n')] as const);
    const cookies = JSON.stringify((await this.context.cookies()).filter(({ httpOnly }) => !httpOnly));
    return { ...now, ...Object.fromEntries(heard), cookies, workers: workers.join('\n'), address: page.url() };
  }
}

/** Runs in the page before anything else. */
function listenIn(): void {
  const note = (window as unknown as { heardByTest(place: string, text: string): void }).heardByTest;

  /** Whatever is in it, as far as somebody with a reference could read. */
  function read(value: unknown, depth = 0, seen = new Set<unknown>()): string {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return String(value);
    if (seen.has(value) || depth > 8 || value instanceof Node || value instanceof Window) return '';
    seen.add(value);
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
    if (value instanceof Error) return `${value.message} ${value.stack ?? ''} ${read({ ...value }, depth + 1, seen)}`;
    const lists: unknown[] =
      value instanceof Map || value instanceof Set
        ? [...value.keys(), ...value.values()]
        : [...Object.keys(value), ...(Object.values(value) as unknown[])];
    return lists.map((one) => read(one, depth + 1, seen)).join(' ');
  }

  /** Calls go on as before; their arguments are noted. */
  function listen<O extends object>(owner: O, name: string & keyof O, place: string, what: (words: unknown[]) => unknown): void {
    const original = owner[name] as (...words: unknown[]) => unknown;
    const patched = function (this: unknown, ...words: unknown[]) {
      const noted = read(what(words));
      if (noted) note(place, noted);
      return original.apply(this, words);
    };
    Object.defineProperty(owner, name, { value: patched, writable: true, configurable: true });
  }

  listen(BroadcastChannel.prototype, 'postMessage', 'channels', (words) => words);
  listen(window, 'postMessage', 'channels', ([message]) => message);
  listen(EventTarget.prototype, 'dispatchEvent', 'events', ([event]) => (event instanceof CustomEvent ? [event.type, event.detail] : ''));
  listen(Storage.prototype, 'setItem', 'written', (words) => words);
  listen(IDBObjectStore.prototype, 'put', 'written', (words) => words);
  listen(IDBObjectStore.prototype, 'add', 'written', (words) => words);
  listen(History.prototype, 'pushState', 'history', (words) => words);
  listen(History.prototype, 'replaceState', 'history', (words) => words);
  const { attachShadow } = Element.prototype;
  const roots = ((window as unknown as { rootsSeen: WeakRef<ShadowRoot>[] }).rootsSeen = []) as WeakRef<ShadowRoot>[];
  // A closed root would hide what is in it.
  Element.prototype.attachShadow = function (this: Element, options) {
    const root = attachShadow.call(this, options);
    roots.push(new WeakRef(root));
    return root;
  };
}

/** Runs in the page. */
async function held(): Promise<Traces> {
  const databases = await Promise.all(
    (await indexedDB.databases()).map(async ({ name }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        indexedDB.open(name!).onsuccess = ({ target }) => resolve((target as IDBOpenDBRequest).result);
      });
      const rows = [...database.objectStoreNames].map(
        (store) =>
          new Promise<unknown>((resolve) => {
            const objects = database.transaction(store).objectStore(store);
            const [values, keys] = [objects.getAll(), objects.getAllKeys()];
            keys.onsuccess = () => resolve([keys.result, values.result]);
          }),
      );
      const all = await Promise.all(rows);
      database.close();
      return [name, all];
    }),
  );
  const kept = await Promise.all(
    (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      const answers = (await cache.matchAll()).map((answer) => answer.text());
      return [name, (await cache.keys()).map(({ url }) => url), await Promise.all(answers)];
    }),
  );
  const roots = (window as unknown as { rootsSeen: WeakRef<ShadowRoot>[] }).rootsSeen.map((root) => root.deref());
  const shadows = roots.map((root) => (root ? root.innerHTML : ''));
  const registrations = await navigator.serviceWorker.getRegistrations();
  return {
    localStorage: JSON.stringify({ ...localStorage }),
    sessionStorage: JSON.stringify({ ...sessionStorage }),
    databases: JSON.stringify(databases),
    caches: JSON.stringify(kept),
    state: JSON.stringify([history.state, document.title, window.name]),
    page: document.documentElement.outerHTML,
    shadows: shadows.join('\n'),
    resources: performance
      .getEntries()
      .map(({ name }) => name)
      .join('\n'),
    registrations: registrations.map(({ scope, active }) => `${scope} ${active?.scriptURL ?? ''}`).join('\n'),
  };
}
