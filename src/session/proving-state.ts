import type { AdapterError, ChallengeRequest, CodeSent } from '../contract/index.js';

/** Why the last step did not lead on. */
export interface ProvingProblem {
  on: 'send' | 'verify';
  /** `wrong-code`, or an error's code. */
  code: string;
  /** Milliseconds until it may be tried again; it is counted down. */
  wait?: number | undefined;
}

/**
 * How far one question is answered. `choose`: by which channel, or the only channel could not be used. `dead`: the code that was sent
 * is no use any more. All times are milliseconds from now and are counted down.
 */
export interface ProvingState {
  is: 'choose' | 'sending' | 'code' | 'verifying' | 'dead' | 'done';
  purpose: string;
  channels: readonly string[];
  targets: Readonly<Record<string, string>>;
  /** Of two, when who it is has to be confirmed before the new address or number is. */
  step?: 1 | 2;
  channel?: string;
  /** Where the code went, masked. */
  target?: string | undefined;
  length?: number | undefined;
  /** How many codes were sent for this question. */
  sent: number;
  attemptsLeft?: number | undefined;
  expiresIn?: number | undefined;
  /** 0: another code may be asked for now; undefined: there is none. */
  resendIn?: number | undefined;
  problem?: ProvingProblem | undefined;
  /** With `dead`: why, and whether another code can be asked for. */
  dead?: { why: 'expired' | 'used-up' | 'answered' | 'gone'; canSend: boolean } | undefined;
}

/** When things end, by the platform's clock. */
export interface Deadlines {
  expires?: number | undefined;
  resend?: number | undefined;
  wait?: number | undefined;
}

export const firstState = (request: ChallengeRequest, step?: 1 | 2): ProvingState => ({
  is: 'choose',
  purpose: request.purpose,
  channels: request.channels,
  targets: request.targets ?? {},
  sent: 0,
  ...(step && { step }),
});

export const deadlinesOf = ({ expiresIn, resendIn }: CodeSent, now: number): Deadlines => ({
  expires: now + expiresIn,
  resend: resendIn === undefined ? undefined : now + resendIn,
});

const whyDead = (reason = ''): NonNullable<ProvingState['dead']>['why'] =>
  reason.endsWith('expired') ? 'expired' : reason.endsWith('used-up') ? 'used-up' : reason.endsWith('answered') ? 'answered' : 'gone';

/** What an error means for the step it met. */
export function after(on: 'send' | 'verify', { code, problem }: AdapterError): Pick<ProvingState, 'problem' | 'dead' | 'attemptsLeft'> {
  // A backend does not show a proof twice: the answer to an earlier attempt was lost.
  if (on === 'verify' && code === 'conflict') return { dead: { why: 'answered', canSend: false }, problem: undefined };
  if (code === 'gone' || code === 'not-found') {
    const why = code === 'gone' ? whyDead(problem.reason) : 'gone';
    return { dead: { why, canSend: on === 'verify' && (why === 'expired' || why === 'used-up') }, problem: undefined };
  }
  const field = problem.fields?.['code'];
  if (code === 'invalid' && field) {
    if (field.attemptsLeft === 0) return { dead: { why: 'used-up', canSend: true }, problem: undefined };
    return { problem: { on, code: field.code }, ...(field.attemptsLeft !== undefined && { attemptsLeft: field.attemptsLeft }) };
  }
  return { problem: { on, code, ...(code === 'rate-limited' && { wait: problem.retryAfter ?? 0 }) } };
}
