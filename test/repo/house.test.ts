import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elements, files, read, sources } from './sources.js';

const lines = (path: string) => read(path).trimEnd().split('\n').length;
const missing = (paths: readonly string[]) => paths.filter((path) => !files.includes(path));

describe('the house', () => {
  it('keeps files short', () => {
    const budget = (path: string) => {
      if (/\.store\.ts$|^src\/adapters\//.test(path)) return 120;
      if (/\.styles\.ts$|^src\/styles\/|^stories\//.test(path)) return 150;
      return 250;
    };
    const code = files.filter((path) => /^(src|test|stories|demo)\/.*\.(ts|js|mjs)$/.test(path));
    assert.ok(code.length > 50);
    assert.deepEqual(
      code.filter((path) => lines(path) > budget(path)).map((path) => `${path}: ${lines(path)} lines`),
      [],
    );
  });

  it('has a test and a story for each element', () => {
    assert.ok(elements.length > 0);
    const wanted = elements.flatMap(({ tagName, source }) => [
      source.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts'),
      `stories/${tagName}.stories.ts`,
    ]);
    assert.deepEqual(missing(wanted), []);
  });

  it('has texts for each area that has elements', () => {
    const areas = new Set(
      elements.map(({ source }) => /^src\/features\/([\w-]+)\//.exec(source)?.[1]).filter((area) => area !== undefined),
    );
    assert.deepEqual(missing([...areas].map((area) => `src/features/${area}/${area}.messages.ts`)), []);
  });

  it('names an element’s file after its tag', () => {
    for (const { tagName, source } of elements) assert.ok(source.endsWith(`/${tagName}.ts`), `<${tagName}> is in ${source}`);
  });

  it('has no drawer for everything', () => {
    assert.deepEqual(
      files.filter((path) => /(^|\/)(utils?|helpers?|common|misc|constants)(\/|\.\w+$)/.test(path)),
      [],
    );
  });

  it('keeps every tool’s settings in the folder they are for', () => {
    const top = new Set(files.map((path) => path.split('/')[0]!));
    const known =
      /^(src|stories|test|demo|vite\.config\.ts|package(-lock)?\.json|tsconfig(\.build)?\.json|custom-elements\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|\..+)$/;
    assert.deepEqual(
      [...top].filter((name) => !known.test(name)),
      [],
    );
  });

  it('documents each part, state and event of an element, and each documented one exists', () => {
    for (const { tagName, source, cssParts = [], events = [] } of elements) {
      const folder = source.slice(0, source.lastIndexOf('/') + 1);
      const near = sources
        .filter((path) => path.startsWith(folder) || /^src\/(ui|element)\//.test(path))
        .map(read)
        .join('\n');
      for (const { name } of cssParts)
        assert.match(near, new RegExp(`part=(?:"[^"]*|\\$\\{[^}]*)\\b${name}\\b`), `<${tagName}> has no part "${name}"`);
      for (const { name } of events) assert.ok(near.includes(`'${name}'`), `<${tagName}> sends no "${name}"`);
    }
  });
});
