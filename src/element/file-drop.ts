/** More than this is no message, whatever its limit: showing it would stop the page, UTF-16 units. */
export const mostHeld = (limit: number): number => Math.max(5 * limit, 20_000);

export interface FileDropOptions {
  /** Undefined: nothing is written, and the page is its owner's. `files` false: it takes none now. */
  taking(): { files: boolean; mostText: number } | undefined;
  /** What a file is dropped on. Without it the whole page is: a dialog is over it. */
  target?(): EventTarget | null;
  /** Over the page, with a file, or not any more. */
  onOver(isOver: boolean): void;
  onFiles(files: readonly File[]): void;
  /** A text was too long to be put in. */
  onTooMuch(length: number): void;
}

const drags = ['dragover', 'dragleave', 'drop'] as const;

/** Files and texts that are dropped and pasted while something is written: a file that misses its aim would take the page away. */
export class FileDrop {
  constructor(private readonly options: FileDropOptions) {}

  listen(): () => void {
    for (const type of drags) addEventListener(type, this.#onDrag);
    return () => {
      for (const type of drags) removeEventListener(type, this.#onDrag);
    };
  }

  onPaste = (event: ClipboardEvent): void => {
    const { onFiles, onTooMuch, taking } = this.options;
    const { clipboardData } = event;
    const now = taking();
    if (!now) return;
    const [target] = event.composedPath() as [Partial<HTMLElement>];
    const text = clipboardData?.getData('text/plain') ?? '';
    // A copied table is text and a picture of it; a text control takes the text.
    const takesText = text && target.matches?.('input:read-write, textarea:read-write');
    if (takesText && text.length > now.mostText) {
      event.preventDefault();
      return onTooMuch(text.length);
    }
    if (takesText || !clipboardData?.files.length || !now.files) return;
    event.preventDefault();
    onFiles([...clipboardData.files]);
  };

  #onDrag = (event: DragEvent): void => {
    const { onOver, onFiles, taking } = this.options;
    const { type, dataTransfer, relatedTarget } = event;
    const now = taking();
    if (!dataTransfer || !now || (type === 'dragleave' && relatedTarget)) return;
    const isFile = dataTransfer.types.includes('Files');
    if (this.#misses(event)) return isFile ? this.#onMiss(event, dataTransfer) : undefined;
    if (!isFile) return this.#onTextDrop(event, now.mostText);
    onOver(type === 'dragover' && now.files);
    event.preventDefault();
    dataTransfer.dropEffect = now.files ? 'copy' : 'none';
    if (type === 'drop' && now.files) onFiles([...dataTransfer.files]);
  };

  #misses(event: DragEvent): boolean {
    const target = this.options.target?.();
    return Boolean(target && !event.composedPath().includes(target));
  }

  /** It may be somebody else's, who has said so then, or is a file input. */
  #onMiss(event: DragEvent, dataTransfer: DataTransfer): void {
    this.options.onOver(false);
    const [target] = event.composedPath() as [Partial<Element>];
    if (event.defaultPrevented || target.matches?.('[type="file" i]:enabled')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  }

  #onTextDrop(event: DragEvent, most: number): void {
    const length = event.type === 'drop' ? event.dataTransfer!.getData('text/plain').length : 0;
    if (length <= most) return;
    event.preventDefault();
    this.options.onTooMuch(length);
  }
}
