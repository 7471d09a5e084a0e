/** What the toolbar offers, by value; the first of each is what a story opens with. */
export const choices = {
  theme: {
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    carbon: 'Like Carbon',
    fluent: 'Like Fluent',
    material: 'Like Material',
  },
  direction: { auto: 'By language', ltr: 'Left to right', rtl: 'Right to left' },
  locale: { en: 'English', de: 'Deutsch', ar: 'العربية', ja: '日本語', 'en-XA': 'Pseudo-locale' },
  density: { normal: '4 px', compact: 'Compact: 3 px', roomy: 'Roomy: 5 px' },
  motion: { system: 'Full motion', reduced: 'Reduced motion' },
  touch: { none: 'Untouched', hover: 'Pointed at', active: 'Pressed', focus: 'Reached by the keyboard' },
  latency: { '0': 'At once', '600': '0.6 s per call', '3000': '3 s per call' },
  fault: {
    none: 'No fault',
    load: 'Nothing can be loaded',
    silent: 'No answer ever comes',
    offline: 'Nothing can be saved: offline',
    refused: 'Changes are refused',
    lost: 'Answers get lost',
    signedOut: 'Signed out',
  },
  parts: { off: 'Parts', on: 'Parts are named' },
} as const;

export type Choices = { [Axis in keyof typeof choices]: keyof (typeof choices)[Axis] & string };

export const firstOf = (axis: keyof typeof choices): string => Object.keys(choices[axis])[0]!;

/** Windows, by the name that the toolbar has for them. */
export const widths = { phone: 320, tablet: 768, desk: 1280 } as const;

const rtl = new Set(['ar', 'ar-XB']);

/** What the page round a story is like: a language read from right to left turns it, unless somebody decides otherwise. */
export function pageOf({ locale: chosen, direction }: Pick<Choices, 'locale' | 'direction'>): { locale: string; direction: 'ltr' | 'rtl' } {
  // An element is written in the direction of its language, so a page from right to left needs one that is.
  const locale = direction === 'rtl' && chosen === 'en' ? 'ar-XB' : chosen;
  return { locale, direction: direction === 'auto' ? (rtl.has(locale) ? 'rtl' : 'ltr') : direction };
}
