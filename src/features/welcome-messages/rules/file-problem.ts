import type { FieldProblem } from '../../../contract/index.js';
import type { CannedAttachment } from '../../canned-responses/canned-responses.js';
import type { WelcomeMedia, WelcomeMessagesCapability } from '../welcome-messages.js';
import { whatsAppMedia, type MediaKind } from './whatsapp-limits.js';

/** What may be sent as a file of this kind: what WhatsApp takes, or less of it. */
export const mediaOf = (kind: MediaKind, { media }: Pick<WelcomeMessagesCapability, 'media'>): WelcomeMedia =>
  media?.[kind] ?? whatsAppMedia[kind];

/** `audio/ogg; codecs=opus` is `audio/ogg`. */
const bare = (type: string) => type.split(';')[0]!.trim().toLowerCase();

/** What a file of this type is sent as. */
export const mediaKindOf = ({ type }: Pick<CannedAttachment, 'type'>): MediaKind =>
  (['image', 'video', 'audio'] as const).find((kind) => bare(type).startsWith(`${kind}/`)) ?? 'document';

/** Of Ogg, WhatsApp plays Opus and nothing else. Where a type does not say how it is coded, it may be that. */
const isOtherOgg = (type: string) => /^audio\/ogg\b(?=.*codecs)(?!.*opus)/iu.test(type);

export function fileProblem(file: Pick<CannedAttachment, 'type' | 'size'>, { types, maxBytes }: WelcomeMedia): FieldProblem | undefined {
  if (isOtherOgg(file.type) || !types.some((type) => bare(type) === bare(file.type))) return { code: 'wrong-type' };
  return file.size > maxBytes ? { code: 'too-large', limit: maxBytes } : undefined;
}
