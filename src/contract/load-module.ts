/**
 * What is loaded on demand. Browsers remember for the life of a page that a module could not be fetched, and would never ask for it again;
 * under another fragment they do. Bundlers with loaders of their own (webpack) try again by themselves, and say it in other words.
 */
export async function loadModule<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load();
  } catch (error) {
    const [, address] = /dynamically imported module: (\S+)/.exec(String(error)) ?? [];
    if (!address) throw error;
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}#${Date.now()}`)) as M;
  }
}
