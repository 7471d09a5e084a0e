import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Queries } from '../database/database.js';
import { fileFolder } from '../database/schema.js';

/** A file that is whole on disk, and not yet where it is looked for. */
export interface FileDraft {
  hash: string;
  /** Puts it where it belongs. To be done in the transaction that writes the row. */
  keep(): Promise<void>;
  /** Nothing happens to what was kept. */
  drop(): Promise<void>;
}

const ofContent = /^[0-9a-f]{64}$/;
const draft = '.part';

/** Files on disk, each under the SHA-256 of its content: no name that a stranger chose is ever part of a path. */
export class FileStore {
  #place: Promise<string> | undefined;
  #temporary: string | undefined;

  /** `folder`: without it they lie in a temporary one that goes when this is closed, as a database in memory does. */
  constructor(
    private readonly queries: Queries,
    private readonly folder?: string,
  ) {}

  /** On disk for good, as far as a disk promises it, before the row is: a crash in between leaves a file too many and never one too few. */
  async write(bytes: Uint8Array): Promise<FileDraft> {
    const place = await this.#open();
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = join(place, randomUUID() + draft);
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return {
      hash,
      async keep() {
        await rename(path, join(place, hash));
        await sync(place);
      },
      drop: () => rm(path, { force: true }),
    };
  }

  /** Undefined: there is none. */
  async read(hash: string): Promise<ReadableStream<Uint8Array> | undefined> {
    const file = await open(join(await this.#open(), hash)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
  }

  async remove(hash: string): Promise<void> {
    await rm(join(await this.#open(), hash), { force: true });
  }

  /** The hashes of all there are. */
  async all(): Promise<string[]> {
    return (await this.#names()).filter((name) => ofContent.test(name));
  }

  /** What was begun longer ago, in milliseconds, and never kept: its process was killed. */
  async removeDrafts(age: number): Promise<void> {
    for (const name of (await this.#names()).filter((name) => name.endsWith(draft))) {
      const path = join(await this.#open(), name);
      const begun = await stat(path).catch(() => undefined);
      if (begun && Date.now() - begun.mtimeMs >= age) await rm(path, { force: true });
    }
  }

  async close(): Promise<void> {
    await this.#place?.catch(() => {});
    if (this.#temporary) await rm(this.#temporary, { recursive: true, force: true });
  }

  /** Where nothing was ever put, no folder is made to look. */
  async #names(): Promise<string[]> {
    return this.folder || this.#place ? readdir(await this.#open()) : [];
  }

  #open(): Promise<string> {
    this.#place ??= this.#make().catch((error: unknown) => {
      // The next one tries again.
      this.#place = undefined;
      throw error;
    });
    return this.#place;
  }

  async #make(): Promise<string> {
    const [own] = await this.queries.select().from(fileFolder);
    const folder = this.folder ?? (this.#temporary ??= await mkdtemp(join(tmpdir(), 'desk-files-')));
    const place = join(folder, own!.name);
    await mkdir(place, { recursive: true, mode: 0o700 });
    return place;
  }
}

/** So that a new name in a folder outlives a power cut. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
