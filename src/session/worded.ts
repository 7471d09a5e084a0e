import type { Bundle, Localizer, Messages, Translate } from '../locales/localizer.js';
import type { Session } from './session.js';

/** Of every text of an area what a language or the host has for it, and nothing where that is only its English base. */
function translatedIn(texts: Localizer, { area, base }: Bundle<Messages>): Translate<Messages> {
  return texts.for({ area, base: Object.fromEntries(Object.keys(base).map((key) => [key, ''])) });
}

/**
 * A session in other words: what `words` has a text for, by `area.key`, is said by it. The host's own wording wins over it, and in a
 * language that has no such words, the plain ones stay. Everything but the texts is the given session's own.
 */
export function worded(session: Session, words: Bundle<Messages>): Session {
  const { texts, ownTexts } = session;
  const say = texts.for(words);
  const translated = translatedIn(texts, words);
  const localizer: Localizer = {
    $changed: texts.$changed,
    get locale() {
      return texts.locale;
    },
    get direction() {
      return texts.direction;
    },
    use: (locale) => texts.use(locale),
    for(bundle) {
      const plain = texts.for(bundle);
      const plainTranslated = translatedIn(texts, bundle);
      const hasPlain = (key: string) => Object.hasOwn(bundle.base, key) && plainTranslated(key) !== '';
      return (key, values) => {
        const name = `${bundle.area}.${key}`;
        const isSaid = Object.hasOwn(words.base, name) && !(name in ownTexts) && (translated(name) !== '' || !hasPlain(key));
        return isSaid ? say(name, values) : plain(key, values);
      };
    },
  };
  // An area is made with the given session, so that both have the same stores.
  return { ...session, texts: localizer, store: (area) => session.store(area) };
}
