import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const read = (path: string): string => readFileSync(path, 'utf8');

/** Files that belong to the project: known to git, or new and not ignored. */
export const files: readonly string[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(path))
  .sort();

export const sources: readonly string[] = files.filter((path) => path.startsWith('src/') && path.endsWith('.ts'));

export interface Import {
  /** Path from the top folder for our own files, else the name of a package. */
  target: string;
  typeOnly: boolean;
  lazy: boolean;
}

const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\bfrom\s+)?'([^']+)'/gm;
const call = /(typeof\s+)?\bimport\(\s*'([^']+)'\s*\)/g;

/** What a file imports, statically and on demand. */
export function importsOf(path: string): Import[] {
  const text = read(path);
  const resolve = (name: string) => (name.startsWith('.') ? normalize(join(dirname(path), name)).replace(/\.js$/, '.ts') : name);
  return [
    ...[...text.matchAll(statement)].map(([, type, name]) => ({ target: resolve(name!), typeOnly: type !== undefined, lazy: false })),
    ...[...text.matchAll(call)].map(([, type, name]) => ({ target: resolve(name!), typeOnly: type !== undefined, lazy: true })),
  ];
}

export interface Declared {
  tagName: string;
  name: string;
  members?: { kind: string; name: string; static?: boolean }[];
  attributes?: { name: string }[];
  events?: { name: string }[];
  cssParts?: { name: string }[];
  cssStates?: { name: string }[];
  cssProperties?: { name: string }[];
}

interface Manifest {
  modules: { path: string; declarations: Declared[] }[];
}

/** The elements in custom-elements.json, with the source each is made from. */
export const elements: readonly (Declared & { source: string })[] = (JSON.parse(read('custom-elements.json')) as Manifest).modules.flatMap(
  ({ path, declarations }) =>
    declarations.map((declared) => ({ ...declared, source: path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts') })),
);

const exported = (JSON.parse(read('package.json')) as { exports: Record<string, string | { default: string }> }).exports;

/** The modules a host can import, by their sources. */
export const publicEntries: readonly string[] = Object.values(exported)
  .flatMap((entry) => (typeof entry === 'string' ? [] : [entry.default]))
  .map((path) => path.replace(/^\.\/dist\//, 'src/').replace(/\.js$/, '.ts'));

/** Files that a host can read as they are. */
export const publicFiles: readonly string[] = Object.values(exported)
  .filter((entry) => typeof entry === 'string')
  .map((path) => path.replace(/^\.\//, ''));
