import { textSizes, themes, type Preferences } from './preferences.js';

/** How a page looks for a person. */
export type Look = Pick<Preferences, 'theme' | 'textSize' | 'interfaceLanguage'>;

/** How a page looked last on this device: a page that waits for the backend's answer would change before everybody's eyes. */
export interface LastLook {
  read(): Look;
  /** Undefined: nobody's. */
  keep(look: Look | undefined): void;
}

/** A browser may forbid it, or be full: then the page begins as it is. */
export function lastLook(adapter: string): LastLook {
  const place = `settings-elements|look|${adapter}`;
  let kept: string | undefined;
  return {
    read() {
      try {
        return lookIn(JSON.parse(localStorage.getItem(place) ?? '{}'));
      } catch {
        return {};
      }
    },
    keep(look) {
      const text = look && JSON.stringify(lookIn(look));
      if (text !== undefined && text === kept) return;
      kept = text;
      try {
        if (text === undefined) localStorage.removeItem(place);
        else localStorage.setItem(place, text);
      } catch {
        // It is shown all the same.
      }
    },
  };
}

/** Of what was found, what is known: another version may have written it. */
function lookIn(found: unknown): Look {
  const { theme, textSize, interfaceLanguage } = Object(found) as Record<keyof Look, unknown>;
  return {
    ...(isOneOf(themes, theme) && { theme }),
    ...(isOneOf(textSizes, textSize) && { textSize }),
    ...(typeof interfaceLanguage === 'string' && { interfaceLanguage }),
  };
}

const isOneOf = <T>(known: readonly T[], found: unknown): found is T => (known as readonly unknown[]).includes(found);
