import type { FieldState } from '../../state/resource-state.js';
import { cellOf, cellsOfScheme, channelsIn, eventsIn, lockOf, partsOf, type NotificationScheme } from './notifications-rules.js';
import type { NotificationCell, NotificationPreferences, NotificationsCapability } from './notifications.js';

/** One event by one channel. */
export interface Cell {
  name: NotificationCell;
  event: string;
  channel: string;
  /** Missing: the backend has taken it away, and something of it is still to be told. */
  on?: boolean;
  /** Why it cannot be changed, as a code. */
  lock?: string;
  fact?: FieldState;
}

export interface MatrixRow {
  event: string;
  /** In the order of the channels; undefined: cannot be had. */
  cells: readonly (Cell | undefined)[];
}

export interface Matrix {
  channels: readonly string[];
  rows: readonly MatrixRow[];
}

export interface MatrixFacts {
  value: NotificationPreferences;
  fields: Readonly<Record<string, FieldState | undefined>>;
  capability: NotificationsCapability;
  canSave: boolean;
}

/** Events by channels, both in the backend's order; a cell is there when the value has it. */
export function matrixOf({ value, fields, capability, canSave }: MatrixFacts): Matrix {
  const names = Object.keys({ ...value, ...fields }).filter((name) => name.includes(':'));
  // What is only a failed change yet has a place, too.
  const all = Object.fromEntries(names.map((name) => [name, true])) as NotificationPreferences;
  const channels = channelsIn(all, capability);
  const cell = (channel: string, event: string): Cell | undefined => {
    const name = cellOf(channel, event);
    const [on, fact] = [value[name], fields[name]];
    if (typeof on !== 'boolean' && !fact) return undefined;
    const lock = lockOf(name, capability) ?? (canSave ? undefined : 'read-only');
    return { name, event, channel, on, lock, fact };
  };
  const rows = eventsIn(all, capability).map((event) => ({ event, cells: channels.map((channel) => cell(channel, event)) }));
  return { channels, rows };
}

export const cellsIn = ({ rows }: Matrix): Cell[] => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));

const isFree = (cell: Cell | undefined): cell is Cell => cell?.on !== undefined && !cell.lock;

export const freeCells = (cells: readonly (Cell | undefined)[]): Cell[] => cells.filter(isFree);

/** Stands for all in the name of a checkbox that changes many. */
export const every = '*';

/** What a checkbox of this name changes: one cell, or the free ones of a row or column. */
export function cellsNamed(matrix: Matrix, name: string): Cell[] {
  const { channel, event } = partsOf(name);
  return freeCells(cellsIn(matrix)).filter(
    (cell) => (channel === every || cell.channel === channel) && (event === every || cell.event === event),
  );
}

/** How a checkbox for all of these stands; undefined: fewer than two can be changed, so that there is no need of it. */
export function bulkOf(cells: readonly (Cell | undefined)[]): 'on' | 'off' | 'mixed' | undefined {
  const free = freeCells(cells);
  if (free.length < 2) return undefined;
  const on = free.filter((cell) => cell.on).length;
  return on === free.length ? 'on' : on ? 'mixed' : 'off';
}

/** Why all cells are locked, when it is for one and the same reason: then it is said once. */
export function commonLock(matrix: Matrix): string | undefined {
  const [first, ...others] = cellsIn(matrix);
  return others.every(({ lock }) => lock === first?.lock) ? first?.lock : undefined;
}

export const countRowsWith = ({ rows }: Matrix, names: ReadonlySet<string>): number =>
  rows.filter(({ cells }) => cells.some((cell) => cell && names.has(cell.name))).length;

export const refusedIn = (matrix: Matrix): Cell[] => cellsIn(matrix).filter(({ fact }) => fact?.is === 'refused');

export const namesSending = (matrix: Matrix): string[] =>
  cellsIn(matrix).flatMap(({ name, fact }) => (fact?.is === 'pending' && fact.waiting === 'sending' ? name : []));

/** Accepted, and not on their way now. */
export const waitingIn = (matrix: Matrix) =>
  cellsIn(matrix).flatMap(({ fact }) => (fact?.is === 'pending' && fact.waiting !== 'sending' ? fact : []));

/** Only what would change: the rest is left out of the request. */
export const patchOf = (cells: readonly Cell[], on: boolean): NotificationPreferences =>
  Object.fromEntries(cells.filter((cell) => cell.on !== on).map(({ name }) => [name, on]));

/** Back to what was, as far as it can be changed. */
export const patchBack = (matrix: Matrix, before: NotificationPreferences): NotificationPreferences =>
  Object.fromEntries(freeCells(cellsIn(matrix)).flatMap(({ name, on }) => (on === before[name] ? [] : [[name, before[name]!]])));

export function patchOfScheme(
  scheme: NotificationScheme,
  value: NotificationPreferences,
  capability: NotificationsCapability,
): NotificationPreferences {
  const cells = Object.entries(cellsOfScheme(scheme, value, capability));
  return Object.fromEntries(cells.filter(([cell, on]) => value[cell as NotificationCell] !== on));
}
