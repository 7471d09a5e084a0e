import type { ReactiveControllerHost } from 'lit';
import type { CannedItem } from '../canned-responses.store.js';

/** So many are changed in one go: each is a change of its own, which can be undone and may be refused. */
export const mostAtOnce = 500;

/** Responses that a person has ticked. */
export class CannedSelection {
  #ids = new Set<string>();
  /** Where the last tick was: with Shift, everything from there. */
  #from?: string;

  constructor(private readonly host: ReactiveControllerHost) {}

  get size(): number {
    return this.#ids.size;
  }

  has = (id: string): boolean => this.#ids.has(id);

  of(items: readonly CannedItem[]): CannedItem[] {
    return this.size ? items.filter(({ row }) => this.#ids.has(row.id)) : [];
  }

  tick(items: readonly CannedItem[], { row: { id } }: CannedItem, isTicked: boolean, toHere: boolean): void {
    const placeOf = (wanted: string | undefined) => items.findIndex(({ row }) => row.id === wanted);
    const [start, end] = [toHere ? placeOf(this.#from) : -1, placeOf(id)].sort((a, b) => a - b) as [number, number];
    this.#from = id;
    for (const { row } of start < 0 ? [{ row: { id } }] : items.slice(start, end + 1)) {
      if (!isTicked) this.#ids.delete(row.id);
      else if (this.size < mostAtOnce) this.#ids.add(row.id);
    }
    this.host.requestUpdate();
  }

  tickAll(items: readonly CannedItem[]): void {
    for (const { row } of items.slice(0, mostAtOnce)) if (this.size < mostAtOnce) this.#ids.add(row.id);
    this.host.requestUpdate();
  }

  clear = (): void => {
    this.#ids.clear();
    this.#from = undefined;
    this.host.requestUpdate();
  };

  /** What is not found any more is not chosen: nobody sees it, and it would be deleted with the others. */
  keep(items: readonly CannedItem[]): void {
    if (!this.size) return;
    const here = new Set(items.map(({ row }) => row.id));
    for (const id of this.#ids) if (!here.has(id)) this.#ids.delete(id);
  }
}
