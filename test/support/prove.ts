import type { OpenChallenge } from '../../src/session/challenges.js';
import type { Mounted } from './mount.js';

/** Answers every challenge with the code that was sent, as a person would; returns how often it was asked. */
export function proveWhenAsked({ provider, adapter }: Pick<Mounted<HTMLElement>, 'provider' | 'adapter'>): () => number {
  let asked = 0;
  const call = () => ({ key: `prove-${Math.random()}` });

  async function prove({ request, answer }: OpenChallenge): Promise<void> {
    await adapter.challenges.send(request, request.channels[0]!, call());
    const { code } = adapter.backend.messages.at(-1)!;
    const { proof } = await adapter.challenges.verify(request, code, call());
    answer(proof);
  }

  provider.session!.$challenge.listen((open) => {
    if (!open) return;
    asked += 1;
    void prove(open);
  });
  return () => asked;
}
