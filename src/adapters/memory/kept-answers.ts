import { AdapterError, type Identity } from '../../contract/index.js';

/** See `MemoryBackend.once`. What is refused is not kept. */
export function keptAnswers(): <R>(person: Identity, key: string, request: string, run: () => R) => R {
  const answers = new Map<string, { request: string; answer: unknown }>();
  return <R>({ user }: Identity, key: string, request: string, run: () => R): R => {
    const name = JSON.stringify([user, key]);
    const earlier = answers.get(name);
    if (earlier && earlier.request !== request) throw new AdapterError('invalid', { reason: 'idempotency-key-reused', status: 422 });
    if (earlier) return earlier.answer as R;
    const answer = run();
    answers.set(name, { request, answer });
    return answer;
  };
}
