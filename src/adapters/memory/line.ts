import type { Call, Identity } from '../../contract/index.js';
import type { MemoryBackend } from './memory-backend.js';
import type { Connection } from './connection.js';

/** What every group of a memory adapter is made from. */
export interface MemoryLine extends Connection {
  readonly backend: MemoryBackend;
  /** This browser's sign-in, among those of the person. */
  readonly session: string;
  /**
   * Throws `verification-required` unless the call brings a proof for the purpose, which is used up then. `identity` is remembered by the
   * sign-in for ten minutes. `target`: the new address or number that the code goes to.
   */
  needProof(who: Identity, call: Call, purpose: string, target?: string): void;
  /** Tells everybody who listens for this person to load a group again. */
  hint(who: Pick<Identity, 'user'>, group: string): void;
}
