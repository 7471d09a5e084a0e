import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listOf, pageOf, readTokens } from '../../stories/tokens-table.js';
import { tokenList } from '../../stories/tokens.js';
import { parts } from '../../stories/vocabulary.mjs';
import { elements, files, read, sources } from './sources.js';

const source = read('src/styles/tokens.ts');
const names = tokenList().map(({ name }) => name as string);
const themes = files.filter((path) => /^stories\/themes\/.*\.css$/.test(path));

describe('the closed list of tokens', () => {
  it('is written down as the stylesheet has it', async () => {
    const tokens = readTokens(source);
    const hint = 'run npm run manifest';
    assert.equal(read('stories/tokens.json'), listOf(tokens), hint);
    assert.equal(read('stories/tokens.md'), await pageOf(read('stories/tokens.md'), tokens), hint);
  });

  it('says of each token what it is for, what it takes and what it is by itself', () => {
    assert.ok(names.length > 30);
    assert.equal(new Set(names).size, names.length);
    for (const token of tokenList()) {
      assert.match(token.syntax, /^<[\w-]+>#?$/, token.name);
      for (const words of [token.what, token.group, token.default]) assert.ok(words.length > 1, token.name);
      assert.doesNotMatch(token.default, /--_|\s\s/, token.name);
    }
  });

  it('is refused where a token has no words, or no default', () => {
    assert.throws(
      () => readTokens(source.replace('--settings-text`', '--settings-words`')),
      /not documented: --settings-text; without a default: --settings-words/,
    );
  });

  it('has every property that a stylesheet reads or an element documents', () => {
    const reading = sources.flatMap((path) =>
      [...read(path).matchAll(/var\(\s*(--settings-[\w-]+)/g)].map(([, name]) => `${path}: ${name}`),
    );
    assert.ok(reading.length >= names.length);
    const known = (line: string) => names.includes(line.slice(line.indexOf('--')));
    assert.deepEqual(
      reading.filter((line) => !known(line) || !line.startsWith('src/styles/tokens.ts')),
      [],
    );
    const documented = elements.flatMap(({ tagName, cssProperties = [] }) => cssProperties.map(({ name }) => `${tagName}: ${name}`));
    assert.deepEqual(
      documented.filter((line) => !known(line)),
      [],
    );
  });
});

describe('the themes of the stories', () => {
  it('are made of tokens and parts only', () => {
    assert.ok(themes.length >= 3);
    for (const path of themes) {
      const css = read(path).replace(/\/\*[\s\S]*?\*\//g, '');
      const set = [...css.matchAll(/(--settings-[\w-]+)\s*:/g)].map(([, name]) => name!);
      const shaped = [...css.matchAll(/::part\(([\w\s-]+)\)/g)].flatMap(([, list]) => list!.split(/\s+/));
      assert.ok(set.length > 5 && shaped.length > 3, path);
      assert.deepEqual(
        set.filter((name) => !names.includes(name)),
        [],
        path,
      );
      assert.deepEqual(
        shaped.filter((name) => !(name in parts)),
        [],
        path,
      );
      assert.doesNotMatch(css, /--_|!important|@import/, path);
    }
  });
});
