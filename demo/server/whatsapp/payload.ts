import { fileProblem, mediaKindOf } from '../../../src/features/welcome-messages/rules/file-problem.js';
import { whatsAppMedia } from '../../../src/features/welcome-messages/rules/whatsapp-limits.js';
import type { FieldProblem } from '../../../src/contract/index.js';
import type { Attachment, WhatsAppPayload } from '../database/schema.js';

/** Digits only, as WhatsApp writes phone numbers. */
export const digitsOf = (phone: string): string => phone.replace(/\D/gu, '');

const addressed = (to: string) => ({ messaging_product: 'whatsapp', recipient_type: 'individual', to: digitsOf(to) }) as const;

export const textTo = (to: string, body: string): WhatsAppPayload => ({ ...addressed(to), type: 'text', text: { body } });

/** With the file by the id that it has here. */
export function fileTo(to: string, file: Pick<Attachment, 'id' | 'name' | 'type'>): WhatsAppPayload {
  const type = mediaKindOf(file);
  return { ...addressed(to), type, [type]: { id: file.id, ...(type === 'document' && { filename: file.name }) } };
}

/** Why WhatsApp does not take it; undefined: it does. */
export const sendingProblem = (file: Pick<Attachment, 'type' | 'size'>): FieldProblem | undefined =>
  fileProblem(file, whatsAppMedia[mediaKindOf(file)]);

type Member = Record<string, unknown>;

const isObject = (value: unknown): value is Member => typeof value === 'object' && value !== null;

/** Files stand under the name of their kind, by their id, at whatever depth. A tap has an id too, and is no file. */
const isMedia = (name: string, value: unknown): value is { id: string } =>
  Object.hasOwn(whatsAppMedia, name) && isObject(value) && typeof value['id'] === 'string';

/** Ids of the files in a message. */
export function mediaIn(payload: unknown): string[] {
  if (!isObject(payload)) return [];
  return Object.entries(payload).flatMap(([name, value]) => (isMedia(name, value) ? [value.id] : mediaIn(value)));
}

/** The same message with other ids in place of those of the files. */
export function withMedia(payload: WhatsAppPayload, ids: ReadonlyMap<string, string>): WhatsAppPayload {
  const replaced = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaced);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        isMedia(name, inner) ? { ...inner, id: ids.get(inner.id) ?? inner.id } : replaced(inner),
      ]),
    );
  };
  return replaced(payload) as WhatsAppPayload;
}
