import type { ShapeName } from './shapes.js';

/** What members of files mean that go along with responses and messages. */
export const attachmentWords = {
  AttachmentFile: { file: 'The bytes, and the name that the part has.' },
  Attachment: {
    id: 'What responses name it by.',
    name: 'Of the file, for people to read.',
    type: 'Its media type, as the content tells it; of sound in Ogg with its codec, because WhatsApp takes Opus only.',
    size: 'In bytes.',
    url: 'Where the file itself is read, relative to the backend or absolute.',
  },
} satisfies Partial<Record<ShapeName, Readonly<Record<string, string>>>>;
