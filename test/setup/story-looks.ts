import { widths } from '../../stories/.storybook/choices.js';

/** How a story is looked at. `locale`: one that its play does not read, so it stays as it opens. */
export interface Look {
  theme: 'light' | 'dark' | 'contrast';
  direction: 'ltr' | 'rtl';
  width: number;
  density: 'normal' | 'compact' | 'roomy';
  locale: string;
}

export const themes = ['light', 'dark', 'contrast'] as const;
export const directions = ['ltr', 'rtl'] as const;
const densities = ['normal', 'compact', 'roomy'] as const;
const [phone, tablet, desk] = [widths.phone, widths.tablet, widths.desk];
const allWidths = [desk, phone, tablet] as const;
const axes = ['theme', 'direction', 'width', 'density'] as const;

export const nameOf = ({ theme, direction, width, density, locale }: Look): string =>
  [theme, direction, `${width} px`, density, locale].filter((word) => !['normal', 'en'].includes(word)).join(', ');

/** As Storybook's toolbar has them. From left to right is what English is without a word. */
export const globalsOf = ({ theme, direction, density, locale }: Look): Record<string, string> => ({
  theme,
  density,
  locale,
  direction: direction === 'ltr' ? 'auto' : 'rtl',
});

const three = [0, 1, 2] as const;

/** Nine looks in which any two values of two axes meet: an orthogonal array, whose fourth column has two values. */
export const pairwise: readonly Look[] = three.flatMap((first) =>
  three.map((second): Look => ({
    theme: themes[first],
    width: allWidths[second],
    density: densities[((first + second) % 3) as 0 | 1 | 2],
    direction: directions[((first + 2 * second) % 3) as 0 | 1] ?? directions[first % 2]!,
    locale: 'en',
  })),
);

/** Every theme, direction and width; and every other language in the narrowest window. */
export const everyLook: readonly Look[] = [
  ...themes.flatMap((theme) =>
    directions.flatMap((direction) => allWidths.map((width): Look => ({ theme, direction, width, density: 'normal', locale: 'en' }))),
  ),
  ...['de', 'ar', 'ja', 'en-XA'].map((locale): Look => ({
    theme: 'light',
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    width: phone,
    density: 'normal',
    locale,
  })),
];

const pairsOf = (look: Look): string[] => axes.flatMap((one, at) => axes.slice(at + 1).map((other) => `${look[one]} with ${look[other]}`));

/** Pairs of values that nobody has seen. */
export function unseenPairs(seen: readonly Look[]): string[] {
  const found = new Set(seen.flatMap(pairsOf));
  return [...new Set(pairwise.flatMap(pairsOf))].filter((pair) => !found.has(pair));
}
