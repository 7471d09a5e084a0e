/** Writes stories/tokens.json and the table in stories/tokens.md from src/styles/tokens.ts; `npm run manifest` runs it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Token } from './tokens.js';

const [begin, end] = ['<!-- tokens -->', '<!-- /tokens -->'];

/** What stands before the bracket that closes one that is open already. */
function inside(text: string): string {
  let depth = 1;
  const at = [...text].findIndex((letter) => (depth += letter === '(' ? 1 : letter === ')' ? -1 : 0) === 0);
  return text.slice(0, at);
}

/** What the stylesheet falls back to, by token; what holds under a media query comes later and is not it. */
function defaultsIn(styles: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 0: whole, 1: name, index } of styles.matchAll(/--_([\w-]+): var\(\s*--settings-\1,/g)) {
    const value = inside(styles.slice(index + whole.length))
      .replaceAll('--_', '--settings-')
      .replace(/\s+/g, ' ')
      .replace(/\( | (?=\))/g, (space) => space.trim());
    if (!found.has(`--settings-${name!}`)) found.set(`--settings-${name!}`, value.trim());
  }
  return found;
}

/** The closed list: what the doc comment says of each token, and what the stylesheet falls back to. */
export function readTokens(source: string): readonly Token[] {
  const doc = /\/\*\*([\s\S]*?)\*\/\s*export const tokens/.exec(source)?.[1] ?? '';
  const defaults = defaultsIn(source.slice(source.indexOf('css`')));
  const tokens: Token[] = [];
  let group = '';
  for (const line of doc.split('\n').map((one) => one.replace(/^\s*\* ?/, ''))) {
    group = /^([^-`].*):$/.exec(line)?.[1] ?? group;
    const [, name, syntax, what] = /^- `(--settings-[\w-]+)` `([^`]+)` (.+)$/.exec(line) ?? [];
    if (name) tokens.push({ name: name as Token['name'], group, what: what!, syntax: syntax!, default: defaults.get(name) ?? '' });
  }
  const undocumented = [...defaults.keys()].filter((name) => !tokens.some((token) => token.name === name));
  const unused = tokens.filter((token) => !token.default).map(({ name }) => name);
  if (tokens.length === 0 || undocumented.length + unused.length > 0) {
    const said = [undocumented, unused].map((names) => names.join(', ') || 'none');
    throw new Error(`src/styles/tokens.ts: not documented: ${said[0]}; without a default: ${said[1]}`);
  }
  return tokens;
}

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;
const tableOf = (tokens: readonly Token[]) => [
  '| Token | What it is for | Syntax | Default |',
  '| --- | --- | --- | --- |',
  ...tokens.map(({ name, what, syntax, default: value }) => `| ${code(name)} | ${what} | ${code(syntax)} | ${code(value)} |`),
];

/** The whole page, with its tables anew. */
export async function pageOf(page: string, tokens: readonly Token[]): Promise<string> {
  const [before, after] = [page.indexOf(begin) + begin.length, page.indexOf(end)];
  if (before < begin.length || after < before) throw new Error(`stories/tokens.md needs ${begin} and ${end}`);
  const groups = [...new Set(tokens.map(({ group }) => group))];
  const tables = groups.map((group) => [`## ${group}`, '', ...tableOf(tokens.filter((token) => token.group === group))].join('\n'));
  const whole = [page.slice(0, before), ...tables, page.slice(after)].join('\n\n');
  return format(whole, { ...(await resolveConfig('stories/tokens.md')), parser: 'markdown' });
}

export const listOf = (tokens: readonly Token[]): string => `${JSON.stringify(tokens, undefined, 2)}\n`;

// A check of the manifest writes elsewhere, and a test holds these two.
if (process.argv[1] === fileURLToPath(import.meta.url) && !process.env['MANIFEST_FOLDER']) {
  const tokens = readTokens(readFileSync('src/styles/tokens.ts', 'utf8'));
  writeFileSync('stories/tokens.json', listOf(tokens));
  writeFileSync('stories/tokens.md', await pageOf(readFileSync('stories/tokens.md', 'utf8'), tokens));
}
