import { Undeliverable } from '../messages/queue.js';
import type { MediaFile, WhatsAppChannel } from './channel.js';
import { mediaIn } from './payload.js';

/** Milliseconds. WhatsApp keeps an upload for 30 days. */
const uploadKept = 24 * 60 * 60_000;

/** How many uploads are remembered. */
const most = 1_000;

/** What an operator puts right, such as a token that ran out, and what passes by itself. */
const passing = {
  statuses: [401, 408, 429],
  /**
   * The token, and so many messages that WhatsApp wants a pause.
   * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
   */
  codes: [4, 190, 80007, 130429, 131048, 131056],
};

interface Upload {
  id: string;
  /** Epoch ms. */
  until: number;
  /** An earlier message named it: WhatsApp may have thrown it away since. */
  isOld: boolean;
}

/**
 * WhatsApp's Cloud API, or whatever speaks it at this address, such as `https://graph.facebook.com/v23.0`.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference
 */
export function cloudApi(address: string, token = ''): WhatsAppChannel {
  const base = address.replace(/\/+$/u, '');
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  const uploads = new Map<string, Upload>();

  async function post(number: string, what: string, body: BodyInit, type: Record<string, string>, signal: AbortSignal): Promise<unknown> {
    const answer = await fetch(`${base}/${encodeURIComponent(number)}/${what}`, {
      method: 'POST',
      headers: { ...headers, ...type },
      body,
      redirect: 'error',
      signal,
    });
    if (answer.ok) return answer.json().catch(() => ({}));
    const { status } = answer;
    const code = codeIn(await answer.json().catch(() => undefined));
    const isPassing = status >= 500 || passing.statuses.includes(status) || (code !== undefined && passing.codes.includes(code));
    // The sentences of the answer may repeat whom the message is for.
    throw new Undeliverable(`HTTP ${status}${code === undefined ? '' : `, code ${code}`}`, !isPassing);
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

  /** Returns whether one of them was old. */
  function forget(ids: readonly string[]): boolean {
    const refused = [...uploads].filter(([, { id }]) => ids.includes(id));
    for (const [name] of refused) uploads.delete(name);
    return refused.some(([, { isOld }]) => isOld);
  }

  return {
    async upload(number, file, signal) {
      const name = `${number} ${file.id}`;
      const known = uploads.get(name);
      if (known && known.until > Date.now()) {
        known.isOld = true;
        return known.id;
      }
      const id = await upload(number, file, signal);
      uploads.delete(name);
      if (uploads.size >= most) uploads.delete(uploads.keys().next().value!);
      uploads.set(name, { id, until: Date.now() + uploadKept, isOld: false });
      return id;
    },
    async send(number, message, { signal }) {
      const body = JSON.stringify(message);
      await post(number, 'messages', body, { 'Content-Type': 'application/json' }, signal).catch((error: unknown) => {
        const isOld = error instanceof Undeliverable && error.forGood && forget(mediaIn(message));
        // With its file uploaded anew it may be taken.
        throw isOld ? new Undeliverable(error.message, false) : error;
      });
    },
  };
}

/** Of its error, as the Graph API tells it. */
function codeIn(answer: unknown): number | undefined {
  const code = (answer as { error?: { code?: unknown } } | null | undefined)?.error?.code;
  return Number.isInteger(code) ? (code as number) : undefined;
}

/** Said at the start, and not with the first message that nobody gets. */
export function needCloudAddress(text: string): string {
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol))
    throw new Error('WHATSAPP_URL is no address that begins with http:// or https://.');
  return text;
}
