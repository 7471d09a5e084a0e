import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { CannedResponseSeed } from '../../../src/adapters/memory/index.js';
import { defineElement, SettingsElement, type Shown } from '../../../src/element/index.js';
import { cannedImport } from '../../../src/features/canned-responses/transfer/canned-import.js';
import { cannedResponses } from '../../../src/features/canned-responses/index.js';
import type { Session } from '../../../src/session/session.js';
import { formStyles } from '../../../src/styles/form.styles.js';
import { listStyles } from '../../../src/styles/list.styles.js';
import { mount, until, type Mounted, type MountOptions } from '../../support/mount.js';

/** What a manager is to the dialogs of import and export, and nothing else. */
export class ImportHost extends SettingsElement {
  static override styles: CSSResultGroup = [formStyles, listStyles];

  readonly dialogs = cannedImport(this);

  get shownSession(): Session {
    return this.current!;
  }

  partId(name: string): string {
    return this.idOf(name);
  }

  protected override get shown(): Shown {
    return { phase: 'ready' };
  }

  protected override bind(session: Session): ReadableAtom<unknown>[] {
    const { $responses, load } = session.store(cannedResponses);
    void load();
    return [$responses, session.shared.$scope, session.$capabilities];
  }

  override render(): TemplateResult {
    return html`<button part="button" type="button">Import</button>${this.dialogs.render()}`;
  }
}
defineElement('import-host', ImportHost);

export const own = (shortCode: string, content: string, more: CannedResponseSeed = {}): CannedResponseSeed => ({
  id: `r-${shortCode}`,
  shortCode,
  content,
  ...more,
});

export interface ImportScene extends Mounted<ImportHost> {
  dialog(): HTMLDialogElement | null;
  choose(name: string, content: BlobPart): Promise<void>;
  /** Cells of the table, row by row. */
  table(): string[][];
  /** Of the person's own responses, as the backend has them. */
  stored(): Promise<string[]>;
  /** What is said above all else in the dialog. */
  said(): string;
}

const words = (node: Element | null | undefined) =>
  node?.textContent
    ?.replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

/** A host whose person has these responses, and its import dialog open. */
export async function imports(responses: CannedResponseSeed[] = [], options: MountOptions = {}): Promise<ImportScene> {
  const page = await mount<ImportHost>('<import-host></import-host>', {
    ...options,
    seed: { cannedResponses: () => responses, ...options.seed },
  });
  const element = page.provider.querySelector<ImportHost>('import-host')!;
  const { $responses } = element.shownSession.store(cannedResponses);
  await until(() => $responses.get().complete, 'the list');
  page.screen.button('Import')!.focus();
  const dialog = () => element.renderRoot.querySelector('dialog');
  element.dialogs.openImport();
  await until(() => dialog()?.open, 'the dialog');
  return {
    ...page,
    element,
    dialog,
    async choose(name, content) {
      const input = dialog()!.querySelector<HTMLInputElement>('input[type=file]')!;
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await until(() => dialog()?.querySelector('table, [part~=error]'), 'what is in the file');
      await element.updateComplete;
    },
    table: () => [...dialog()!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words)),
    async stored() {
      const { rows } = await page.adapter.cannedResponses.list({ scope: 'personal', limit: 1000 }, {});
      return rows.map(({ value }) => `${value.shortCode}: ${value.content}`).sort();
    },
    said: () => words(dialog()!.querySelector('[data-focus]')),
  };
}
