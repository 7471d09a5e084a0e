import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { files, read } from './sources.js';
import { rowsOf } from './table-rows.js';

const page = 'stories/products.mdx';

/** Ids as Storybook makes them. */
const storyIds = new Set(
  files
    .filter((path) => path.endsWith('.stories.ts'))
    .flatMap((path) => {
      const text = read(path);
      const [, title = ''] = /\btitle: '([^']+)'/.exec(text) ?? assert.fail(`${path} has no title`);
      return [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => toId(title, storyNameFromExport(name!)));
    }),
);

describe('the table of products', () => {
  const rows = rowsOf(read(page));

  it('has rows for each of the four documents', () => {
    const counted = new Map<string, number>();
    for (const { heading } of rows) counted.set(heading, (counted.get(heading) ?? 0) + 1);
    assert.deepEqual(
      [...counted.keys()],
      ['Chatwoot: profile settings', 'Chatwoot: notifications', 'Convrs: my profile', 'YCloud: personal preferences'],
    );
    assert.ok([...counted.values()].every((count) => count >= 8));
  });

  it('leaves nothing open', () => {
    assert.deepEqual(
      rows.filter(({ cells }) => cells.length !== 4 || cells.some((cell) => cell.length < 4)).map(({ cells }) => cells.join(' | ')),
      [],
    );
  });

  it('leads to stories that are there', () => {
    assert.ok(storyIds.has('settings-panel--ready'));
    const wrong = rows.filter(({ cells }) => {
      const [, id = ''] = /\]\(\?path=\/story\/([\w-]+)\)$/.exec(cells[2]!) ?? [];
      return !storyIds.has(id);
    });
    assert.deepEqual(
      wrong.map(({ cells }) => cells[2]),
      [],
    );
  });

  it('leads to tests that are there', () => {
    const wrong = rows.filter(({ cells }) => {
      const [, path = ''] = /^`(test\/[\w/.-]+\.test\.ts)`$/.exec(cells[3]!) ?? [];
      return !files.includes(path);
    });
    assert.deepEqual(
      wrong.map(({ cells }) => cells[3]),
      [],
    );
  });

  it('says each feature of a document once', () => {
    const said = rows.map(({ heading, cells }) => `${heading}: ${cells[0]}`);
    assert.deepEqual(said, [...new Set(said)]);
  });
});
