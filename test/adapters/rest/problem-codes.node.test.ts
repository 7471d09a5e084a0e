import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorOf } from '../../../src/adapters/rest/problems.js';
import { problemCodes, profileSchema, snapshotOf, type ProblemKind } from '../../../src/schemas.js';

const entries = Object.entries<ProblemKind>(problemCodes);

/** An answer as a backend of the contract gives it. */
const answer = (code: string, { status, headers = [] }: ProblemKind) => ({
  status,
  text: JSON.stringify({ type: `urn:x:${code}`, title: 'A problem', status, code }),
  header: (name: string) => {
    if (name === 'content-type') return 'application/problem+json';
    return name === 'retry-after' && headers.includes('Retry-After') ? '7' : null;
  },
});

describe('the table of problems', () => {
  for (const [code, kind] of entries) {
    it(`makes ${kind.becomes} of ${code}`, () => {
      const error = errorOf(answer(code, kind), snapshotOf(profileSchema), { safe: false });
      assert.deepEqual([error.code, error.problem.reason, error.problem.status], [kind.becomes, code, kind.status]);
      assert.equal(error.problem.retryAfter, kind.headers?.includes('Retry-After') ? 7_000 : undefined);
    });

    it(`says whether a change was made when the answer is ${code}`, () => {
      const { applied } = errorOf(answer(code, kind), snapshotOf(profileSchema), { safe: false }).problem;
      assert.equal(applied, kind.becomes === 'unavailable' ? 'unknown' : 'no');
    });
  }

  it('has a status for every way in which a request can fail, in their order', () => {
    const statuses = entries.map(([, { status }]) => status);
    assert.deepEqual(
      statuses,
      statuses.toSorted((one, other) => one - other),
    );
    assert.ok(statuses.every((status) => status >= 400 && status < 600));
  });
});
