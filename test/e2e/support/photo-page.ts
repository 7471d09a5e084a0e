import type { Locator, Page } from 'playwright-core';
import type { DeskPage } from './desk-page.js';

export interface PictureFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The photo in the profile, and what a person does to it. */
export class PhotoPage {
  readonly page: Page;
  readonly row: Locator;
  readonly face: Locator;
  readonly useIt: Locator;

  constructor(readonly desk: DeskPage) {
    this.page = desk.page;
    this.row = desk.form.getByRole('group', { name: 'Photo', exact: true });
    this.face = this.row.locator('[part~="avatar"] img');
    this.useIt = desk.form.getByRole('button', { name: 'Use photo' });
  }

  /** By the button, as the browser's own window for files gives it. */
  async choose({ name, type, bytes }: PictureFile): Promise<void> {
    const [window] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.row.getByRole('button', { name: /Upload photo|Choose another/ }).click(),
    ]);
    await window.setFiles({ name, mimeType: type, buffer: Buffer.from(bytes) });
  }

  async drop(...files: PictureFile[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer();
        for (const { name, type, bytes } of given) {
          const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
          transfer.items.add(new File([content], name, { type }));
        }
        return transfer;
      },
      // As text: millions of numbers in a list take half a minute to get there.
      files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('base64') })),
    );
    for (const event of ['dragenter', 'dragover', 'drop']) await this.row.dispatchEvent(event, { dataTransfer: data });
  }

  /** A picture in one colour, through the real clipboard and the real keys. */
  async copyAndPaste(colour: string): Promise<void> {
    await this.page.evaluate(async (fill) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 700, height: 700 });
      const context = canvas.getContext('2d')!;
      context.fillStyle = fill;
      context.fillRect(0, 0, 700, 700);
      const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png! })]);
    }, colour);
    await this.row.getByRole('button', { name: 'Upload photo' }).focus();
    await this.page.keyboard.press('Control+V');
  }

  /** The middle of the picture that the header shows, as red, green and blue. */
  async colour(): Promise<number[]> {
    return this.desk.header.locator('img').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });
  }
}
