import fc from 'fast-check';
import type { PasswordPolicy } from '../../../src/features/password/password.js';

/** Of well-known products; none of them is built in. */
export const chatwoot: PasswordPolicy = {
  minLength: 6,
  maxLength: 128,
  upper: true,
  lower: true,
  digit: true,
  special: ' !@#$%^&*()_+-=[]{}|"/\\.,`<>:;?~\'',
  allowed: '',
};
export const helpDesk: PasswordPolicy = { minLength: 8, maxLength: 128, upper: true, digit: true, special: "!@#$%^&*()_+-=[]{}|'" };
export const nist: PasswordPolicy = { minLength: 15, maxLength: 128, blockList: true, words: ['maya', 'Lindqvist', 'fernweh'] };
/** Makes the classes of Apple's grammar as awkward as they get. */
export const awkward: PasswordPolicy = { minLength: 9, special: '§ -]é', allowed: '[^]-\\ü;,' };

const characters = (from: string, minLength: number) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength, maxLength: 12 }).map((list) => list.join(''));
const punctuation = '!@#$%^&*()_+-=[]{}|\'"/\\.,`<>:;?~ ';
const flag = fc.option(fc.boolean(), { nil: undefined });

/** Policies that some password keeps: room for every class, and words that are words. */
export const policies: fc.Arbitrary<PasswordPolicy> = fc
  .record({
    minLength: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    room: fc.option(fc.integer({ min: 8, max: 90 }), { nil: undefined }),
    upper: flag,
    lower: flag,
    digit: flag,
    special: fc.option(characters(`${punctuation}€§é`, 1), { nil: undefined }),
    allowed: fc.option(characters(`${punctuation}äß`, 0), { nil: undefined }),
    words: fc.option(fc.array(fc.constantFrom('maya', 'Lindqvist', 'FERNWEH', 'straße', '密码'), { maxLength: 3 }), { nil: undefined }),
  })
  .map(({ minLength, room, ...rest }) => {
    const maxLength = room === undefined ? undefined : (minLength ?? 0) + room;
    return Object.fromEntries(Object.entries({ minLength, maxLength, ...rest }).filter(([, value]) => value !== undefined));
  });

export const withKnown = (policy: fc.Arbitrary<PasswordPolicy>): fc.Arbitrary<PasswordPolicy> =>
  fc.oneof({ weight: 4, arbitrary: policy }, { weight: 1, arbitrary: fc.constantFrom(chatwoot, helpDesk, nist, awkward) });
