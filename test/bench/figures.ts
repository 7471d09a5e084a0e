/** The value that this share of all is not above: 0.5 is the median. */
export const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

export const spread = (values: readonly number[]): string =>
  `${ms(at(values, 0.5))}   p95 ${ms(at(values, 0.95))}   worst ${ms(Math.max(...values))}`;

export const ratio = (values: readonly number[], floor: readonly number[], share = 0.5): string =>
  (at(values, share) / at(floor, share)).toFixed(2);

const longest = (tasks: readonly number[]) => tasks.reduce((one, other) => Math.max(one, other), 0);

/** `byClock`: those over 50 ms. `byProcessor`: all. */
export function longOnes(byClock: readonly number[], byProcessor: readonly number[]): string {
  const over = byProcessor.filter((task) => task > 50).length;
  return (
    `tasks over 50 ms: ${over} by the processor's time (longest ${ms(longest(byProcessor))}), ` +
    `${byClock.length} by the clock${byClock.length ? ` (longest ${ms(longest(byClock))})` : ''} (goal none)`
  );
}
