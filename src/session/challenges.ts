import { atom, type ReadableAtom } from 'nanostores';
import type { AdapterError, ChallengeRequest } from '../contract/index.js';
import { createTurns } from '../state/platform/turns.js';

export interface OpenChallenge {
  request: ChallengeRequest;
  /** Without a proof: the person would not. `failure`: they could not be asked. */
  answer(proof?: string, failure?: AdapterError): void;
}

export interface Challenges {
  readonly $challenge: ReadableAtom<OpenChallenge | undefined>;
  /** One question at a time; who comes second waits. Rejects when the person cannot be asked. */
  ask(request: ChallengeRequest): Promise<string | undefined>;
  /** Whom they were meant for has left: all that were asked are answered by nothing. */
  leave(): void;
}

export function createChallenges(): Challenges {
  const $challenge = atom<OpenChallenge | undefined>();
  const turns = createTurns();
  let visit = 0;

  const open = (request: ChallengeRequest) =>
    new Promise<string | undefined>((resolve, reject) => {
      const question: OpenChallenge = {
        request,
        answer(proof, failure) {
          // A second click must not answer the next question.
          if ($challenge.get() === question) $challenge.set(undefined);
          if (failure) reject(failure);
          else resolve(proof);
        },
      };
      $challenge.set(question);
    });

  return {
    $challenge,
    ask(request) {
      const mine = visit;
      return turns.take(() => (mine === visit ? open(request) : Promise.resolve(undefined)));
    },
    leave() {
      visit++;
      $challenge.get()?.answer();
    },
  };
}
