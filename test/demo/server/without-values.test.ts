import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { eq } from 'drizzle-orm';
import { people } from '../../../demo/server/database/schema.js';
import { asProblem } from '../../../demo/server/http/problems.js';
import { maya, omar, onOneDatabase } from './desk.js';

await onOneDatabase((desk) => {
  it('names in the log what failed and where, and nothing of what was in it', async () => {
    const log = mock.method(console, 'error', () => {});
    const failing = [
      { email: omar, password: 'scrypt$hidden' },
      { id: 'hidden', password: 'scrypt$hidden' },
    ];
    for (const values of failing) {
      const update = desk().database.queries.update(people).set(values).where(eq(people.email, maya));
      assert.equal(
        asProblem(
          await update.then(
            () => undefined,
            (error: unknown) => error,
          ),
          'reference',
        ).code,
        'internal',
      );
    }
    const lines = log.mock.calls.map(({ arguments: [...parts] }) => parts.map(String).join(' '));
    log.mock.restore();
    assert.match(lines[0]!, /^Request reference failed: Failed query: update "people" set "email" = \$1/);
    assert.match(lines[0]!, /caused by PostgreSQL 23505, people, people_email/);
    assert.match(lines[1]!, /caused by PostgreSQL 22P02/);
    for (const line of lines) assert.ok(!line.includes('hidden') && !line.includes(omar), line);
  });
});
