import { html, type TemplateResult, type nothing } from 'lit';
import type { Attached } from './conversations.js';
import { icon } from './icons.js';

/** Pictures as they are, and everything else by its name; both lead to the file. */
export const attachedFiles = (files: readonly Attached[], busy: 'true' | typeof nothing): TemplateResult =>
  html`<ul class="files" aria-label="Files" aria-busy=${busy}>
    ${files.map((file) => html`<li>${file.type.startsWith('image/') ? pictureFile(file) : otherFile(file)}</li>`)}
  </ul>`;

const pictureFile = ({ name, url }: Attached) =>
  html`<a class="picture-file" href=${url} target="_blank" rel="noopener" title=${name}>
    <img src=${url} alt=${name} loading="lazy" />
  </a>`;

const otherFile = ({ name, size, url }: Attached) =>
  html`<a class="file" href=${url} download=${name}>
    ${icon('file')}<bdi class="name">${name}</bdi> <bdi class="size">${sizeInWords(size)}</bdi>
  </a>`;

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** `640 bytes`, `12 kB`, `1.4 MB`. */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const how = step === 0 ? ({ unitDisplay: 'long' } as const) : { maximumFractionDigits: step === 2 ? 1 : 0 };
  const format = new Intl.NumberFormat('en', { style: 'unit', unit: units[step], ...how });
  return format.format(bytes / 1_000 ** step);
}
