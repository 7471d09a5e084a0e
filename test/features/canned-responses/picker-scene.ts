import { sendKeys } from '@web/test-runner-commands';
import type { CannedAttachment } from '../../../src/features/canned-responses/canned-responses.js';
import '../../../src/features/canned-responses/canned-response-picker.define.js';
import type { CannedResponsePicker } from '../../../src/features/canned-responses/canned-response-picker.js';
import { heard, mount, until, type MountOptions, type Mounted } from '../../support/mount.js';

export const kinds = {
  'a textarea': '<textarea id="reply"></textarea>',
  'an input': '<input id="reply">',
  'an element that can be edited': '<div id="reply" contenteditable="true" role="textbox" style="white-space: pre-wrap"></div>',
};

/** A few of the sample person's responses, so that a test knows what it will see. */
export const few = [
  { shortCode: 'refund', content: 'Hi {{contact.first_name|there}}, your refund is on its way.', uses: 3 },
  { shortCode: 'refund-late', content: 'Sorry.\nI write by {{|day}} or {{|week}}.', uses: 2 },
  { shortCode: 'bye', content: 'Have a wonderful trip!', uses: 1 },
  { shortCode: 'referral', content: 'Invite a friend.', scope: 'company' as const },
];

export interface PickerScene extends Mounted<CannedResponsePicker> {
  field: HTMLTextAreaElement;
  picker: CannedResponsePicker;
  inserted: { id: string; attachments: CannedAttachment[] }[];
  text(): string;
  caret(): number | null;
  type(text: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  undo(): Promise<void>;
  isOpen(): boolean;
  codes(): string[];
  /** The short code of the chosen option. */
  chosen(): string | undefined;
  /** Until the list shows these. */
  shows(...codes: string[]): Promise<void>;
  preview(): string;
  said(): string;
  /** What the host knows of the text. */
  known(): string;
}

/** Makes the field, and says what the host knows of its text. */
type Host = (place: HTMLElement, picker: CannedResponsePicker) => (() => string) | Promise<() => string>;

const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Somebody in a field of the host, beside a picker. */
export async function pickerScene(markup = kinds['a textarea'], options: MountOptions = {}, host?: Host): Promise<PickerScene> {
  const scene = await mount<CannedResponsePicker>('<canned-response-picker for="reply"></canned-response-picker>', {
    ...options,
    seed: { cannedResponses: () => few, ...options.seed },
  });
  const picker = scene.element;
  const place = document.createElement('div');
  place.innerHTML = markup;
  scene.provider.prepend(place);
  const known = (await host?.(place, picker)) ?? (() => '');
  const field = place.querySelector<HTMLTextAreaElement>('#reply')!;
  const all = () => [...picker.querySelectorAll<HTMLElement>('[role="option"]')];
  const codeOf = (option: Element | undefined | null) => option?.querySelector('[part~="code"]')?.textContent.slice(1);
  const codes = () => all().map((option) => codeOf(option)!);
  field.focus();
  return {
    ...scene,
    field,
    picker,
    known,
    inserted: heard(picker, 'canned-response-inserted'),
    text: () => (field.value ?? field.innerText).replace(/\u00a0/g, ' '),
    caret: () => field.selectionStart,
    type: (text) => sendKeys({ type: text }),
    async press(...keys) {
      for (const key of keys) await sendKeys({ press: key });
      await picker.updateComplete;
    },
    async undo() {
      // WebKitGTK's driver presses no shortcuts.
      if (!('chrome' in window || 'mozInnerScreenX' in window)) return void document.execCommand('undo');
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'z' });
      await sendKeys({ up: 'Control' });
    },
    isOpen: () => picker.querySelector('[part~="popover"]')!.matches(':popover-open'),
    codes,
    chosen: () => codeOf(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')),
    shows: (...wanted) => until(() => codes().join() === wanted.join(), `the list shows ${wanted.join()}`),
    preview: () => words(picker.querySelector('[part~="bubble"]')),
    said: () => words(picker.querySelector('[role="status"]')),
  };
}
