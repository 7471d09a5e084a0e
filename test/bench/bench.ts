/** Prints what things cost: `npm run bench` (on the page), `-- matrix` (a large table), `-- panel` (the whole panel), `-- load` (the server under a thousand agents), `-- canned` (canned responses). */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  mount: () => import('./mount.js'),
  matrix: () => import('./matrix.js'),
  panel: () => import('./panel.js'),
  load: () => import('./load.js'),
  'canned-core': () => import('./canned-core.js'),
  'canned-picker': () => import('./canned-picker.js'),
  'canned-typing': () => import('./canned-typing.js'),
  'canned-manager': () => import('./canned-manager.js'),
  'canned-import': () => import('./canned-import.js'),
  async canned() {
    for (const name of ['canned-picker', 'canned-typing', 'canned-manager', 'canned-import', 'canned-core']) await benches[name]!();
  },
};

const [chosen = 'mount'] = process.argv.slice(2);
const run = benches[chosen];
if (!run) {
  console.error(`There is no bench ${chosen}; there are ${Object.keys(benches).join(' and ')}.`);
  process.exit(1);
}
await run();

// Nothing to import from here; the line makes it a module.
export {};
