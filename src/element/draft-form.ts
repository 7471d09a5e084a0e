type Member<D> = keyof D & string;

/** What is typed as one: its members, and when two values of one are the same. */
export interface DraftForm<D extends object> {
  members: readonly Member<D>[];
  isSame(member: Member<D>, one: D, other: D): boolean;
}

export const differing = <D extends object>({ members, isSame }: DraftForm<D>, one: D, other: D): Member<D>[] =>
  members.filter((member) => !isSame(member, one, other));

export const pick = <D extends object>(draft: D, members: readonly Member<D>[]): Partial<D> =>
  Object.fromEntries(members.map((member) => [member, draft[member]])) as Partial<D>;

/** What somebody else changed meanwhile is taken over where nobody typed here, and a clash where both did. */
export function rebased<D extends object>(form: DraftForm<D>, draft: D, base: D, now: D): { draft: D; base: D; clashes: Member<D>[] } {
  const mine = new Set(differing(form, draft, base));
  const theirs = differing(form, now, base);
  const apart = new Set(differing(form, draft, now));
  const clashes = theirs.filter((member) => mine.has(member) && apart.has(member));
  const taken = theirs.filter((member) => !clashes.includes(member));
  const unTouched = taken.filter((member) => !mine.has(member));
  return { draft: { ...draft, ...pick(now, unTouched) }, base: { ...base, ...pick(now, taken) }, clashes };
}
