import type { WelcomeKind, WelcomeMedia } from '../welcome-messages.js';

/**
 * What WhatsApp takes, in UTF-16 units where nothing else is said.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
export const whatsAppLimits = {
  text: 4_096,
  /** Under a file. */
  caption: 1_024,
  /** Above buttons and a list. */
  body: 1_024,
  header: 60,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  /** What a list is opened by. */
  menu: 20,
  sections: 10,
  sectionTitle: 24,
  /** In all sections together. */
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  parameter: 1_024,
  placeName: 1_000,
  address: 1_000,
} as const;

/** Of our own: a message's name, and how many languages it may have. */
export const welcomeLimits = { name: 60, contents: 20 } as const;

const megabyte = 2 ** 20;

/** https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types */
export const whatsAppMedia = {
  image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * megabyte },
  video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * megabyte },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * megabyte },
  document: {
    types: [
      'application/pdf',
      'text/plain',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    maxBytes: 100 * megabyte,
  },
} as const satisfies Partial<Record<WelcomeKind, WelcomeMedia>>;

export type MediaKind = keyof typeof whatsAppMedia;

/** How long after the customer's last word anything but a template may be sent, ms. */
export const serviceWindow = 24 * 60 * 60_000;
