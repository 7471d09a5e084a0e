import type { Exchange, Fault } from './fault-proxy.js';
import { broken, mulberry } from './faults.js';

/** A change that the server made, as its answer told. */
export interface Applied {
  revision: number;
  members: Record<string, string>;
  /** Epoch ms. */
  at: number;
}

/** An unreliable line that remembers what the server did behind it. */
export class Storm {
  readonly applied: Applied[] = [];
  #random: () => number;

  constructor(
    seed: number,
    private readonly rates: { errors: number; lostReplies: number },
  ) {
    this.#random = mulberry(seed);
  }

  readonly fault: Fault = async (exchange: Exchange) => {
    const { errors, lostReplies } = this.rates;
    const dice = this.#random();
    if (dice < errors) return dice < errors / 2 ? exchange.drop() : broken(exchange);
    const body = await exchange.body();
    const answer = await exchange.reach(body);
    const isNew = exchange.request.method === 'PATCH' && answer.status === 200 && !answer.headers['idempotency-replayed'];
    if (isNew) {
      const { revision } = JSON.parse(answer.body.toString()) as { revision: number };
      this.applied.push({ revision, members: JSON.parse(body.toString()) as Record<string, string>, at: Date.now() });
    }
    if (dice < errors + lostReplies) exchange.drop();
    else exchange.answer(answer);
  };
}
