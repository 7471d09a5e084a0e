/** Prints what a page would load and fails when something is over its budget: `npm run size`. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { budgets, type Budget } from './budgets.js';

const filesOf = (entry: string) => {
  if (!entry.endsWith('/**')) return [entry];
  const folder = entry.slice(0, -3);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
};

interface Load {
  /** After gzip. */
  bytes: number;
  /** Paths of the modules in it. */
  modules: ReadonlySet<string>;
}

/** What loads with this file: the chunks that it imports statically, and what they import. */
function staticallyFrom(path: string, metafile: Metafile, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: next, kind } of metafile.outputs[path]!.imports)
    if (kind === 'import-statement') staticallyFrom(next, metafile, found);
  return found;
}

/** The first load. Exports are kept, as a host may use any; what is loaded on demand has chunks of its own. */
async function firstLoad(entries: readonly string[]): Promise<Load> {
  const lines = entries
    .flatMap(filesOf)
    .map((path, index) => `export * as _${index} from '${path.startsWith('src/') ? `./${path}` : path}';`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    splitting: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    metafile: true,
  });
  const paths = staticallyFrom('out/stdin.js', metafile);
  const needed = outputFiles.filter(({ path }) => paths.has(relative(process.cwd(), path)));
  return {
    bytes: gzipSync(Buffer.concat(needed.map(({ contents }) => contents)), { level: 9 }).length,
    modules: new Set([...paths].flatMap((path) => Object.keys(metafile.outputs[path]!.inputs))),
  };
}

async function measure({ entries, minus, without = [] }: Budget): Promise<{ size: number; early: string[] }> {
  const { bytes, modules } = await firstLoad(entries);
  const size = (bytes - (minus ? (await firstLoad(minus)).bytes : 0)) / 1000;
  return { size, early: without.filter((path) => modules.has(path)) };
}

let over = 0;
console.log(`${'kB, minified and gzipped'.padEnd(36)} ${'now'.padStart(6)} ${'budget'.padStart(7)} ${'goal'.padStart(6)}`);
for (const budget of budgets) {
  const { size, early } = await measure(budget);
  const tooMuch = size > budget.budget;
  if (tooMuch || early.length) over += 1;
  console.log(
    `${budget.name.padEnd(36)} ${size.toFixed(1).padStart(6)} ${budget.budget.toFixed(1).padStart(7)} ${(budget.goal?.toFixed(1) ?? '').padStart(6)}${tooMuch ? '  OVER' : ''}`,
  );
  for (const path of early) console.log(`  loads ${path} at once, which is to come on demand`);
}
process.exitCode = over > 0 ? 1 : 0;
