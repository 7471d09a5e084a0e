import type { FieldProblem } from '../../contract/index.js';
import type { PhoneNumbers } from './phone-numbers.js';
import { textProblem, type Member } from './profile-access.js';
import type { ProfileState } from './profile-view.js';
import type { ProfileCapability } from './profile.js';

/** Only what the person typed is judged: an old value that a newer rule forbids must not lock them out. */
export function typedProblem(
  member: Member,
  state: ProfileState | undefined,
  { verified, custom }: ProfileCapability,
  phones: PhoneNumbers,
): FieldProblem | undefined {
  if (state?.phase !== 'ready' || state.fields[member]?.is !== 'draft') return undefined;
  const value = state.value[member];
  // One save can bring one proof.
  if (member === 'mobile' && verified?.includes('email') && state.fields.email) return { code: 'one-at-a-time' };
  if (member === 'landline' || member === 'mobile') return phones.problem(String(value));
  return textProblem(
    member,
    value,
    custom?.find((one) => one.member === member),
  );
}
