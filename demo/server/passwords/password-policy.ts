import type { PasswordPolicy } from '../../../src/features/password/password.js';
import { passwordProblems } from '../../../src/features/password/password-rules.js';
import type { Person } from '../database/schema.js';
import type { MemberProblem } from '../http/problems.js';
import { isWellKnown } from './well-known-passwords.js';

const shortestWord = 4;

/** What a password of this person has to be; the capabilities say the same to every page. */
export const passwordPolicyFor = ({ name, email }: Pick<Person, 'name' | 'email'>) =>
  ({
    minLength: 8,
    maxLength: 128,
    upper: true,
    digit: true,
    special: "!@#$%^&*()_+-=[]{}|'",
    words: wordsAbout(name, email),
    blockList: true,
  }) satisfies PasswordPolicy;

/** Whoever knows the person would try these first. Shorter ones are part of too many good passwords. */
function wordsAbout(name: string, email: string): string[] {
  const parts = [...name.split(/[^\p{L}\p{M}\p{N}]+/u), email.slice(0, email.lastIndexOf('@')), 'fernweh'];
  return [...new Set(parts.map((part) => part.toLowerCase()))].filter((part) => [...part].length >= shortestWord);
}

/** The first thing that is wrong with a new password, as the policy orders them. */
export async function newPasswordProblem(person: Person, password: string): Promise<MemberProblem | undefined> {
  const [broken] = passwordProblems(passwordPolicyFor(person), password);
  const problem = broken ?? ((await isWellKnown(password)) ? { code: 'well-known' } : undefined);
  return problem && { pointer: '/newPassword', ...problem };
}
