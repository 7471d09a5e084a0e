import type { nothing, TemplateResult } from 'lit';
import { ExportDialog } from './canned-export-dialog.js';
import type { PartHost } from '../../../element/part-host.js';
import { ImportDialog } from './canned-import-dialog.js';
import type { CannedResponse } from '../canned-responses.js';

/** The ways of canned responses out of a file and into one. */
export interface CannedTransfer {
  openImport(): void;
  /** `chosen`: what the person has selected; they may still take all. */
  openExport(chosen?: readonly CannedResponse[]): void;
  /** `nothing` while no dialog is open. */
  render(): TemplateResult | typeof nothing;
}

/** For the element that shows the dialogs; loaded on demand, with their styles and texts. */
export function cannedImport(host: PartHost): CannedTransfer {
  const importing = new ImportDialog(host);
  const exporting = new ExportDialog(host);
  return {
    openImport: () => importing.open(),
    openExport: (chosen = []) => exporting.open(chosen),
    render: () => (exporting.isOpen ? exporting.render() : importing.render()),
  };
}
