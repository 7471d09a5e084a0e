import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, importsOf, publicEntries, publicFiles, sources, type Import } from './sources.js';

interface Layer {
  is: (path: string) => boolean;
  /** What it may import of ours, beside its own layer and `src/contract`. */
  may: readonly RegExp[];
  /** Reached by `import type` only. */
  mayKnow?: readonly RegExp[];
  /** Reached by `import()` only. */
  mayLoad?: readonly RegExp[];
  packages?: readonly string[];
}

const inFolder = (name: string) => (path: string) => path.startsWith(`src/${name}/`);
const inFeature = (end: RegExp) => (path: string) => path.startsWith('src/features/') && end.test(path);
const inside = (...folders: string[]) => folders.map((name) => new RegExp(`^src/${name}/`));
const lit = ['lit', '@lit/context'];
const nounOrSchema = /^src\/features\/(([\w-]+)\/\2(-rules|\.schema)?|[\w-]+\/rules\/[\w-]+)\.ts$/;
/** Rules that are too long for the noun's own file stand beside it (`password-rules.ts`, or a folder `rules`) and are part of it. */
const noun = /^src\/features\/(([\w-]+)\/\2(-rules)?|[\w-]+\/rules\/[\w-]+)\.ts$/;
/** What a store is made of where one file would be too long; it knows neither elements nor the page. */
const storePart = /^src\/features\/canned-responses\/canned-(responses-state|search|pages|window)\.ts$/;
const featureIndex = /^src\/features\/[\w-]+\/index\.ts$/;
const messages = /^src\/[\w/-]+\.messages\.ts$/;
/** An element by its own file: whoever opens one section does not load the others of its area. */
const featureElement = /^src\/features\/([\w-]+)\/[\w-]+\.ts$/;
/** What of an element can be looked for: the index of the panel's search gathers it, in a part that is loaded on demand. */
const searchable = /^src\/features\/[\w-]+\/[\w-]+\.search\.ts$/;
const adapterType = /^src\/adapters\/settings-adapter\.ts$/;
const everything = [/^src\//];

/** Who may import whom; the first layer that holds a file decides. */
const layers: readonly Layer[] = [
  { is: (path) => /\/?define\.ts$/.test(path) || /^src\/(index|rules|schemas)\.ts$/.test(path), may: everything },
  { is: inFolder('contract'), may: [], packages: [] },
  { is: inFolder('state'), may: [], packages: ['nanostores'] },
  { is: inFolder('styles'), may: [], packages: ['lit'] },
  { is: inFolder('locales'), may: [], mayKnow: [messages], packages: ['nanostores'] },
  { is: inFolder('session'), may: inside('state', 'locales'), mayKnow: [adapterType], packages: ['nanostores'] },
  { is: inFolder('ui'), may: inside('styles'), mayKnow: inside('locales', 'state', 'element'), packages: ['lit'] },
  { is: inFolder('element'), may: inside('session', 'styles', 'locales'), mayKnow: inside('state'), packages: [...lit, 'nanostores'] },
  { is: inFolder('provider'), may: inside('element', 'ui', 'session', 'styles'), mayKnow: [adapterType], packages: [...lit, 'nanostores'] },
  {
    is: inFolder('panel/search'),
    may: [...inside('element', 'ui', 'session', 'styles'), searchable],
    mayKnow: inside('locales'),
    packages: lit,
  },
  {
    is: inFolder('panel'),
    may: inside('element', 'ui', 'session', 'styles'),
    mayKnow: [...inside('locales'), adapterType],
    mayLoad: [featureElement],
    packages: [...lit, 'nanostores'],
  },
  {
    is: (path) => path.startsWith('src/adapters/rest/') || path.startsWith('src/adapters/chatwoot/'),
    may: [nounOrSchema, adapterType],
    packages: ['ky', 'valibot'],
  },
  { is: inFolder('adapters'), may: [nounOrSchema, adapterType], packages: ['valibot'] },
  { is: inFolder('testing'), may: [nounOrSchema, adapterType], packages: [] },
  { is: inFeature(/\.schema\.ts$/), may: [noun], packages: ['valibot'] },
  { is: inFeature(/\.store\.ts$/), may: [noun, storePart, ...inside('state')], mayKnow: inside('session'), packages: ['nanostores'] },
  { is: (path) => noun.test(path), may: [noun], packages: [] },
  { is: (path) => storePart.test(path), may: [noun, storePart], mayKnow: inside('state'), packages: ['nanostores'] },
  {
    is: inFeature(/\.ts$/),
    may: [...inside('ui', 'element', 'styles'), noun, featureIndex],
    mayKnow: inside('session', 'state', 'locales'),
    packages: [...lit, 'nanostores', 'libphonenumber-js/min', 'uqr', 'emoji-picker-element/database.js'],
  },
];

const folderOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('src/features/') ? 3 : 2)
    .join('/');

function allowed(path: string, layer: Layer, { target, typeOnly, lazy }: Import): boolean {
  if (!target.startsWith('src/')) {
    const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!;
    return !layer.packages || layer.packages.includes(name) || layer.packages.includes(target);
  }
  const own = folderOf(path) === folderOf(target) && !inFeature(/\.(store|schema)\.ts$/)(path) && !noun.test(path);
  const known = [...layer.may, ...(typeOnly ? (layer.mayKnow ?? []) : []), ...(lazy ? (layer.mayLoad ?? []) : [])];
  return own || target.startsWith('src/contract/') || known.some((pattern) => pattern.test(target));
}

describe('layers', () => {
  it('has a place for every source', () => {
    assert.deepEqual(
      sources.filter((path) => !layers.some(({ is }) => is(path))),
      [],
    );
  });

  it('imports only what the layer below offers', () => {
    const wrong = sources.flatMap((path) => {
      const layer = layers.find(({ is }) => is(path));
      return layer
        ? importsOf(path)
            .filter((one) => !allowed(path, layer, one))
            .map(({ target }) => `${path} → ${target}`)
        : [];
    });
    assert.deepEqual(wrong, []);
  });

  it('leaves the inside of the library to the library', () => {
    const hosts = files.filter((path) => /^(stories|demo)\/.*\.ts$/.test(path));
    // The reference backend is as much a part of the contract as the adapters are.
    const isServer = (path: string) => path.startsWith('demo/server/');
    const offered = (path: string, target: string) =>
      [...publicEntries, ...publicFiles].includes(target) ||
      (isServer(path) && (nounOrSchema.test(target) || target.startsWith('src/contract/')));
    const wrong = hosts.flatMap((path) =>
      importsOf(path)
        .filter(({ target }) => target.startsWith('src/') && !offered(path, target))
        .map(({ target }) => `${path} → ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps rules and schemas free of elements, so that a server can import them', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      if (sources.includes(path)) for (const { target, typeOnly } of importsOf(path)) if (!typeOnly) visit(target);
    };
    for (const path of ['src/rules.ts', 'src/schemas.ts']) visit(path);
    assert.ok(reached.has('src/features/profile/profile.ts'));
    assert.deepEqual(
      [...reached].filter((path) => /^lit\b|^@lit\/|^src\/(element|ui|styles)\//.test(path)),
      [],
    );
  });
});
