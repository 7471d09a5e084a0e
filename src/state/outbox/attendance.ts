import { originOf, type Wish } from './wish.js';

/** At which edits the person was in this tab: made or tried again from here. Only there may they be asked for a proof. */
export interface Attendance {
  has(wish: Wish): boolean;
  add(wishes: readonly Wish[]): void;
  remove(wishes: readonly Wish[]): void;
  /** What is no longer among them needs no proof any more. */
  keep(wishes: readonly Wish[]): void;
}

export function createAttendance(): Attendance {
  const here = new Set<string>();
  return {
    has: (wish) => here.has(originOf(wish)),
    add: (wishes) => wishes.forEach((wish) => here.add(originOf(wish))),
    remove: (wishes) => wishes.forEach((wish) => here.delete(originOf(wish))),
    keep(wishes) {
      const known = new Set(wishes.map(originOf));
      here.forEach((id) => known.has(id) || here.delete(id));
    },
  };
}
