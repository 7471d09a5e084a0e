import { type MediaKind } from './whatsapp-limits.js';
import type { WhatsAppMessageOptions } from './whatsapp-message.js';

/** Without members that are empty. */
export const present = (members: Readonly<Record<string, string>>): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value.trim()));

/** A file, and what a customer sees it called. */
export function mediaObject(kind: MediaKind, { content: { file }, media }: WhatsAppMessageOptions): object {
  return file ? { ...media(file), ...(kind === 'document' && present({ filename: file.name })) } : {};
}
