import type { DeskPage } from './desk-page.js';

/** All that somebody could find who gets hold of the device: storage, databases, address, cookies a script sees, and the page with its shadow roots. */
export async function everythingKept({ page }: DeskPage): Promise<string> {
  const found = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows: Promise<unknown>[] = databases.map(
      ({ name }) =>
        new Promise<unknown>((resolve) => {
          indexedDB.open(name!).onsuccess = ({ target }) => {
            const { result: database } = target as IDBOpenDBRequest;
            const names = [...database.objectStoreNames];
            const requests = names.map((store) => database.transaction(store).objectStore(store).getAll());
            void Promise.all(
              requests.map((request) => new Promise<unknown>((done) => (request.onsuccess = () => done(request.result)))),
            ).then((all) => {
              database.close();
              resolve(all);
            });
          };
        }),
    );
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    const pages = roots.map((root) => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML));
    return [
      { ...localStorage },
      { ...sessionStorage },
      await Promise.all(rows),
      location.href,
      document.cookie,
      history.state as unknown,
      pages,
    ];
  });
  return JSON.stringify(found);
}
