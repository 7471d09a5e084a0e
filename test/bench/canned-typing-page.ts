import { frame, until } from './painting.js';

const kinds = ['with a closed picker', 'without', 'without, once more'] as const;
export type Kind = (typeof kinds)[number];

interface Place {
  typeHere?(letters: number, isPainted: boolean): Promise<void>;
}

const placeIn = (page: HTMLIFrameElement) => page.contentWindow as unknown as Place;

const sentence = 'Thank you for writing to us, we have looked into it and it is on its way. ';

/** A page of a host: a field, and perhaps a picker with ten thousand rows that is closed. */
async function become(kind: string): Promise<void> {
  const field = document.createElement('textarea');
  field.rows = 6;
  document.body.append(field);
  if (kind === kinds[0]) await (await import('./canned-typing-picker.js')).addPicker(field);
  (globalThis as unknown as Place).typeHere = async (letters, isPainted) => {
    field.value = '';
    field.focus();
    await frame();
    for (let at = 0; at < letters; at++) {
      const key = sentence[at % sentence.length]!;
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      document.execCommand('insertText', false, key);
      field.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
      if (isPainted) await frame();
      else void field.scrollHeight;
    }
    await frame();
    if (field.value.length !== letters) throw new Error(`${field.value.length} of ${letters} letters were typed.`);
  };
}

const pages = new Map<Kind, HTMLIFrameElement>();

/** The same page with and without, and once more without, for what the measure itself is worth. */
async function prepare(): Promise<void> {
  for (const kind of kinds) {
    const page = document.createElement('iframe');
    page.style.cssText = 'inline-size: 400px; block-size: 180px';
    page.src = `/index.html#${kind}`;
    document.body.append(page);
    // One after the other: each wants the focus.
    await until(() => placeIn(page).typeHere);
    pages.set(kind, page);
  }
}

export interface Typing {
  prepare(): Promise<void>;
  /** `isPainted`: each letter before the next one; else its layout alone. */
  type(kind: Kind, letters: number, isPainted: boolean): Promise<void>;
}

const typing: Typing = {
  prepare,
  async type(kind, letters, isPainted) {
    const page = pages.get(kind)!;
    page.focus();
    await placeIn(page).typeHere!(letters, isPainted);
  },
};

const kind = decodeURIComponent(location.hash.slice(1));
if (kind) void become(kind);
else (globalThis as { typing?: Typing }).typing = typing;
