import { AdapterError, type Call, type Identity } from '../../contract/index.js';
import { channelsOf, masked, targetsOf } from './channels.js';
import type { MemoryBackend } from './memory-backend.js';
import { randomId } from './random-id.js';

export const minute = 60_000;

/** Who has to prove what. */
interface Claim {
  purpose: string;
  user: string;
  /** The sign-in it was asked in: a proof is no use in another. */
  session: string;
  /** The new address or number, in full. */
  target?: string | undefined;
}

/** One question of the backend, and how far it is answered. */
export interface Asked extends Claim {
  channels: readonly string[];
  sends: number;
  answered: boolean;
  /** Of a new number or address: the person has shown who they are, and codes may go there. */
  admitted?: boolean;
  /** Guesses left at codes that the person has and nobody sends; none come anew. */
  ownLeft?: number;
  /** The code that is out now; for `recovery` there is none to compare with. */
  code?: { channel: string; value: string; sentAt: number; attemptsLeft: number } | undefined;
}

interface Proof extends Claim {
  until: number;
}

/** What is asked and proven, of all people of a backend. */
export interface ProofRoom {
  asked: Map<string, Asked>;
  proofs: Map<string, Proof>;
  /** When a sign-in last proved who it is. */
  identified: Map<string, number>;
}

export const proofRoom = (backend: MemoryBackend): ProofRoom =>
  backend.keep('proofs', () => ({ asked: new Map(), proofs: new Map(), identified: new Map() }));

const sameClaim = (one: Claim, other: Claim) =>
  one.purpose === other.purpose && one.user === other.user && one.session === other.session && one.target === other.target;

function refusal(backend: MemoryBackend, who: Identity, claim: Claim): AdapterError {
  const bound = claim.purpose === 'phone-change' ? 'sms' : claim.purpose === 'email-change' ? 'email' : undefined;
  const channels = bound ? [bound] : channelsOf(backend, who);
  const targets = bound ? { [bound]: masked(claim.target ?? '') } : targetsOf(backend, who, channels);
  const id = randomId();
  proofRoom(backend).asked.set(id, { ...claim, channels, sends: 0, answered: false });
  const { purpose } = claim;
  return new AdapterError('verification-required', {
    challenge: { id, purpose, channels, targets },
    reason: 'verification-required',
    status: 403,
  });
}

/** See `MemoryLine.needProof`. */
export function needProof(backend: MemoryBackend, session: string, who: Identity, { proof }: Call, purpose: string, target?: string): void {
  const { proofs, identified } = proofRoom(backend);
  const claim: Claim = { purpose, user: who.user, session, target };
  const now = backend.now();
  if (purpose === 'identity' && (identified.get(session) ?? -Infinity) + 10 * minute > now) return;
  const shown = proof === undefined ? undefined : proofs.get(proof);
  if (!shown || shown.until <= now || !sameClaim(shown, claim)) throw refusal(backend, who, claim);
  proofs.delete(proof!);
  if (purpose === 'identity') identified.set(session, now);
}
