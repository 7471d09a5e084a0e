import type { FillIn } from '../rules/variables.js';
import type { WritingField } from './writing-field.js';

/**
 * Where the fill-ins are after the text has changed from `before` to `after`. `caret`: behind what was typed. `current` is being filled
 * in, so what is typed at its edge belongs to it. A fill-in that was deleted with more around it is gone.
 */
export function movedStops(stops: readonly FillIn[], current: FillIn, before: string, after: string, caret: number): Map<FillIn, FillIn> {
  const most = Math.min(before.length, after.length - caret);
  let behind = 0;
  while (behind < most && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const least = Math.min(before.length, after.length) - behind;
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  const [end, longer] = [before.length - behind, after.length - before.length];

  const moved = new Map<FillIn, FillIn>();
  for (const stop of stops) {
    const { from, to } = stop;
    if (from <= start && end <= to && (stop === current || (from < start && end < to))) moved.set(stop, { from, to: to + longer });
    else if (to <= start) moved.set(stop, stop);
    else if (end <= from) moved.set(stop, { from: from + longer, to: to + longer });
  }
  return moved;
}

/** Tab goes from fill-in to fill-in, until there is none in this direction; then it is the browser's again. */
export class FillInStops {
  #stops: FillIn[] = [];
  #current?: FillIn | undefined;
  #known = '';

  constructor(
    private readonly field: () => WritingField | undefined,
    /** Another one is selected; 0: there are none any more. */
    private readonly onMove: (at: number, count: number, name: string) => void,
  ) {}

  get isOn(): boolean {
    return this.#current !== undefined;
  }

  /** `added` stand in the text that was just put in; those that were there before stay. */
  begin(added: readonly FillIn[]): void {
    this.#sync();
    const first = added[0];
    if (!first) return;
    this.#stops = [...this.#stops, ...added].sort((a, b) => a.from - b.from);
    this.#known = this.field()!.text();
    this.#go(first);
  }

  end(): void {
    const wasOn = this.isOn;
    this.#stops = [];
    this.#current = undefined;
    if (wasOn) this.onMove(0, 0, '');
  }

  /** The text has changed. */
  changed(): void {
    if (this.isOn) this.#sync();
  }

  /** Whether the key was for this. */
  press({ key, shiftKey }: KeyboardEvent): boolean {
    this.changed();
    if (!this.#current) return false;
    if (key === 'Escape') {
      this.end();
      return true;
    }
    const next = key === 'Tab' && this.#stops[this.#stops.indexOf(this.#current) + (shiftKey ? -1 : 1)];
    if (next) this.#go(next);
    // The last one is filled in: nothing more is to come.
    else if (key === 'Tab') this.end();
    return Boolean(next);
  }

  #go(stop: FillIn): void {
    this.#current = stop;
    this.field()!.select(stop.from, stop.to);
    this.onMove(this.#stops.indexOf(stop) + 1, this.#stops.length, this.#known.slice(stop.from, stop.to));
  }

  #sync(): void {
    const [field, current] = [this.field(), this.#current];
    const text = field?.text() ?? '';
    if (!current || text === this.#known) return;
    const moved = movedStops(this.#stops, current, this.#known, text, field?.selection()?.to ?? text.length);
    this.#known = text;
    this.#stops = [...moved.values()];
    this.#current = moved.get(current);
    if (!this.#current) this.end();
  }
}
