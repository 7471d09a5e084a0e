import type { GalleryPicture } from '../../features/profile/profile.js';

const cream = '#fff3df';
const red = '#d4553f';
const blue = '#3a56d4';
const night = '#1d2f66';
const teal = '#2f8f8b';
const sand = '#f3c9a6';

const draw = (id: string, name: string, ground: string, ...shapes: [colour: string, path: string][]): GalleryPicture => {
  const paths = [[ground, 'M0 0h64v64H0z'], ...shapes].map(([fill, path]) => `<path fill="${fill}" d="${path}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="640" height="640">${paths}</svg>`;
  return { id, name, url: `data:image/svg+xml,${encodeURIComponent(svg)}` };
};

const disc = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0z`;

/** Ready-made pictures in the spirit of the travel agency that the samples tell of. */
export const sampleGallery: readonly GalleryPicture[] = [
  draw(
    'lighthouse',
    'Lighthouse',
    '#bcd0f2',
    [blue, 'M0 50h64v14H0z'],
    [cream, 'M27 27h10l3 23H24z'],
    ['#f2b94b', 'M28 21h8v6h-8z'],
    [red, 'M26 34h12l1 8H25zM25 21l7-8 7 8z'],
  ),
  draw(
    'boat',
    'Sailing boat',
    sand,
    [teal, 'M0 46h64v18H0z'],
    [cream, 'M33 12l15 26H33z'],
    [red, 'M30 18v20H18z'],
    [night, 'M14 41h36l-6 9H20z'],
  ),
  draw(
    'balloon',
    'Hot-air balloon',
    '#bfe0ea',
    [red, 'M32 10a16 16 0 0 1 16 16c0 9-9 15-12 19h-8c-3-4-12-10-12-19a16 16 0 0 1 16-16z'],
    [cream, 'M32 10c5 0 7 8 7 16s-3 15-4 19h-6c-1-4-4-11-4-19s2-16 7-16z'],
    [night, 'M28 49h8l-1 7h-6zM28 45h1v5h-1zM35 45h1v5h-1z'],
  ),
  draw(
    'mountains',
    'Mountains',
    '#f6dccb',
    [red, disc(44, 20, 6)],
    [blue, 'M0 54l24-34 24 34v10H0z'],
    [cream, 'M24 20l7 10-5-2-2 4-4-4-3 2z'],
    [night, 'M22 64l22-28 20 26v2z'],
  ),
  draw('compass', 'Compass', blue, [cream, disc(32, 32, 20)], [red, 'M32 32l-5-5 15-5z M37 37l5-15-10 10z'], [night, 'M27 27l-5 15 15-5z']),
  draw(
    'tent',
    'Tent at night',
    night,
    [cream, `${disc(46, 16, 5)}${disc(16, 14, 1)}${disc(26, 22, 1)}`],
    [teal, 'M0 50h64v14H0z'],
    [sand, 'M32 22l20 30H12z'],
    [red, 'M32 34l9 18H23z'],
  ),
  draw(
    'train',
    'Night train',
    '#2a3f87',
    [red, 'M18 16a4 4 0 0 1 4-4h20a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4z'],
    [sand, 'M22 18h20v12H22z'],
    [cream, `${disc(25, 40, 3)}${disc(39, 40, 3)}`],
    [night, 'M14 54h36v3H14z'],
  ),
  draw(
    'palm',
    'Palm beach',
    '#f6c98f',
    [red, disc(20, 24, 8)],
    [teal, 'M0 46h64v18H0z'],
    [cream, 'M0 56c20-8 44-8 64 0v8H0z'],
    [
      night,
      'M36 54c1-12 1-20-1-28h3c3 8 3 16 2 28zM36 27c-6-5-13-4-17 2 7-3 12-2 17 0-8 2-11 6-11 12 4-6 7-9 12-11 5 2 9 5 11 10 1-6-2-9-9-11 5-2 10-1 15 1-4-6-12-7-18-3z',
    ],
    [red, `${disc(35.5, 28, 2.5)}${disc(39, 29.5, 2)}`],
  ),
  draw(
    'suitcase',
    'Suitcase',
    '#cfe3dc',
    [night, 'M24 14h16v8h-4v-4h-8v4h-4z'],
    [red, 'M14 22h36a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4V26a4 4 0 0 1 4-4z'],
    [cream, 'M18 22h5v30h-5zM41 22h5v30h-5z'],
  ),
];
