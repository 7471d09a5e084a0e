import type { FieldProblem } from '../contract/index.js';
import { textForCode, type UiText } from './ui.messages.js';

/** What is wrong with a value, as the end of a sentence. */
export function problemWords({ code, limit }: FieldProblem, value: unknown, ui: UiText): string {
  const length = typeof value === 'string' ? value.length : 0;
  const words = textForCode(ui, 'problem-', code, 'problem-invalid', { length, ...(limit !== undefined && { limit }) });
  return words[0]!.toLocaleLowerCase() + words.slice(1);
}
