import { seedPassword } from '../../../../demo/server/people/seed.js';
import { maya } from '../desk.js';
import type { Excuse } from './oracle.js';
import type { Plan } from './plans.js';

type Reason = (value: unknown, member: string) => boolean;

const isText = (value: unknown, form: RegExp) => typeof value === 'string' && form.test(value);
const isEmail: Reason = (_, member) => member === 'email';

/** What the shapes cannot say about one member, by the code that says it. Each holds only where the value gives cause. */
const reasons: Readonly<Record<string, Reason>> = {
  'invalid-characters': (value) => isText(value, /[\u0000-\u001f\u007f]|\p{Surrogate}/u),
  markup: (value) => isText(value, /</),
  'invalid-phone': (value, member) => ['landline', 'mobile'].includes(member) && isText(value, /^\+/),
  'invalid-email': isEmail,
  taken: isEmail,
  'read-only': isEmail,
};

const membersOf = (body: Plan['body']): Record<string, unknown> =>
  body && 'text' in body ? (JSON.parse(body.text) as Record<string, unknown>) : {};

const eachHasReason: Excuse = ({ code, errors = [] }, body) => {
  const members = membersOf(body);
  const excused = ({ pointer, code }: { pointer: string; code: string }) => {
    const member = pointer.slice(1);
    // Members of the host: what they may be stands in the capabilities.
    return member.startsWith('custom:') || Boolean(reasons[code]?.(members[member], member));
  };
  return ['invalid', 'read-only'].includes(code) && errors.length > 0 && errors.every(excused);
};

const oneContactAtATime: Excuse = ({ errors = [] }, body) => {
  const members = membersOf(body);
  return 'email' in members && 'mobile' in members && errors.length > 0 && errors.every(({ code }) => code === 'one-at-a-time');
};

const neededPhone: Excuse = ({ code }, body) => code === 'in-use' && !membersOf(body)['mobile'];

/** What is there already, or is not there yet. */
const conflict: Excuse = ({ status }) => status === 409;

const tooOften: Excuse = ({ status }) => status === 429;

/** What the reference backend may refuse although the document allows it. */
export const excuses: Readonly<Record<string, Excuse>> = {
  saveProfile: (refusal, body) => eachHasReason(refusal, body) || oneContactAtATime(refusal, body) || neededPhone(refusal, body),
  createAccessToken: (refusal, body) => conflict(refusal, body) || eachHasReason(refusal, body),
  renewRecoveryCodes: conflict,
  changePassword: (refusal, body) => tooOften(refusal, body) || refusal.code === 'invalid',
  setAvatar: tooOften,
  signIn: (refusal, body) => {
    const { email, password } = membersOf(body);
    const wrong = email !== maya || password !== seedPassword;
    return tooOften(refusal, body) || eachHasReason(refusal, body) || (wrong && refusal.code === 'wrong-credentials');
  },
};
