/** A file as a picture on screen. What the page lends for it is given back as soon as it is shown no more. */
export class PhotoPreview {
  #shown: { file: File; url: string } | undefined;

  get url(): string {
    return this.#shown?.url ?? '';
  }

  show(file: File | undefined): void {
    if (file === this.#shown?.file) return;
    if (this.#shown) URL.revokeObjectURL(this.#shown.url);
    this.#shown = file && { file, url: URL.createObjectURL(file) };
  }
}
