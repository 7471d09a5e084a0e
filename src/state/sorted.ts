export type Compare<T> = (a: T, b: T) => number;

/** Where `row` belongs in a sorted list. */
export function placeOf<T>(list: readonly T[], row: T, compare: Compare<T>): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(list[middle]!, row) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where `row` itself stands. An order that cannot tell equals apart, or puts none beside itself, costs time and no row. */
function findIn<T>(list: readonly T[], row: T, compare: Compare<T>): number {
  for (let at = placeOf(list, row, compare) - 1; at >= 0 && compare(list[at]!, row) === 0; at--) if (list[at] === row) return at;
  return list.indexOf(row);
}

/** A sorted list without some rows and with others: in one go, because one by one would copy a long list each time. */
export function changed<T>(list: readonly T[], out: readonly T[], into: readonly T[], compare: Compare<T>): readonly T[] {
  if (!out.length && !into.length) return list;
  const leaving = new Set(out.map((row) => findIn(list, row, compare)));
  const coming = [...into].sort(compare);
  const places = coming.map((row) => placeOf(list, row, compare));
  const next: T[] = [];
  let come = 0;
  for (let at = 0; at <= list.length; at++) {
    while (places[come] === at) next.push(coming[come++]!);
    if (at < list.length && !leaving.has(at)) next.push(list[at]!);
  }
  return next;
}
