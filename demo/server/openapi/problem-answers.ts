import { memberCodes, problemCodes, type ProblemCode, type ProblemKind } from '../../../src/schemas.js';
import { refToHeaders } from './headers.js';
import { refTo, type JsonSchema, type ShapeName } from './shapes.js';

const kindOf = (code: ProblemCode): ProblemKind => problemCodes[code];

/** One status with every code it stands for. `stored`: the shape of what a stale client is told. */
export function problemAnswer(status: number, codes: readonly ProblemCode[], stored?: ShapeName): JsonSchema {
  const always = codes.map((code) => kindOf(code).headers ?? []).reduce((one, other) => one.filter((name) => other.includes(name)));
  return {
    description: codes.map((code) => `\`${code}\`: ${kindOf(code).meaning}`).join('\n\n'),
    headers: refToHeaders(['X-Request-Id', ...always]),
    content: { 'application/problem+json': { schema: shapeOf(status, codes, stored) } },
  };
}

/** What no list can foresee. */
export const anyProblem: JsonSchema = {
  description: 'Any other problem: one of `x-problems` with its status, or one of your own, for which the status decides.',
  content: { 'application/problem+json': { schema: refTo('Problem') } },
};

/** The general shape, narrowed to some codes and to what comes along with each. */
function shapeOf(status: number, codes: readonly ProblemCode[], stored?: ShapeName): JsonSchema {
  const conditions = codes.flatMap((code) => {
    const { with: required } = kindOf(code);
    const properties = Object.fromEntries((required ?? []).map((member) => [member, {}]));
    return required ? [{ if: { properties: { code: { const: code } } }, then: { properties, required } }] : [];
  });
  const current = codes.some((code) => kindOf(code).with?.includes('current')) && stored;
  return {
    ...refTo('Problem'),
    properties: { code: { type: 'string', 'x-codes': codes }, status: { const: status }, ...(current && { current: refTo(current) }) },
    ...(conditions.length && { allOf: conditions }),
  };
}

/** The two tables of codes, for readers of the document. */
export const describeProblems = (codes: typeof problemCodes): JsonSchema => ({
  codes: Object.entries(codes).map(([code, kind]) => ({ code, ...kind })),
  members: Object.entries(memberCodes).map(([code, meaning]) => ({ code, meaning })),
});
