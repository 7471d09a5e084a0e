import type { Translate } from '../../locales/localizer.js';

/** English. */
export const searchMessages = {
  results: 'Settings found',
  found: { one: '{count} setting found', other: '{count} settings found' },
  first: 'The first {shown} of {count} settings found',
  where: '{section} › {group}',
  none: 'Nothing for “{text}”',
  nearest: 'Did you mean “{text}”?',
};

export type SearchText = Translate<typeof searchMessages>;

export const searchBundle: { area: 'panel-search'; base: typeof searchMessages } = { area: 'panel-search', base: searchMessages };
