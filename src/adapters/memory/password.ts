import { AdapterError, type FieldProblem, type Identity } from '../../contract/index.js';
import { passwordProblems } from '../../features/password/password-rules.js';
import type { PasswordCapability, PasswordChange, PasswordGroup } from '../../features/password/password.js';
import { noteActivity } from './activity.js';
import type { MemoryLine } from './line.js';
import { minute } from './proofs.js';
import { end as endSignIns } from './sessions.js';

/** Some that everybody tries first; a real backend has a long list. */
const wellKnown = ['password', 'Password1!', 'Qwerty123!', 'correct horse battery staple', 'iloveyou'];

const mostWrong = 5;
const pause = 5 * minute;

interface Secret {
  password: string;
  wrong: number;
  /** Epoch ms. */
  closedUntil: number;
}

const same = (one: string, other: string) => one.normalize('NFKC') === other.normalize('NFKC');

const refused = (member: keyof PasswordChange, problem: FieldProblem) =>
  new AdapterError('invalid', { fields: { [member]: problem }, reason: 'invalid', status: 422 });

/** Keeps the password itself, as only a backend that lives in a page may. It is told to nobody: neither `requests` nor `history` has it. */
export function memoryPassword(line: MemoryLine): PasswordGroup {
  const { ask, backend } = line;
  const capability = () => (backend.capabilities['password'] || {}) as PasswordCapability;
  const secretOf = ({ user }: Identity) =>
    backend.keep<Secret>(`password/${user}`, () => ({ password: backend.seed.password, wrong: 0, closedUntil: 0 }));

  function checkCurrent(secret: Secret, given: string): void {
    const now = backend.now();
    if (now < secret.closedUntil) throw new AdapterError('rate-limited', { retryAfter: secret.closedUntil - now, status: 429 });
    if (same(given, secret.password)) return void (secret.wrong = 0);
    secret.wrong += 1;
    const attemptsLeft = mostWrong - secret.wrong;
    if (attemptsLeft <= 0) Object.assign(secret, { wrong: 0, closedUntil: now + pause });
    throw refused('currentPassword', { code: 'wrong-password', ...(attemptsLeft > 0 && { attemptsLeft }) });
  }

  function checkNew({ currentPassword, newPassword }: PasswordChange): void {
    const { policy = {} } = capability();
    const [problem] = passwordProblems(policy, newPassword);
    if (problem) throw refused('newPassword', problem);
    if (policy.blockList && wellKnown.some((one) => same(one, newPassword))) throw refused('newPassword', { code: 'well-known' });
    if (same(currentPassword, newPassword)) throw refused('newPassword', { code: 'same-as-before' });
  }

  return {
    change: (change, { key, signal }) =>
      ask('password.change', { key, ...(signal && { signal }) }, (who) =>
        backend.once(who, key, JSON.stringify(['password.change']), () => {
          const secret = secretOf(who);
          checkCurrent(secret, change.currentPassword);
          checkNew(change);
          secret.password = change.newPassword;
          backend.capabilities = {
            ...backend.capabilities,
            password: { ...capability(), changedAt: new Date(backend.now()).toISOString() },
          };
          line.hint(who, 'password');
          noteActivity(line, who, 'password-changed');
          if (change.signOutOthers) endSignIns(line, who, ({ id }) => id !== line.session);
          if (capability().endsSession) endSignIns(line, who, ({ id }) => id === line.session);
        }),
      ),
  };
}
