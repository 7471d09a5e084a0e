import '../../src/features/canned-responses/canned-response-picker.define.js';
import { cannedResponses } from '../../src/features/canned-responses/canned-responses.store.js';
import { cannedRows } from './canned-rows.js';
import { sessionWith, standIn } from './canned-stand-in.js';
import { until } from './painting.js';

/** A picker for the field with all of its rows, that was open once and is closed. */
export async function addPicker(field: HTMLTextAreaElement): Promise<void> {
  const session = sessionWith(standIn(cannedRows(10_000)));
  const picker = document.createElement('canned-response-picker');
  picker.session = session;
  picker.target = field;
  document.body.append(picker);
  const store = session.store(cannedResponses);
  await until(() => store.$responses.get().complete);
  field.focus();
  await until(() => {
    field.value = '';
    document.execCommand('insertText', false, '/');
    return picker.querySelector('[role="option"]');
  });
  picker.close();
}
