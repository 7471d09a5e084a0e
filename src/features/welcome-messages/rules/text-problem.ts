import type { FieldProblem } from '../../../contract/index.js';
import type { CannedVariable } from '../../canned-responses/canned-responses.js';
import { isReadable } from '../../canned-responses/rules/readable.js';
import { filled, piecesOf } from '../../canned-responses/rules/variables.js';

export interface PlainRules {
  /** It never goes out empty: what is nothing but variables without a fallback may. */
  required?: boolean;
  /** In UTF-16 units, as it is written. */
  limit: number;
  /** It may have several lines. */
  lines?: boolean;
}

export interface TextRules extends PlainRules {
  /** Variables are filled in; `known`, if it is known which there are. Without it none may stand in this text. */
  variables?: { known: readonly CannedVariable[] | undefined };
}

/** The first thing that is wrong with words that nobody fills anything into. */
export function plainProblem(written: string, { required = false, limit, lines = false }: PlainRules): FieldProblem | undefined {
  if (required && !written.trim()) return { code: 'required' };
  if (written.length > limit) return { code: 'too-long', limit };
  return isReadable(written) && (lines || !/[\t\n\r]/u.test(written)) ? undefined : { code: 'invalid-characters' };
}

/** The first thing that is wrong with words that a customer reads. */
export function textProblem(written: string, { variables, ...plain }: TextRules): FieldProblem | undefined {
  const problem = plainProblem(written, plain);
  if (problem) return problem;
  if (variables) return variableProblem(written, variables.known, plain.required);
  // The customer would read the braces.
  return piecesOf(written, {}).some(({ is }) => is !== 'text') ? { code: 'no-variables' } : undefined;
}

function variableProblem(text: string, known: readonly CannedVariable[] | undefined, required = false): FieldProblem | undefined {
  // As for a customer of whom nothing is known; who writes, and for whom, always is.
  const pieces = piecesOf(text, Object.fromEntries((known ?? []).map(({ name }) => [name, /^(agent|company)\./.test(name) ? name : ''])));
  if (pieces.some((piece) => piece.is === 'text' && /\{\{|\}\}/u.test(piece.text))) return { code: 'broken-variable' };
  if (known && pieces.some(({ is }) => is === 'unknown')) return { code: 'unknown-variable' };
  // Nobody is there to fill it in when the message is sent.
  if (pieces.some(({ is }) => is === 'fill-in')) return { code: 'fill-in' };
  return required && !filled(pieces).text.trim() ? { code: 'required' } : undefined;
}
