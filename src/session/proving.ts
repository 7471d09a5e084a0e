import { atom, type ReadableAtom } from 'nanostores';
import type { AdapterError, ChallengeRequest, ChallengesGroup, SecretCall } from '../contract/index.js';
import { ask, asAdapterError } from '../state/ask.js';
import type { Platform } from '../state/platform/platform.js';
import type { OpenChallenge } from './challenges.js';
import { after, deadlinesOf, firstState, type Deadlines, type ProvingState } from './proving-state.js';

/** The way from one question of the backend to the proof. */
export interface Proving {
  readonly $proving: ReadableAtom<ProvingState>;
  /** By this channel: sends a code, or goes back to the one that is out there already. */
  choose(channel: string): void;
  /** Another code by the same channel; the former is no use any more. */
  resend(): void;
  /** Back to the choice of a channel. */
  another(): void;
  verify(code: string): void;
  /** The person changes what they typed, so that the next attempt is not a repetition of the last. */
  typed(): void;
  /** The person would not. */
  cancel(): void;
  /** Somebody else has answered the question: nothing of it stays. */
  close(): void;
}

export interface ProvingTools {
  challenges: ChallengesGroup;
  platform: Platform;
  needsSignIn(): void;
}

const second = 1000;

/** A code is handed on and forgotten; it is in no state. */
export function createProving(open: OpenChallenge, { challenges, platform, needsSignIn }: ProvingTools): Proving {
  const $proving = atom<ProvingState>(firstState(open.request));
  const ended = new AbortController();
  const left = () => ended.signal.aborted;
  let request = open.request;
  /** What waits until it is confirmed who the person is. */
  let outer: { state: ProvingState; request: ChallengeRequest; channel: string; key: string } | undefined;
  let deadlines: Deadlines = {};
  /** An attempt without an answer is repeated under its key, so that it has one effect. */
  let keys: { send?: string; verify?: string } = {};
  let ticking = false;

  const state = () => $proving.get();
  const from = (now: number, until?: number) => (until === undefined ? undefined : Math.max(0, until - now));

  function show(patch: Partial<ProvingState>): void {
    const next = { ...state(), ...patch };
    const now = platform.now();
    next.expiresIn = from(now, deadlines.expires);
    next.resendIn = from(now, deadlines.resend);
    if (next.problem?.wait !== undefined) next.problem = { ...next.problem, wait: from(now, deadlines.wait) };
    if (next.is === 'code' && next.expiresIn === 0) Object.assign(next, { is: 'dead', dead: { why: 'expired', canSend: true } });
    $proving.set(next);
    if (!ticking) void tick();
  }

  const counted = ({ problem, expiresIn, resendIn }: ProvingState) =>
    [problem?.wait, expiresIn, resendIn].filter((time): time is number => Boolean(time));

  /** Counts down on whole seconds, as long as there is something to count. */
  async function tick(): Promise<void> {
    ticking = true;
    for (let times = counted(state()); !left() && times.length; times = counted(state())) {
      await platform.sleep(Math.min(...times.map((time) => time % second || second)), ended.signal);
      if (!left()) show({});
    }
    ticking = false;
  }

  async function attempt<R>(run: (call: SecretCall) => Promise<R>, call: { key: string; proof?: string }): Promise<R | AdapterError> {
    return ask({ platform, needsSignIn }, (signal) => run({ ...call, signal: AbortSignal.any([signal, ended.signal]) })).catch(
      asAdapterError,
    );
  }

  const isError = (answer: unknown): answer is AdapterError => answer instanceof Error;

  async function send(channel: string, proof?: string): Promise<void> {
    const before = state();
    const isAgain = before.channel === channel && before.is !== 'choose';
    keys.send ??= platform.id();
    const key = keys.send;
    if (!isAgain) deadlines = {};
    show({ is: 'sending', channel, target: request.targets?.[channel], problem: undefined, dead: undefined });
    const answer = await attempt((call) => challenges.send(request, channel, call), { key, ...(proof !== undefined && { proof }) });
    if (left()) return;
    if (!isError(answer)) {
      keys = {};
      deadlines = deadlinesOf(answer, platform.now());
      const { target = request.targets?.[channel], length, attemptsLeft } = answer;
      return show({ is: 'code', target, length, attemptsLeft, sent: state().sent + 1 });
    }
    const { challenge, applied } = answer.problem;
    if (answer.code === 'verification-required' && challenge && !outer && proof === undefined) return confirmFirst(challenge, channel, key);
    if (applied === 'no') delete keys.send;
    fail('send', answer, isAgain && before.is === 'code' ? 'code' : 'choose');
  }

  /** A code to a new number goes out only for somebody who has shown who they are. */
  function confirmFirst(challenge: ChallengeRequest, channel: string, key: string): void {
    outer = { state: { ...state(), step: 2 }, request, channel, key };
    [request, deadlines, keys] = [challenge, {}, {}];
    $proving.set(firstState(challenge, 1));
    begin();
  }

  function fail(on: 'send' | 'verify', error: AdapterError, back: 'choose' | 'code'): void {
    const found = after(on, error);
    const wait = found.problem?.wait;
    if (found.dead) deadlines.expires = undefined;
    deadlines.wait = wait === undefined ? undefined : platform.now() + wait;
    // Too early for another code: when it may be is told where one asks for it.
    if (on === 'send' && back === 'code' && wait !== undefined) deadlines.resend = deadlines.wait;
    show({ is: found.dead ? 'dead' : back, ...found });
  }

  async function verify(code: string): Promise<void> {
    keys.verify ??= platform.id();
    show({ is: 'verifying', problem: undefined });
    const answer = await attempt((call) => challenges.verify(request, code, call), { key: keys.verify });
    if (left()) return;
    if (isError(answer)) {
      if (answer.problem.applied === 'no') delete keys.verify;
      return fail('verify', answer, 'code');
    }
    if (outer) {
      const { state: waiting, channel, key } = outer;
      [request, deadlines, keys, outer] = [outer.request, {}, { send: key }, undefined];
      $proving.set(waiting);
      return send(channel, answer.proof);
    }
    show({ is: 'done' });
    end();
    open.answer(answer.proof);
  }

  function end(): void {
    ended.abort();
  }

  function begin(): void {
    const [only, ...others] = request.channels;
    if (only !== undefined && !others.length) void send(only);
  }

  const isBusy = () => left() || state().is === 'sending' || state().is === 'verifying';
  const mustWait = () => Boolean(state().problem?.wait);

  begin();
  return {
    $proving,
    choose(channel) {
      if (isBusy() || mustWait() || !request.channels.includes(channel)) return;
      const { channel: sentBy, expiresIn } = state();
      if (channel === sentBy && expiresIn) return show({ is: 'code', problem: undefined });
      void send(channel);
    },
    resend() {
      const { channel, resendIn, dead } = state();
      if (!isBusy() && channel !== undefined && (dead ? dead.canSend && !resendIn : resendIn === 0)) void send(channel);
    },
    another: () => void (isBusy() || show({ is: 'choose', problem: undefined, dead: undefined })),
    verify: (code) => void (isBusy() || mustWait() || state().is !== 'code' || void verify(code)),
    typed: () => void delete keys.verify,
    cancel() {
      if (left()) return;
      end();
      open.answer();
    },
    close: end,
  };
}
