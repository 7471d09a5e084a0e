import { seedPassword } from '../../../../demo/server/people/seed.js';
import { maya } from '../desk.js';
import type { Excuse } from './oracle.js';
import type { Plan } from './plans.js';

type Reason = (value: unknown, member: string) => boolean;

const isText = (value: unknown, form: RegExp) => typeof value === 'string' && form.test(value);
/** No pattern can say which day there is, or when now is. */
const isTimeToCome: Reason = (value, member) => ['until', 'pause:until'].includes(member) && isText(value, /./s);
const isEmail: Reason = (_, member) => member === 'email';

/** What the shapes cannot say about one member, by the code that says it. Each holds only where the value gives cause. */
const reasons: Readonly<Record<string, Reason>> = {
  'invalid-characters': (value) => isText(value, /[\u0000-\u001f\u007f]|\p{Surrogate}/u),
  markup: (value) => isText(value, /</),
  'invalid-phone': (value, member) => ['landline', 'mobile'].includes(member) && isText(value, /^\+/),
  'invalid-email': isEmail,
  taken: isEmail,
  'read-only': (_, member) => ['email', 'email:account-security'].includes(member),
  'invalid-time': isTimeToCome,
  'in-the-past': isTimeToCome,
  'too-late': isTimeToCome,
  // A host that may be public, and a point of the curve.
  invalid: (_, member) => ['endpoint', 'p256dh', 'auth'].includes(member),
  'unknown-option': (value, member) => member === 'quiet:zone' && value !== '',
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

/** Not the person's own, not theirs to write, or there already; and rules that reach over two members. */
const cannedReasons: Readonly<Record<string, Reason>> = {
  taken: (_, member) => member === 'shortCode',
  'read-only': (value, member) => member === 'scope' && value === 'company',
  'unknown-option': (value, member) => member === 'attachments' && Array.isArray(value) && value.length > 0,
  'invalid-language': (value, member) => member === 'language' && value !== '',
  'invalid-characters': (value) => isText(value, /[\u0000-\u001f\u007f]|\p{Surrogate}/u),
  required: (value, member) => member === 'content' && !isText(value, /\S/u),
};

const cannedExcuse: Excuse = ({ errors = [] }, body) => {
  const members = membersOf(body);
  return errors.length > 0 && errors.every(({ pointer, code }) => cannedReasons[code]?.(members[pointer.slice(1)], pointer.slice(1)));
};

/** Rules that reach over several members, by the kind of the message, and numbers and files that there are or are not. */
const welcomeExcuse: Excuse = ({ code, errors = [] }) => code === 'too-many' || (code === 'invalid' && errors.length > 0);

/** What the reference backend may refuse although the document allows it. */
export const excuses: Readonly<Record<string, Excuse>> = {
  saveProfile: (refusal, body) => eachHasReason(refusal, body) || oneContactAtATime(refusal, body) || neededPhone(refusal, body),
  saveAvailability: eachHasReason,
  saveNotificationPreferences: eachHasReason,
  saveAlertPreferences: eachHasReason,
  savePreferences: eachHasReason,
  createAccessToken: (refusal, body) => conflict(refusal, body) || eachHasReason(refusal, body),
  renewRecoveryCodes: conflict,
  subscribeToPush: (refusal, body) => tooOften(refusal, body) || eachHasReason(refusal, body),
  testPush: tooOften,
  changePassword: (refusal, body) => tooOften(refusal, body) || refusal.code === 'invalid',
  setAvatar: tooOften,
  uploadAttachment: tooOften,
  createCannedResponse: cannedExcuse,
  createWelcomeMessage: welcomeExcuse,
  testWelcomeMessage: (refusal, body) => welcomeExcuse(refusal, body) || tooOften(refusal, body) || conflict(refusal, body),
  signIn: (refusal, body) => {
    const { email, password } = membersOf(body);
    const wrong = email !== maya || password !== seedPassword;
    return tooOften(refusal, body) || eachHasReason(refusal, body) || (wrong && refusal.code === 'wrong-credentials');
  },
};
