import { filled, piecesOf, type VariableValues } from '../../canned-responses/rules/variables.js';

const hidden = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/** At most so many UTF-16 units, and no half of a character. */
export function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
}

/** What is written, with its variables filled in. */
export function filledText(written: string, values: VariableValues, limit: number): string {
  const { text } = filled(piecesOf(written.replace(/\r\n?/gu, '\n'), values));
  return cut(text.replace(hidden, ''), limit);
}

/** The same in one line, whatever stands in a customer's name. */
export const filledLine = (written: string, values: VariableValues, limit: number): string =>
  cut(filledText(written, values, Infinity).replace(/\s+/gu, ' ').trim(), limit);
