import { mount, until, type Mounted, type MountOptions } from '../../support/mount.js';
import type { ProfileForm } from '../../../src/features/profile/index.js';
import { picture } from './test-pictures.js';

/** A profile form with the photo in sight, and the hands that change it. */
export interface PhotoScene extends Mounted<ProfileForm> {
  readonly row: HTMLElement;
  readonly root: ParentNode;
  choose(file: File): void;
  /** Chooses a file and takes it as the crop dialog shows it. */
  upload(file: File): Promise<void>;
  /** In the crop dialog, once it is open. */
  use(): Promise<void>;
  drag(type: 'dragover' | 'drop' | 'dragleave', files: readonly File[], target?: EventTarget): DragEvent;
  paste(target: EventTarget, files: readonly File[], text?: string): ClipboardEvent;
  /** What is wrong with the photo, in words. */
  said(): string;
  /** The name of the button that has the focus. */
  focused(): string;
  pictureInRow(): string | null | undefined;
  asked(on: string): number;
}

const words = (node: Element | null | undefined) =>
  node?.textContent
    ?.replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

export function transferOf(files: readonly File[], text = ''): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (text) transfer.setData('text/plain', text);
  return transfer;
}

export async function photoForm(options: MountOptions = {}, attributes = ''): Promise<PhotoScene> {
  const page = await mount<ProfileForm>(`<profile-form ${attributes}></profile-form>`, options);
  const root = page.element.shadowRoot ?? page.element;
  await until(() => root.querySelector('[data-kind="photo"]'), 'the photo row');
  const row = () => root.querySelector<HTMLElement>('[data-kind="photo"]')!;
  const scene: PhotoScene = {
    ...page,
    root,
    get row() {
      return row();
    },
    choose(file) {
      const input = row().querySelector<HTMLInputElement>('input[type="file"]')!;
      input.files = transferOf([file]).files;
      input.dispatchEvent(new Event('change'));
    },
    async upload(file) {
      scene.choose(file);
      await scene.use();
    },
    async use() {
      await until(() => root.querySelector('dialog[open]'), 'the crop dialog');
      page.screen.press('Use photo');
      await until(() => !root.querySelector('dialog'), 'the crop dialog is gone');
    },
    drag(type, files, target = row()) {
      const event = new DragEvent(type, { dataTransfer: transferOf(files), bubbles: true, composed: true, cancelable: true });
      target.dispatchEvent(event);
      return event;
    },
    paste(target, files, text) {
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true }) as ClipboardEvent;
      // Not every browser lets a script say what is on the clipboard.
      Object.defineProperty(event, 'clipboardData', { value: transferOf(files, text) });
      target.dispatchEvent(event);
      return event;
    },
    said: () => words(row().querySelector('[part~="error"]')),
    focused() {
      const { activeElement } = page.element.shadowRoot ?? document;
      return activeElement?.getAttribute('aria-label') ?? words(activeElement);
    },
    pictureInRow: () => row().querySelector('[part~="avatar"] img')?.getAttribute('src'),
    asked: (on) => page.adapter.requests.filter((request) => request.on === on).length,
  };
  return scene;
}

export { picture, words };
