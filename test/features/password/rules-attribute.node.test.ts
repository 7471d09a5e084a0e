import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { passwordProblems } from '../../../src/features/password/password-rules.js';
import type { PasswordPolicy } from '../../../src/features/password/password.js';
import { passwordRules } from '../../../src/features/password/rules-attribute.js';
import { passwordsFrom, readPasswordRules } from './apple-grammar.js';
import { awkward, chatwoot, helpDesk, nist, policies, withKnown } from './policies.js';

/** Words are beyond the grammar. */
const problems = ({ words: _, ...policy }: PasswordPolicy, password: string) => passwordProblems(policy, password).map(({ code }) => code);

const nameable = withKnown(policies).filter((policy) => passwordRules(policy) !== undefined);
const generated = nameable.chain((policy) =>
  fc.record({ policy: fc.constant(policy), password: passwordsFrom(readPasswordRules(passwordRules(policy)!)) }),
);

describe('the attribute passwordrules', () => {
  it('makes a manager generate only what the policy accepts', () => {
    fc.assert(
      fc.property(generated, ({ policy, password }) => assert.deepEqual(problems(policy, password), [])),
      { numRuns: 2000 },
    );
  });

  it('is broken whenever the policy is: what it says of lengths and classes is what the policy says', () => {
    fc.assert(
      fc.property(nameable, fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (policy, password) => {
        const { minLength, maxLength, required, allowed } = readPasswordRules(passwordRules(policy)!);
        const isKept =
          password.length >= minLength &&
          password.length <= maxLength &&
          required.every((set) => [...password].some((one) => set.has(one))) &&
          [...password].every((one) => allowed.has(one));
        const found = problems(policy, password);
        if (isKept) assert.deepEqual(found, []);
        // A space is never asked for, and what the grammar cannot name is left to people who type.
        else if (!/[ ]/.test(password)) assert.notDeepEqual(found, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('says the whole rule of each product', () => {
    assert.equal(
      passwordRules(helpDesk),
      "minlength: 8; maxlength: 128; required: upper; required: digit; required: [-!@#$%^&*()_+=[{}|']]; allowed: ascii-printable;",
    );
    assert.equal(
      passwordRules(chatwoot),
      'minlength: 6; maxlength: 128; required: upper; required: lower; required: digit; ' +
        'required: [-!@#$%^&*()_+=[{}|"/\\.,`<>:;?~\']]; allowed: upper, lower, digit, [-!@#$%^&*()_+=[{}|"/\\.,`<>:;?~\']];',
    );
    assert.equal(passwordRules(nist), 'minlength: 15; maxlength: 128; allowed: ascii-printable;');
    assert.equal(passwordRules(awkward), 'minlength: 9; required: [-]]; allowed: upper, lower, digit, [-[^\\;,]];');
    assert.equal(passwordRules({ allowed: '' }), 'allowed: upper, lower, digit;');
    assert.equal(passwordRules({}), 'allowed: ascii-printable;');
  });

  it('is left out when the grammar cannot name what is required', () => {
    assert.equal(passwordRules({ special: '€§' }), undefined);
    assert.equal(passwordRules({ special: ' ' }), 'required: [ ]; allowed: ascii-printable;');
  });
});
