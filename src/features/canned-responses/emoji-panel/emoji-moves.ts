/** How wide the grid is, in emoji: eight fit the narrowest phone. */
export const columns = 8;
const rowsOfPage = 5;

/**
 * Where a key leads in a grid of so many emoji; -1: above its first row, undefined: nowhere. `isRtl`: the first one stands at the right.
 */
export function nextPlace(key: string, at: number, count: number, isRtl: boolean, isWhole: boolean): number | undefined {
  const last = count - 1;
  const within = (place: number) => Math.max(0, Math.min(last, place));
  const rowStart = at - (at % columns);
  switch (key) {
    case 'ArrowRight':
      return within(at + (isRtl ? -1 : 1));
    case 'ArrowLeft':
      return within(at + (isRtl ? 1 : -1));
    case 'ArrowDown':
      return at + columns <= last ? at + columns : rowStart + columns <= last ? last : at;
    case 'ArrowUp':
      return at - columns >= 0 ? at - columns : -1;
    case 'Home':
      return isWhole ? 0 : rowStart;
    case 'End':
      return isWhole ? last : within(rowStart + columns - 1);
    case 'PageDown':
      return within(at + columns * rowsOfPage);
    case 'PageUp':
      return at < columns ? at : Math.max(at % columns, at - columns * rowsOfPage);
    default:
      return undefined;
  }
}

/** Rows of the grid. */
export const rowsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / columns) }, (_, row) => all.slice(row * columns, (row + 1) * columns));
