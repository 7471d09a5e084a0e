import type { AdapterError } from '../contract/index.js';
import type { FileUploads } from '../state/file-uploads.js';
import type { Upload } from '../state/upload.js';

/** A file that has arrived. */
export interface Arrived {
  id: string;
  name: string;
}

/** What is taken. */
export interface FileRules {
  maxBytes?: number;
  /** Media types. */
  types?: readonly string[];
  /** How many there may be in all. */
  atMost?: number;
}

/** Why a file was not taken here. */
export interface FileRefusal {
  name: string;
  why: 'too-large' | 'wrong-type' | 'empty' | 'too-many' | 'not-a-file';
  size: number;
}

/** A file that has not arrived yet. */
export interface FileUnderWay {
  id: number;
  file: File;
  /** From 0 to 1. */
  fraction: number;
  error?: AdapterError;
}

interface Entry {
  id: number;
  file: File;
  upload: Upload<File>;
  release(): void;
}

/** Systems differ about these, and the backend looks inside. */
const byExtension: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  aac: 'audio/aac',
  amr: 'audio/amr',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  '3gp': 'video/3gpp',
  svg: 'image/svg+xml',
};

const typeOf = ({ name, type }: File): string => byExtension[/\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''] ?? type;

export interface AttachedFilesOptions<A> {
  store: FileUploads<A>;
  /** How many there are already. */
  count(): number;
  onArrived(attachment: A): void;
  onChange(): void;
}

/** The files of one thing that are on their way, and those that were not taken. */
export class AttachedFiles<A extends Arrived> {
  refusals: readonly FileRefusal[] = [];
  /** Name of the file that has arrived last. */
  arrived = '';
  #entries: Entry[] = [];
  #last = 0;
  /** What the page lends to show a picture, by the id of the attachment. */
  #pictures = new Map<string, string>();
  #waiting: (() => void)[] = [];

  constructor(private readonly options: AttachedFilesOptions<A>) {}

  get underWay(): readonly FileUnderWay[] {
    return this.#entries.map(({ id, file, upload }) => {
      const state = upload.$upload.get();
      return {
        id,
        file,
        fraction: state.is === 'sending' ? state.fraction : 0,
        ...(state.is === 'failed' && { error: state.error }),
      };
    });
  }

  get isSending(): boolean {
    return this.underWay.some(({ error }) => !error);
  }

  /** The picture as it was chosen; undefined: it was not chosen here, or is none. */
  pictureOf({ id }: Arrived): string | undefined {
    return this.#pictures.get(id);
  }

  take(files: readonly File[], capability: FileRules): void {
    this.refusals = files.length ? [] : [{ name: '', why: 'not-a-file', size: 0 }];
    for (const file of files) {
      const why = this.#refusalOf(file, capability);
      if (why) this.refusals = [...this.refusals, { name: file.name, why, size: file.size }];
      else this.#begin(file);
    }
    this.options.onChange();
  }

  retry(id: number): void {
    void this.#entries.find((entry) => entry.id === id)?.upload.send();
  }

  /** Those that were stopped by a sign-in that ran out. */
  retrySignedOut(): void {
    for (const { id, error } of this.underWay) if (error?.code === 'unauthorized') this.retry(id);
  }

  cancel(id: number): void {
    const entry = this.#entries.find((one) => one.id === id);
    if (entry) this.#end(entry);
  }

  /** Settles when nothing is on its way any more; true: all have arrived. */
  async settled(): Promise<boolean> {
    while (this.isSending) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return !this.#entries.length;
  }

  close(): void {
    for (const entry of [...this.#entries]) this.#end(entry);
    for (const url of this.#pictures.values()) URL.revokeObjectURL(url);
    this.#pictures.clear();
    this.refusals = [];
  }

  #refusalOf(file: File, { maxBytes = Infinity, types, atMost = Infinity }: FileRules): FileRefusal['why'] | undefined {
    const type = typeOf(file);
    if (type && types && !types.includes(type)) return 'wrong-type';
    if (!file.size) return 'empty';
    if (file.size > maxBytes) return 'too-large';
    return this.options.count() + this.#entries.length >= atMost ? 'too-many' : undefined;
  }

  #begin(file: File): void {
    const { store, onArrived } = this.options;
    const id = ++this.#last;
    const upload = store.begin!(file, (attachment) => {
      if (typeOf(file).startsWith('image/')) this.#pictures.set(attachment.id, URL.createObjectURL(file));
      this.arrived = attachment.name;
      onArrived(attachment);
      this.cancel(id);
    });
    this.#entries.push({ id, file, upload, release: upload.$upload.listen(this.#changed) });
  }

  #end(entry: Entry): void {
    entry.release();
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.options.store.end(entry.upload);
    this.#changed();
  }

  #changed = (): void => {
    for (const go of this.#waiting.splice(0)) go();
    this.options.onChange();
  };
}
