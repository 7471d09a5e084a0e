import type { Wish } from '../../src/state/outbox/wish.js';

/** Accepted and not sent yet, as it goes onto the disk. */
export const acceptedWish = (id: string, more: Partial<Wish> = {}): Omit<Wish, 'seq'> => ({
  id,
  scope: 'ada',
  key: 'note',
  group: 'note',
  verb: 'save',
  fields: { title: id },
  base: {},
  whole: true,
  at: Date.now(),
  format: 1,
  state: 'pending',
  ...more,
});
