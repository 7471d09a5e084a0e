import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Text } from '../../src/locales/localizer.js';
import { bundles, type Written } from './bundles.js';

/**
 * `npm run language -- fr` writes what a new language needs, with English in the places of its texts. Run again, it adds the areas that
 * have come since, and touches nothing that is there.
 */
const [tag = ''] = process.argv.slice(2);
if (Intl.getCanonicalLocales(tag)[0] !== tag) throw new Error(`"${tag}" is not a language tag as in BCP 47, such as fr or pt-BR.`);

const folder = `src/locales/${tag}`;
const plurals = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
mkdirSync(folder, { recursive: true });

const config = await resolveConfig(`${folder}/index.ts`);
const write = async (path: string, text: string): Promise<void> =>
  writeFileSync(path, await format(text, { ...config, parser: 'typescript' }));

const formsOf = (text: Text): Text =>
  typeof text === 'string' ? text : Object.fromEntries(plurals.map((form) => [form, text[form] ?? text.other ?? '']));

async function writeArea({ area, base, path, name }: Written): Promise<void> {
  const file = `${folder}/${area}.ts`;
  if (existsSync(file)) return;
  const texts = Object.fromEntries(Object.entries(base).map(([key, text]) => [key, formsOf(text)]));
  await write(
    file,
    `import type { ${name} } from '${relative(folder, path).replace(/\.ts$/, '.js')}';
    import type { Translated } from '../languages.js';

    export const texts: Translated<typeof ${name}> = ${JSON.stringify(texts)};`,
  );
}

for (const bundle of bundles) await writeArea(bundle);
const areas = bundles.map(({ area }) => area).sort();
await write(
  `${folder}/index.ts`,
  `import type { Areas } from '../languages.js';

  export const areas: Areas = { ${areas.map((area) => `'${area}': () => import('./${area}.js'),`).join('\n')} };`,
);

const list = 'src/locales/languages.ts';
const known = readFileSync(list, 'utf8');
if (!known.includes(`import('./${tag}/index.js')`)) {
  await write(list, known.replace("  'en-XA':", `  '${tag}': inFiles(() => import('./${tag}/index.js')),\n  'en-XA':`));
}
console.log(`The texts are in ${folder}, in English. \`npx tsx test/node-tests.ts test/locales\` says what is missing.`);
