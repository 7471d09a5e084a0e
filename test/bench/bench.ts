/** Prints what things cost: `npm run bench` (on the page), `npm run bench -- load` (the server under a thousand agents). */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  mount: () => import('./mount.js'),
  load: () => import('./load.js'),
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
