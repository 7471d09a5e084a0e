import { isCodeTaken } from '../canned-codes.js';
import { draftOf } from '../editor/canned-draft.js';
import { cannedEditor, type CannedEditor } from '../editor/canned-editor.js';
import type { PartHost } from '../../../element/part-host.js';
import type { CannedResponse } from '../canned-responses.js';
import { cannedResponses } from '../canned-responses.store.js';
import { freeCode } from '../company/free-code.js';

/** The editor, as the manager opens it. */
export interface ManagerEditor {
  readonly editor: CannedEditor;
  /** A new one with the same words and files, under a code that is free. */
  duplicate(row: CannedResponse): void;
}

export function managerEditor(host: PartHost): ManagerEditor {
  const editor = cannedEditor(host);
  return {
    editor,
    duplicate(row) {
      const { rows } = host.shownSession.store(cannedResponses).$responses.get();
      const shortCode = freeCode(row.shortCode, (code) => isCodeTaken(rows, 'personal', code, undefined));
      editor.open(undefined, { ...draftOf(row), shortCode });
    },
  };
}
