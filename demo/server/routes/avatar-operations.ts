import { avatarLimits } from '../people/capabilities.js';
import { saves, sends, type Description } from '../openapi/operation.js';

/** What the document says about the picture. */
export const readAvatar = {
  id: 'readAvatar',
  tag: 'profile',
  summary: 'Read where the picture is',
  answers: sends('AvatarSnapshot'),
} as const satisfies Description;

export const setAvatar = {
  id: 'setAvatar',
  tag: 'profile',
  summary: 'Upload a picture, or choose one from the gallery',
  text:
    'A form with one file, told by its content, never by its name or declared type; or the id of a gallery picture. ' +
    'Until the answer, and after a refusal, the former picture stays. The capabilities name the types, and how large a file may be.',
  once: true,
  version: 'optional',
  body: {
    'multipart/form-data': { shape: 'AvatarFile', files: { file: avatarLimits.types.join(', ') } },
    'application/json': { shape: 'AvatarChoice', example: { picture: 'lighthouse' } },
  },
  answers: saves('AvatarSnapshot'),
  problems: ['rate-limited'],
} as const satisfies Description;

export const removeAvatar = {
  id: 'removeAvatar',
  tag: 'profile',
  summary: 'Take the picture away',
  text: 'Whoever has none keeps the version.',
  once: true,
  version: 'optional',
  answers: saves('AvatarSnapshot'),
} as const satisfies Description;

export const readGallery = {
  id: 'readGallery',
  tag: 'profile',
  summary: 'List the ready-made pictures',
  text: 'In the order to show them. Only for backends whose capabilities say `gallery`.',
  answers: { 200: { says: 'The pictures, each with an accessible name.', shape: 'Gallery' } },
} as const satisfies Description;
