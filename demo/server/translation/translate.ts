import * as v from 'valibot';

export interface Translated {
  text: string;
  /** The language it was written in, such as `de`; empty: the service does not tell. */
  source: string;
}

/** The service did not translate, now or ever; the words it was given are not in it. */
export type Translate = (text: string, target: string) => Promise<Translated>;

/** Milliseconds. */
const longestWait = 5_000;

/** In UTF-16 units; a translation may be longer than what was written, though not without end. */
const longest = 10_000;

/** Bytes of an answer, with all that a service may tell beside it. */
const longestAnswer = 256 * 1_024;

/** No database takes U+0000. */
const words = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.check((text) => !text.includes('\u0000')),
  );

const answer = v.object({
  translatedText: v.pipe(words(longest), v.nonEmpty()),
  detectedLanguage: v.nullish(v.object({ language: words(35) })),
});

/** A service as LibreTranslate is one. A password in the address is its key. `patience`: in milliseconds. */
export function translateBy(address: string, patience = longestWait): Translate {
  if (!URL.canParse(address) || !['http:', 'https:'].includes(new URL(address).protocol))
    throw new Error('TRANSLATE_URL is no address that begins with http:// or https://.');
  const url = new URL(address);
  const key = url.password && { api_key: decodeURIComponent(url.password) };
  url.username = url.password = '';
  return async (text, target) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: text, source: 'auto', target, format: 'text', ...(key || {}) }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`answered ${response.status}`);
    }
    const parsed = v.safeParse(answer, await jsonIn(response).catch(() => undefined));
    // A library's sentence would repeat what the customer wrote.
    if (!parsed.success) throw new Error('answered what is no translation');
    const { translatedText, detectedLanguage } = parsed.output;
    return { text: translatedText, source: detectedLanguage?.language ?? '' };
  };
}

/** What is longer than any translation is not read to its end. */
async function jsonIn({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > longestAnswer) return undefined;
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown;
}
