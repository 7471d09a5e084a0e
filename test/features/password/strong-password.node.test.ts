import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { passwordLength, passwordProblems } from '../../../src/features/password/password-rules.js';
import { generatePassword } from '../../../src/features/password/strong-password.js';
import { chatwoot, helpDesk, nist, policies, withKnown } from './policies.js';

describe('a generated password', () => {
  it('keeps every policy that can be kept', () => {
    fc.assert(
      fc.property(withKnown(policies), (policy) => {
        const password = generatePassword(policy);
        assert.ok(password !== undefined);
        assert.deepEqual(passwordProblems(policy, password), []);
      }),
      { numRuns: 1000 },
    );
  });

  it('has 20 characters, or as many as the policy asks for or permits', () => {
    assert.equal(passwordLength(generatePassword({})!), 20);
    assert.equal(passwordLength(generatePassword({ minLength: 64 })!), 64);
    assert.equal(passwordLength(generatePassword({ maxLength: 8, upper: true, lower: true, digit: true, special: '!' })!), 8);
  });

  it('has nothing that is taken for something else, where the policy leaves the choice', () => {
    for (const policy of [chatwoot, helpDesk, nist])
      for (let time = 0; time < 200; time++) assert.doesNotMatch(generatePassword(policy)!, /[Il1O0o |`'",.;:]/);
    assert.match(generatePassword({ special: '|' })!, /\|/);
  });

  it('is not made at all when no password keeps the policy', () => {
    assert.equal(generatePassword({ maxLength: 2, upper: true, lower: true, digit: true }), undefined);
    assert.equal(generatePassword({ words: [...'abcdefghijklmnopqrstuvwxyz0123456789'] }), undefined);
    assert.equal(generatePassword({ maxLength: 8, special: 'a', words: ['a'] }), undefined);
  });

  it('avoids words of a single letter', () => {
    for (let time = 0; time < 50; time++) assert.doesNotMatch(generatePassword({ words: [...'abcdefgh'] })!, /[a-h]/i);
  });

  it('draws every character about as often, at every place', () => {
    const drawn = 4000;
    const counts = new Map<string, number>();
    const places = new Map<number, number>();
    for (let time = 0; time < drawn; time++) {
      const password = generatePassword({ digit: true })!;
      for (const one of password) counts.set(one, (counts.get(one) ?? 0) + 1);
      places.set(password.search(/[0-9]/), (places.get(password.search(/[0-9]/)) ?? 0) + 1);
    }
    const letters = [...counts].filter(([one]) => /[A-Za-z]/.test(one)).map(([, count]) => count);
    // 19 of 20 places are drawn from 56 characters: 1357 each, with a standard deviation of 37.
    assert.ok(
      Math.min(...letters) > 1357 - 6 * 37 && Math.max(...letters) < 1357 + 6 * 37,
      `${Math.min(...letters)}–${Math.max(...letters)}`,
    );
    // The one that is always there stands anywhere: never only in front.
    assert.ok(places.size > 12, `${places.size} places`);
  });
});
