import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import house from '../lint/house-rules.js';

/** The rules that a stylesheet breaks. */
function broken(style: string): string[] {
  const rules = { 'house/colours-from-tokens': 'error', 'house/logical-directions': 'error' } as const;
  const plugins = { house };
  return new Linter().verify(`export default css\`${style}\`;`, { plugins, rules }).map(({ ruleId }) => ruleId!.replace('house/', ''));
}

describe('the rules for styles', () => {
  for (const colour of ['#fff', '#3a56d4', 'rgb(0 0 0)', 'oklch(0.5 0 0)', 'red', 'rebeccapurple']) {
    it(`refuse ${colour}`, () => assert.deepEqual(broken(`a { color: ${colour}; }`), ['colours-from-tokens']));
  }

  for (const colour of ['var(--_text)', 'CanvasText', 'transparent', 'currentcolor', 'oklch(from var(--_accent) l c h)']) {
    it(`allow ${colour}`, () => assert.deepEqual(broken(`a { color: ${colour}; }`), []));
  }

  for (const side of ['margin-left: 1px', 'left: 0', 'text-align: right', 'border-right: 0']) {
    it(`refuse ${side}`, () => assert.deepEqual(broken(`a { ${side}; }`), ['logical-directions']));
  }

  for (const side of ['margin-inline-start: 1px', 'inset-inline-end: 0', 'text-align: end', 'white-space: nowrap']) {
    it(`allow ${side}`, () => assert.deepEqual(broken(`a { ${side}; }`), []));
  }

  it('do not read comments', () => assert.deepEqual(broken('/* not #fff, and not left: 0 */'), []));
});
