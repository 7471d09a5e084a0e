import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Owner {
  pid: number;
  /** Start time of the process: a pid alone may meanwhile belong to somebody else. */
  started: string;
}

/**
 * Keeps a second process out of a folder (PGlite itself does not, and the second one's writes are silently lost).
 * A lock left behind by a killed process is taken over. Returns the way to unlock; throws one sentence when the folder is in use.
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock');
  const mine: Owner = { pid: process.pid, started: startOf(process.pid) ?? '' };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (create(lock, mine)) return () => rmSync(lock, { force: true });
    const owner = read(lock);
    if (!owner) continue;
    if (isAlive(owner)) {
      throw new Error(`The data folder ${folder} is in use by process ${owner.pid}; stop it, or set DATA_DIR to another folder.`);
    }
    removeLeftover(lock, mine);
  }
  throw new Error(`The data folder ${folder} could not be locked; if no server is running, delete ${lock} and ${lock}.takeover.`);
}

/** Under a lock of its own, so that of two processes that find the leftover only one removes it, and never the other's new lock. */
function removeLeftover(lock: string, mine: Owner): void {
  const takeover = `${lock}.takeover`;
  if (!create(takeover, mine)) {
    const other = read(takeover);
    if (other && !isAlive(other)) rmSync(takeover, { force: true });
    return pause();
  }
  const owner = read(lock);
  if (owner && !isAlive(owner)) rmSync(lock, { force: true });
  rmSync(takeover, { force: true });
}

/** By a link, so that the file is never seen without its content. */
function create(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.pid}`;
  writeFileSync(draft, JSON.stringify(owner));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return { pid: 0, started: '' };
  }
}

function isAlive({ pid, started }: Owner): boolean {
  if (pid === 0) return false;
  const now = startOf(pid);
  return now === undefined ? answersSignals(pid) : now === started;
}

/** From /proc, in clock ticks since boot: the 22nd word, counted after the name, which may itself hold blanks and brackets. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return words[0] === 'Z' ? 'ended' : words[19];
  } catch {
    return undefined;
  }
}

/** For systems without /proc. */
function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
