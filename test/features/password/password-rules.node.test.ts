import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { passwordLength, passwordProblems, rulesOf } from '../../../src/features/password/password-rules.js';
import type { PasswordPolicy } from '../../../src/features/password/password.js';
import { generatePassword } from '../../../src/features/password/strong-password.js';
import { chatwoot, helpDesk, nist, policies, withKnown } from './policies.js';

const codes = (policy: PasswordPolicy, password: string) => passwordProblems(policy, password).map(({ code }) => code);

/** A policy and a password that keeps it. */
const kept = withKnown(policies)
  .map((policy) => ({ policy, password: generatePassword(policy)! }))
  .filter(({ policy, password }) => password !== undefined && codes(policy, password).length === 0);

/** One that is in no set of the generated policies. */
const stranger = '☃';

/** Breaks one rule and no other; undefined: it would not be broken alone. */
function broken({ policy, password }: { policy: PasswordPolicy; password: string }, code: string): string | undefined {
  const spare = [...(policy.allowed ?? '~'), ...'aA2'].filter((one) => !(policy.special ?? '').includes(one));
  const without = (pattern: (one: string) => boolean) => {
    const other = spare.find((one) => !pattern(one));
    return other && [...password].map((one) => (pattern(one) ? other : one)).join('');
  };
  switch (code) {
    case 'too-short':
      return policy.minLength ? [...password].slice(0, policy.minLength - 1).join('') : undefined;
    case 'too-long':
      return policy.maxLength === undefined ? undefined : password + '2'.repeat(policy.maxLength + 1 - passwordLength(password));
    case 'missing-upper':
      return policy.upper ? without((one) => /[A-Z]/.test(one)) : undefined;
    case 'missing-lower':
      return policy.lower ? without((one) => /[a-z]/.test(one)) : undefined;
    case 'missing-digit':
      return policy.digit ? without((one) => /[0-9]/.test(one)) : undefined;
    case 'missing-special':
      return policy.special ? without((one) => policy.special!.includes(one)) : undefined;
    case 'invalid-characters':
      return policy.allowed === undefined ? undefined : password + stranger;
    case 'contains-word':
      return policy.words?.[0] && password + policy.words[0].toUpperCase();
    default:
      return undefined;
  }
}

const single = [
  'too-short',
  'too-long',
  'missing-upper',
  'missing-lower',
  'missing-digit',
  'missing-special',
  'invalid-characters',
  'contains-word',
];

describe('the rules of a password policy', () => {
  it('accept what keeps them, with every rule met or left to the backend', () => {
    fc.assert(
      fc.property(kept, ({ policy, password }) => {
        assert.deepEqual(passwordProblems(policy, password), []);
        assert.ok(rulesOf(policy, password).every(({ met, code }) => met === (code === 'well-known' ? 'unknown' : 'yes')));
      }),
      { numRuns: 400 },
    );
  });

  for (const code of single)
    it(`name ${code} when it is broken`, () => {
      let tried = 0;
      fc.assert(
        fc.property(kept, (one) => {
          const password = broken(one, code);
          if (password === undefined) return;
          tried += 1;
          assert.ok(codes(one.policy, password).includes(code), `${JSON.stringify(password)} under ${JSON.stringify(one.policy)}`);
        }),
        { numRuns: 400 },
      );
      assert.ok(tried > 40, `only ${tried} policies could be broken so`);
    });

  it('judge what was typed and nothing beside it: a rule the policy lacks is never broken', () => {
    fc.assert(
      fc.property(withKnown(policies), fc.string({ unit: 'binary' }), (policy, password) => {
        const known = rulesOf(policy, password).map(({ code }) => code as string);
        assert.ok(codes(policy, password).every((code) => known.includes(code)));
        assert.deepEqual(passwordProblems({}, password), []);
      }),
    );
  });

  it('count code points of what is stored, not units or looks', () => {
    assert.equal(passwordLength('👩‍🚀'), 3);
    assert.equal(passwordLength('é'), 1);
    assert.equal(passwordLength('ﬁ'), 2);
    assert.deepEqual(passwordProblems({ maxLength: 3 }, '🔑🔑🔑🔑'), [{ code: 'too-long', limit: 3 }]);
    assert.deepEqual(passwordProblems({ minLength: 3 }, '🔑🔑'), [{ code: 'too-short', limit: 3 }]);
  });

  it('find a word in whatever case and writing it is typed, and say which', () => {
    assert.deepEqual(codes(nist, 'xxxxx-MAYA-xxxxx'), ['contains-word']);
    assert.deepEqual(codes(nist, 'xxxxx-ｌｉｎｄｑｖｉｓｔ-x'), ['contains-word']);
    assert.equal(rulesOf(nist, 'for-lindqvist-only').find(({ code }) => code === 'contains-word')?.word, 'Lindqvist');
    assert.deepEqual(codes({ words: [''] }, 'anything'), []);
  });

  it('refuse what has no place in the allowed set, without repeating what was typed', () => {
    assert.deepEqual(codes(chatwoot, 'Ab1 é€é'), ['invalid-characters']);
    assert.ok(!JSON.stringify(rulesOf(chatwoot, 'Ab1 é€é')).includes('€'));
    assert.deepEqual(codes(chatwoot, 'Abcd1 '), []);
    assert.deepEqual(codes(chatwoot, 'Abcd1\t'), ['missing-special', 'invalid-characters']);
  });

  it('refuse half a character, whatever is allowed: it could not be sent as it was typed', () => {
    assert.deepEqual(codes({}, 'half \ud83d of a pair'), ['invalid-characters']);
    assert.deepEqual(codes({}, 'a whole 🔑'), []);
  });

  it('hold for the rule of a help desk', () => {
    assert.deepEqual(codes(helpDesk, 'Correct1!'), []);
    assert.deepEqual(codes(helpDesk, 'short'), ['too-short', 'missing-upper', 'missing-digit', 'missing-special']);
    assert.deepEqual(codes(helpDesk, 'Correct 1,'), ['missing-special']);
  });
});
