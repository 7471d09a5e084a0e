import type { Plugin } from 'vite';

/** A table as it is written in Markdown, outside of code: MDX takes it for a paragraph. */
const table = /^(?:```[\s\S]*?^```|(?:\|.*\|\n)+)/gm;

/** Hands tables to the block that reads them. */
export const mdxTables: Plugin = {
  name: 'mdx-tables',
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler(page) {
      const code = page.replace(table, (found) =>
        found.startsWith('|') ? `<TableOfText>{${JSON.stringify(found)}}</TableOfText>\n` : found,
      );
      return { code: `import { Markdown as TableOfText } from '@storybook/addon-docs/blocks';\n${code}`, map: null };
    },
  },
};
