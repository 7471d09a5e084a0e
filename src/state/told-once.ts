import { atom, onMount, type ReadableAtom } from 'nanostores';

/**
 * Like `computed`, for what takes long to work out: however much happens at once, it is worked out and told once, before the next task. Whoever
 * asks is always answered with what holds now.
 */
export function toldOnce<A, B, R>([$a, $b]: [ReadableAtom<A>, ReadableAtom<B>], workOut: (a: A, b: B) => R): ReadableAtom<R> {
  let known: { a: A; b: B; result: R } | undefined;
  let isDue = false;

  function now(): R {
    const [a, b] = [$a.get(), $b.get()];
    if (!known || known.a !== a || known.b !== b) known = { a, b, result: workOut(a, b) };
    return known.result;
  }

  const $told = atom(now());
  function tell(): void {
    isDue = false;
    $told.set(now());
  }
  function happened(): void {
    if (!isDue) queueMicrotask(tell);
    isDue = true;
  }
  onMount($told, () => {
    tell();
    const stops = [$a.listen(happened), $b.listen(happened)];
    return () => stops.forEach((stop) => stop());
  });
  return Object.assign($told, { get: now });
}
