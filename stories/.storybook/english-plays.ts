import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const plays = fileURLToPath(new URL('./plays.ts', import.meta.url));

/** Each file of stories hands its stories over, so that no play runs in a language that it does not read. */
export const englishPlays: Plugin = {
  name: 'english-plays',
  enforce: 'pre',
  transform: {
    filter: { id: /\.stories\.ts$/ },
    handler(code) {
      const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
      return {
        code: `${code}\nimport { playInEnglish } from ${JSON.stringify(plays)};\nplayInEnglish([${names.join(', ')}]);\n`,
        map: null,
      };
    },
  },
};
