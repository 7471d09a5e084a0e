import { Undeliverable } from '../messages/queue.js';
import type { MediaFile, WhatsAppChannel } from './channel.js';

/** Milliseconds. WhatsApp keeps an upload for 30 days. */
const uploadKept = 24 * 60 * 60_000;

/** How many uploads are remembered. */
const most = 1_000;

/**
 * WhatsApp's Cloud API, or whatever speaks it at this address, such as `https://graph.facebook.com/v23.0`.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference
 */
export function cloudApi(address: string, token = ''): WhatsAppChannel {
  const base = address.replace(/\/+$/u, '');
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const uploads = new Map<string, { id: string; until: number }>();

  async function post(number: string, what: string, body: BodyInit, type: Record<string, string>, signal: AbortSignal): Promise<unknown> {
    const answer = await fetch(`${base}/${encodeURIComponent(number)}/${what}`, {
      method: 'POST',
      headers: { ...headers, ...type },
      body,
      redirect: 'error',
      signal,
    });
    if (answer.ok) return answer.json().catch(() => ({}));
    await answer.body?.cancel();
    // The sentences of the answer may repeat whom the message is for.
    throw new Undeliverable(`HTTP ${answer.status}`, answer.status < 500 && answer.status !== 429);
  }

  async function upload(number: string, file: MediaFile, signal: AbortSignal): Promise<string> {
    const form = new FormData();
    form.append('messaging_product', 'whatsapp');
    form.append('type', file.type);
    form.append('file', new File([await file.content()], file.name, { type: file.type }));
    const { id } = (await post(number, 'media', form, {}, signal)) as { id?: unknown };
    if (typeof id !== 'string' || !id) throw new Undeliverable('an upload without an id', false);
    return id;
  }

  return {
    async upload(number, file, signal) {
      const name = `${number} ${file.id}`;
      const known = uploads.get(name);
      if (known && known.until > Date.now()) return known.id;
      const id = await upload(number, file, signal);
      uploads.delete(name);
      if (uploads.size >= most) uploads.delete(uploads.keys().next().value!);
      uploads.set(name, { id, until: Date.now() + uploadKept });
      return id;
    },
    async send(number, message, { signal }) {
      await post(number, 'messages', JSON.stringify(message), { 'Content-Type': 'application/json' }, signal);
    },
  };
}

/** Said at the start, and not with the first message that nobody gets. */
export function needCloudAddress(text: string): string {
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol))
    throw new Error('WHATSAPP_URL is no address that begins with http:// or https://.');
  return text;
}
