import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, read } from './sources.js';

describe('the lock file', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string; dev?: boolean }> };

  it('names no place to download from', () => {
    assert.deepEqual(
      Object.keys(lock.packages).filter((name) => lock.packages[name]!.resolved !== undefined),
      [],
    );
  });

  it('agrees with package.json', () => {
    const wanted = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const locked = lock.packages[''] as typeof wanted;
    assert.deepEqual([locked.dependencies, locked.devDependencies], [wanted.dependencies, wanted.devDependencies]);
  });
});

describe('the tree', () => {
  it('names no package registry', () => {
    // Spelled in parts, so that this file does not name one.
    const hosts = [
      ['registry', 'npmjs'],
      ['registry', 'yarnpkg'],
      ['registry', 'npmmirror'],
    ].map((parts) => parts.join('.'));
    const text = files.filter((path) => /\.(ts|js|mjs|json|md|mdx|html|css|yml|yaml)$|(^|\/)\.[\w.]+$|^\.ci\//.test(path));
    assert.deepEqual(
      text.filter((path) => hosts.some((host) => read(path).includes(host))),
      [],
    );
  });
});
