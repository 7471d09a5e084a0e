import { readFile } from 'node:fs/promises';
import { makeGalleryAvatar, type Picture } from '../picture.js';

export interface GalleryDrawing extends Picture {
  id: string;
  name: string;
}

/** File name and name, in the order people see them. */
const drawings = {
  lighthouse: 'Lighthouse',
  'sailing-boat': 'Sailing boat',
  balloon: 'Hot-air balloon',
  mountains: 'Mountain lake',
  compass: 'Compass',
  tent: 'Tent under the stars',
  'night-train': 'Night train',
  palm: 'Palm beach',
  camera: 'Camera',
  suitcase: 'Suitcase',
  desert: 'Desert at noon',
  city: 'Old town',
} as const;

let made: Promise<readonly GalleryDrawing[]> | undefined;

/** The ready-made pictures, drawn for this company; turned into what people upload when they are first asked for. */
export function gallery(): Promise<readonly GalleryDrawing[]> {
  made ??= make().catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

const make = (): Promise<GalleryDrawing[]> =>
  Promise.all(
    Object.entries(drawings).map(async ([id, name]) => {
      const drawing = await readFile(new URL(`./${id}.svg`, import.meta.url));
      return { id, name, ...(await makeGalleryAvatar(drawing)) };
    }),
  );
