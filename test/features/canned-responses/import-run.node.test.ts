import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type ListQuery } from '../../../src/contract/index.js';
import { cannedExport } from '../../../src/features/canned-responses/transfer/canned-export.store.js';
import type { CannedImport } from '../../../src/features/canned-responses/canned-responses.store.js';
import type { CheckedRow, Verdict } from '../../../src/features/canned-responses/transfer/import-check.js';
import { importRows } from '../../../src/features/canned-responses/transfer/import-run.js';
import { sharedIn } from '../../support/simulated-store.js';
import { World } from '../../support/simulation.js';

const row = (shortCode: string, verdict: Verdict = 'new'): CheckedRow => ({
  row: 2,
  verdict,
  draft: { shortCode, content: 'x', label: '', language: '' },
  problems: [],
});
const rows = [row('a'), row('b', 'changed'), row('c', 'conflict'), row('d')];
const taken = { row: 0, fields: { shortCode: { code: 'taken' } } };

function run(send: Parameters<typeof importRows>[1]) {
  const progress: number[] = [];
  const { signal } = new AbortController();
  return importRows(rows, send, { signal, onProgress: (done) => progress.push(done) }).then((outcome) => ({ ...outcome, progress }));
}

describe('an import', () => {
  it('writes over only what is there', async () => {
    let sent: readonly CannedImport[] = [];
    const outcome = await run(async (given, onProgress) => {
      sent = given;
      onProgress(4, []);
      return [];
    });
    assert.deepEqual(sent.map(({ replace }) => replace), [undefined, true, true, undefined]); // prettier-ignore
    assert.ok(sent.every(({ scope }) => scope === 'personal'));
    assert.deepEqual([outcome.added, outcome.replaced, outcome.left.length, outcome.progress], [2, 2, 0, [4]]);
  });

  it('keeps what the backend said of earlier rows when it fails later', async () => {
    const outcome = await run(async (_, onProgress) => {
      onProgress(2, [taken]);
      throw new AdapterError('timeout', { applied: 'unknown' });
    });
    assert.deepEqual([outcome.added, outcome.replaced, outcome.isInDoubt, outcome.error?.code], [0, 1, true, 'timeout']);
    assert.deepEqual(outcome.refused.map(({ draft, problems }) => [draft.shortCode, problems]), [['a', [{ code: 'taken', member: 'shortCode' }]]]); // prettier-ignore
    assert.deepEqual(outcome.left, rows.slice(2));
  });

  it('has no error when the person stops it', async () => {
    const outcome = await run(async (_, onProgress) => {
      onProgress(2, []);
      return [];
    });
    assert.deepEqual([outcome.left.length, outcome.error, outcome.isInDoubt], [2, undefined, false]);
  });

  it('does not hide a mistake of the program', async () => {
    await assert.rejects(
      run(() => Promise.reject(new TypeError('no'))),
      TypeError,
    );
  });
});

describe('an export of more than is in memory', () => {
  it('reads the person’s own to the last page', async () => {
    const asked: ListQuery[] = [];
    const list = async (query: ListQuery) => {
      asked.push(query);
      const next = query.cursor === undefined ? 'two' : undefined;
      return { rows: [{ value: { shortCode: query.cursor ?? 'one' } }], total: 2, ...(next && { next }) };
    };
    const adapter = { id: 'pages', cannedResponses: { list } };
    const shared = sharedIn(new World().tab(), {});
    const { own } = cannedExport.make({ adapter, shared } as unknown as Parameters<typeof cannedExport.make>[0]);
    const codes: string[] = [];
    for await (const { responses } of own(new AbortController().signal)) codes.push(...responses.map(({ shortCode }) => shortCode));
    assert.deepEqual(codes, ['one', 'two']);
    assert.deepEqual(asked.map(({ scope, cursor }) => [scope, cursor]), [['personal', undefined], ['personal', 'two']]); // prettier-ignore
  });
});
