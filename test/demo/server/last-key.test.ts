import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { noteKey } from '../../../demo/server/secrets/last-key.js';
import { secretsOf } from '../../../demo/server/secrets/secrets.js';
import { serverKey } from '../../../demo/server/secrets/server-key.js';
import { onOneDatabase } from './desk.js';

await onOneDatabase((desk) => {
  it('says so when the database was last used with another key, and only then', async () => {
    const [one, other] = [secretsOf(serverKey({})), secretsOf(serverKey({}))];
    const log = mock.method(console, 'warn', () => {});
    const warnings: number[] = [];
    for (const secrets of [one, one, other, other, one]) {
      await noteKey(desk().database.queries, secrets);
      warnings.push(log.mock.callCount());
    }
    log.mock.restore();
    assert.deepEqual(warnings, [0, 0, 1, 1, 2]);
  });
});
