import { AdapterError, type ChallengeRequest, type ChallengesGroup, type CodeSent, type Identity } from '../../contract/index.js';
import { useAppCode } from './authenticator.js';
import { addressOf, masked, secondStepOf } from './channels.js';
import type { MemoryLine } from './line.js';
import { minute, proofRoom, type Asked } from './proofs.js';
import { randomId } from './random-id.js';

const life = 10 * minute;
const attempts = 3;
const mostSends = 3;
const resendAfter = minute / 2;

const over = (reason: string) => new AdapterError('gone', { reason, status: 410 });
/** Whoever copies a code brings blanks along, and a recovery code is written with dashes. */
const plain = (code: string) => code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** One-time codes as the reference backend has them. The codes themselves are in `backend.messages`. */
export function memoryChallenges(line: MemoryLine): ChallengesGroup {
  const { backend } = line;

  function find({ user }: Identity, { id = '' }: ChallengeRequest): Asked {
    const asked = proofRoom(backend).asked.get(id);
    if (!asked || asked.user !== user || asked.session !== line.session) throw new AdapterError('not-found', { status: 404 });
    if (asked.answered) throw over('challenge-answered');
    return asked;
  }

  function send(who: Identity, asked: Asked, channel: string): CodeSent {
    const now = backend.now();
    if (!asked.channels.includes(channel)) {
      throw new AdapterError('invalid', { fields: { channel: { code: 'unknown-option' } }, reason: 'invalid', status: 422 });
    }
    const isSent = channel === 'email' || channel === 'sms';
    const wait = isSent && asked.code?.channel === channel ? asked.code.sentAt + resendAfter - now : 0;
    if (wait > 0) throw new AdapterError('rate-limited', { retryAfter: wait, status: 429 });
    if (isSent && asked.sends >= mostSends) throw over('challenge-used-up');
    const to = asked.target ?? addressOf(backend, who, channel);
    const value = channel === 'recovery' ? '' : backend.sendCode(channel, to);
    const attemptsLeft = isSent ? attempts : (asked.ownLeft ?? attempts);
    if (attemptsLeft <= 0) throw over('challenge-used-up');
    asked.code = { channel, value, sentAt: now, attemptsLeft };
    if (isSent) asked.sends += 1;
    return {
      channel,
      expiresIn: life,
      attemptsLeft,
      ...(to && { target: masked(to) }),
      ...(channel !== 'recovery' && { length: 6 }),
      ...(isSent && asked.sends < mostSends && { resendIn: resendAfter }),
    };
  }

  /** `byApp`: it is a code of the person's authenticator app, which has been used now. */
  function verify(who: Identity, asked: Asked, typed: string, byApp: boolean): { proof: string } {
    const { code } = asked;
    if (!code) throw over('challenge-used-up');
    const now = backend.now();
    if (code.sentAt + life <= now) throw over('challenge-expired');
    const { recovery } = secondStepOf(backend, who);
    const used = [...recovery].find((one) => plain(one) === plain(typed));
    const isRight = code.channel === 'recovery' ? used !== undefined : byApp || plain(typed) === code.value;
    if (!isRight) {
      code.attemptsLeft -= 1;
      if (code.channel === 'totp' || code.channel === 'recovery') asked.ownLeft = code.attemptsLeft;
      if (code.attemptsLeft > 0) {
        const problem = { code: 'wrong-code', attemptsLeft: code.attemptsLeft };
        throw new AdapterError('invalid', { fields: { code: problem }, reason: 'invalid', status: 422 });
      }
      asked.code = undefined;
      throw over('challenge-used-up');
    }
    if (code.channel === 'recovery') {
      recovery.delete(used!);
      line.hint(who, 'twoFactor');
    }
    asked.answered = true;
    const proof = randomId();
    const { purpose, user, session, target } = asked;
    proofRoom(backend).proofs.set(proof, { purpose, user, session, target, until: now + life });
    return { proof };
  }

  return {
    send: (challenge, channel, call) =>
      line.ask('challenges.send', call, (who) => {
        const asked = find(who, challenge);
        // Codes of two-step verification will go there: that takes a fresh proof by the ways there are now, once.
        if (asked.target !== undefined && !asked.admitted) line.needProof(who, call, 'two-factor');
        asked.admitted = true;
        return backend.once(who, call.key, JSON.stringify(['challenges.send', challenge.id, channel]), () => send(who, asked, channel));
      }),
    verify: (challenge, code, call) =>
      line.ask('challenges.verify', call, async (who) => {
        const isApp = proofRoom(backend).asked.get(challenge.id ?? '')?.code?.channel === 'totp';
        const byApp = isApp && (await useAppCode(backend, who, code));
        const request = JSON.stringify(['challenges.verify', challenge.id]);
        return backend.once(who, call.key, request, () => verify(who, find(who, challenge), code, byApp));
      }),
  };
}
