import type { Fault } from './fault-proxy.js';

/** Answers in the server's place; the server hears nothing. */
export const answers =
  (status: number, headers: Record<string, string> = {}, body = ''): Fault =>
  async (exchange) => {
    await exchange.body();
    exchange.answer({ status, headers, body });
  };

export const html: Fault = answers(
  200,
  { 'Content-Type': 'text/html' },
  '<!doctype html><title>Welcome to the train</title><h1>Free Wi-Fi</h1>',
);
export const wrongSchema: Fault = answers(200, { 'Content-Type': 'application/json' }, '{"value":{"name":7},"version":1}');
export const empty: Fault = answers(200, { 'Content-Type': 'application/json' });
export const broken: Fault = answers(500, { 'Content-Type': 'text/plain' }, 'Oh.');
export const tooMany: Fault = answers(429, { 'Retry-After': '86400' });
export const movedTo = (address: string): Fault => answers(307, { Location: address });

/** The server never hears of it. */
export const lost: Fault = (exchange) => exchange.drop();

/** The server did it, and the browser does not learn it. */
export const replyLost: Fault = async (exchange) => {
  await exchange.reach();
  exchange.drop();
};

/** As if the session had run out: the server does not know who asks. */
export const withoutSession: Fault = (exchange) => {
  delete exchange.request.headers.cookie;
  exchange.pass();
};

/** The line breaks when so much of the body has come. */
export const cutAt =
  (fraction: number): Fault =>
  (exchange) =>
    new Promise((resolve) => {
      const enough = Number(exchange.request.headers['content-length']) * fraction;
      let come = 0;
      exchange.request.on('data', (chunk: Buffer) => {
        come += chunk.length;
        if (come < enough) return;
        exchange.drop();
        resolve();
      });
    });

/** Lets the request through, and the answer only when the gate opens. */
export function held(): { fault: Fault; open(): void } {
  let open = () => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const fault: Fault = async (exchange) => {
    const answer = await exchange.reach();
    await gate;
    exchange.answer(answer);
  };
  return { fault, open };
}

/** A small generator of numbers from 0 to 1, the same for the same seed. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
