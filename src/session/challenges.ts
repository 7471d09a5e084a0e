import { atom, type ReadableAtom } from 'nanostores';
import type { ChallengeRequest } from '../contract/index.js';

export interface OpenChallenge {
  request: ChallengeRequest;
  /** Without a proof: the person would not. */
  answer(proof?: string): void;
}

export interface Challenges {
  readonly $challenge: ReadableAtom<OpenChallenge | undefined>;
  /** One question at a time; who comes second waits. */
  ask(request: ChallengeRequest): Promise<string | undefined>;
}

export function createChallenges(): Challenges {
  const $challenge = atom<OpenChallenge | undefined>();
  let turn: Promise<unknown> = Promise.resolve();

  const open = (request: ChallengeRequest) =>
    new Promise<string | undefined>((resolve) => {
      const question: OpenChallenge = {
        request,
        answer(proof) {
          // A second click must not answer the next question.
          if ($challenge.get() === question) $challenge.set(undefined);
          resolve(proof);
        },
      };
      $challenge.set(question);
    });

  return {
    $challenge,
    ask(request) {
      const answer = turn.then(() => open(request));
      turn = answer;
      return answer;
    },
  };
}
