import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { CannedResponseSeed } from '../../../src/adapters/memory/index.js';
import { defineElement, SettingsElement, type Shown } from '../../../src/element/index.js';
import { cannedEditor } from '../../../src/features/canned-responses/editor/canned-editor.js';
import { cannedResponses, type CannedItem } from '../../../src/features/canned-responses/index.js';
import type { Session } from '../../../src/session/session.js';
import { formStyles } from '../../../src/styles/form.styles.js';
import { mount, until, type Mounted, type MountOptions } from '../../support/mount.js';

/** What a manager is to the editor, and nothing else. */
export class EditorHost extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles];

  readonly editor = cannedEditor(this);

  get shownSession(): Session {
    return this.current!;
  }

  partId(name: string): string {
    return this.idOf(name);
  }

  protected override get shown(): Shown {
    return { phase: 'ready', fields: this.editor.fields };
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const { $responses, load } = session.store(cannedResponses);
    void load();
    return [$responses, session.$capabilities];
  }

  override render(): TemplateResult {
    return html`<button part="button" type="button">Add</button>${this.editor.render()}`;
  }
}
defineElement('editor-host', EditorHost);

export const own = (shortCode: string, content: string, more: CannedResponseSeed = {}): CannedResponseSeed => ({
  id: `r-${shortCode}`,
  shortCode,
  content,
  ...more,
});

export interface EditorScene extends Mounted<EditorHost> {
  dialog(): HTMLDialogElement | null;
  message(): HTMLTextAreaElement;
  /** Replaces what stands in a field of the dialog. */
  fill(label: string, text: string): void;
  /** What is said under a field. */
  said(label: string): string;
  press(name: string): Promise<void>;
  items(): readonly CannedItem[];
  item(shortCode: string): CannedItem | undefined;
  /** Opens the editor for the response with this code, or for a new one. */
  edit(shortCode?: string): Promise<void>;
  /** Somebody else, or another tab, changes it, or takes it away. */
  elsewhere(shortCode: string, patch: object | 'gone'): Promise<void>;
}

const words = (node: Element | null | undefined) =>
  node?.textContent
    ?.replace(/[\u2066-\u2069]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim() ?? '';

export async function openEditorScene(options: MountOptions & { responses?: CannedResponseSeed[] } = {}): Promise<EditorScene> {
  const {
    responses = [own('refund', 'Your refund is on its way.'), own('Hello', 'Hi {{contact.first_name|there}}')],
    seed,
    ...rest
  } = options;
  const mounted = await mount<EditorHost>('<editor-host></editor-host>', { ...rest, seed: { cannedResponses: () => responses, ...seed } });
  const { element, screen, adapter } = mounted;
  const store = () => element.shownSession.store(cannedResponses);
  const items = () => store().$responses.get().rows;
  const item = (shortCode: string) => items().find(({ row }) => row.shortCode === shortCode);
  await until(() => store().$responses.get().phase === 'ready', 'the responses');
  await until(() => Object.keys(element.shownSession.$capabilities.get()).length, 'the capabilities');
  const dialog = () => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog');
  return {
    ...mounted,
    items,
    item,
    dialog,
    message: () => dialog()!.querySelector('textarea')!,
    fill: (label, text) => screen.type(label, text),
    said: (label) => words(screen.control(label).closest('[part~="control"]')?.querySelector('[part~="error"]')),
    async press(name) {
      screen.press(name);
      await element.updateComplete;
    },
    async edit(shortCode) {
      element.editor.open(shortCode === undefined ? undefined : item(shortCode));
      await until(() => dialog()?.open, 'the editor');
    },
    async elsewhere(shortCode, patch) {
      const { rows } = await adapter.cannedResponses.list({ limit: 100 }, {});
      const { value, version } = rows.find((one) => one.value.shortCode === shortCode)!;
      const call = { key: `elsewhere-${Math.random()}`, base: {}, ...(version && { version }) };
      if (patch === 'gone') await adapter.cannedResponses.remove(value.id, call);
      else await adapter.cannedResponses.update(value.id, patch, call);
    },
  };
}

/** As the clipboard of the browser hands it over; Firefox lets nobody make such an event. */
export function pasteOf(clipboardData: DataTransfer): Event {
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return event;
}

export { words };
