import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { contractText, publishedAt } from '../../demo/server/openapi/published.js';
import { read } from './sources.js';

const { exports, files } = JSON.parse(read('package.json')) as { exports: Record<string, unknown>; files: string[] };

interface Linted {
  totals: { errors: number; warnings: number };
  problems: { ruleId: string; message: string }[];
}

describe('openapi.json', () => {
  it('is what the routes and schemas say; "npm run contract" writes it', async () => {
    assert.ok(read(publishedAt) === (await contractText()), `${publishedAt} is out of date`);
  });

  it('is part of the package', () => {
    assert.equal(exports['./openapi.json'], `./${publishedAt}`);
    assert.ok(files.includes(publishedAt));
  });

  it('pleases the linter', () => {
    const words = ['lint', publishedAt, '--config', 'test/lint/redocly.yaml', '--format', 'json'];
    // It must not ask anybody for anything.
    const quiet = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_SUPPRESS_NOTIFICATIONS: 'true' };
    const env = { ...process.env, ...quiet };
    const output = execFileSync('node_modules/.bin/redocly', words, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
    const { totals, problems } = JSON.parse(output) as Linted;
    assert.deepEqual(
      problems.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      [],
    );
    assert.deepEqual([totals.errors, totals.warnings], [0, 0]);
  });
});
