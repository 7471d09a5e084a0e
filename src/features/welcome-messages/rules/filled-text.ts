import { readable } from '../../canned-responses/rules/readable.js';
import { filled, piecesOf, type VariableValues } from '../../canned-responses/rules/variables.js';

/** At most so many UTF-16 units, and no half of a character. */
export function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
}

/** What is written, with its variables filled in. */
export function filledText(written: string, values: VariableValues, limit: number): string {
  return cut(readable(filled(piecesOf(written, values)).text), limit);
}

/** The same in one line, whatever stands in a customer's name. */
export const filledLine = (written: string, values: VariableValues, limit: number): string =>
  cut(filledText(written, values, Infinity).replace(/\s+/gu, ' ').trim(), limit);
