import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { photo } from '../../demo/server/photos.js';

export interface RealFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const read = (path: string): Buffer => readFileSync(fileURLToPath(new URL(path, import.meta.url)));

export const picture = async (): Promise<RealFile> => ({
  name: 'harbour.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await photo({ width: 320, height: 200 })),
});

/** One second, coded as phones code it. */
export const film = (): RealFile => ({ name: 'crossing.mp4', mimeType: 'video/mp4', buffer: read('crossing.mp4') });

export const sound = (): RealFile => ({
  name: 'harbour-bell.mp3',
  mimeType: 'audio/mpeg',
  buffer: read('../../../src/features/alerts/tones/harbour-bell.mp3'),
});

/** One empty page, with a table of where its parts begin. */
export function paper(): RealFile {
  const parts = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ].map((part, at) => `${at + 1} 0 obj${part}endobj\n`);
  let text = '%PDF-1.4\n';
  const places = parts.map((part) => {
    const place = text.length;
    text += part;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `${table}trailer<</Size ${parts.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return { name: 'timetable.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}
