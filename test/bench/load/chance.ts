/** Numbers from 0 to 1 that are the same again for the same seed. */
export function chanceFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  const next = () => {
    // The xorshift with a multiplication at its end: long enough for a bench, and three lines.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (Math.imul(state, 0x2545f491) >>> 0) / 2 ** 32;
  };
  // Seeds that lie side by side begin alike.
  for (let turn = 0; turn < 16; turn += 1) next();
  return next;
}
