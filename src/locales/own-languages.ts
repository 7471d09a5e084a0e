import { loadModule } from '../contract/index.js';
import type { LoadLocale } from './localizer.js';

/** The languages of the library, and on top of them what a host brings. English is in the elements themselves. */
export const withOwnLanguages =
  (hosts?: LoadLocale): LoadLocale =>
  async (...asked) => {
    const own = /^en(?!-xa)/i.test(asked[0])
      ? undefined
      : loadModule(() => import('./languages.js')).then(({ loadLanguage }) => loadLanguage(...asked));
    const [base, theirs] = await Promise.all([own, hosts?.(...asked)]);
    return base || theirs ? { ...base, ...theirs } : undefined;
  };
