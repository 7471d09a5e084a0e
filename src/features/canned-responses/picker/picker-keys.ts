import type { PickerHits } from './picker-hits.js';

/** What a key does in the open list, beside moving in it. */
export type PickerKey = 'moved' | 'insert' | 'close' | undefined;

/** `page`: how many options are in sight. */
export function pickerKey({ key, shiftKey }: KeyboardEvent, hits: PickerHits, page: () => number): PickerKey {
  if (shiftKey) return undefined;
  if (key === 'Escape') return 'close';
  if (!hits.items.length) return undefined;
  switch (key) {
    case 'Enter':
    case 'Tab':
      return 'insert';
    case 'ArrowDown':
      hits.move(1);
      return 'moved';
    case 'ArrowUp':
      hits.move(-1);
      return 'moved';
    case 'PageDown':
      hits.move(Math.max(2, page()));
      return 'moved';
    case 'PageUp':
      hits.move(-Math.max(2, page()));
      return 'moved';
    case 'Home':
      hits.choose(0);
      return 'moved';
    case 'End':
      hits.choose(hits.items.length - 1);
      return 'moved';
    default:
      return undefined;
  }
}
