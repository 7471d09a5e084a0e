import type { Session } from '../../session/session.js';
import type { ResourceState } from '../../state/resource-state.js';
import { interfaceLanguage } from './interface-language.store.js';
import { lastLook, type Look } from './last-look.js';
import { preferences } from './preferences.store.js';

/** Percent of the size that the root has by itself, for each text size that is known here. */
const percents: Readonly<Record<string, number>> = { small: 90, normal: 100, large: 112.5, larger: 125 };

/** What the host had there itself; undefined: nothing of ours stands there. */
interface Place {
  read(): string | null;
  /** Null: nothing. */
  write(value: string | null): void;
}

const attribute = (root: HTMLElement, name: string): Place => ({
  read: () => root.getAttribute(name),
  write: (value) => (value === null ? root.removeAttribute(name) : root.setAttribute(name, value)),
});

/** By the object model: a style attribute would need `unsafe-inline`. */
const property = (root: HTMLElement, name: string): Place => ({
  read: () => root.style.getPropertyValue(name) || null,
  write: (value) => (value === null ? root.style.removeProperty(name) : root.style.setProperty(name, value)),
});

/** Shows something over what the host has, and gives that back afterwards, unless the host has changed it meanwhile. */
function overlay({ read, write }: Place): (value: string | undefined) => void {
  let own: string | null = null;
  let shown: string | null | undefined;
  return (value) => {
    if (shown === undefined || read() !== shown) own = read();
    if (value === undefined) {
      if (shown !== undefined && read() === shown) write(own);
      shown = undefined;
      return;
    }
    write(value);
    // As the browser writes it.
    shown = read();
  };
}

/**
 * Makes a page of the host look as the person likes it: theme (`color-scheme`, and `data-theme` where they chose light or dark), text size
 * (`font-size` in percent, so sizes in `rem` follow when `root` is the document's), and the language of the settings with `lang` and `dir`
 * of the root. It follows every change at once. Until the backend has answered, the page looks as it did last on this device, if the person
 * has not signed out since; who signs out leaves it as the host made it. Returns the way to undo it all.
 */
export function applyPreferences(root: HTMLElement, session: Session): () => void {
  const { $preferences, $decided, load } = session.store(preferences);
  const { speak, follow } = session.store(interfaceLanguage);
  const { texts } = session;
  const theme = overlay(attribute(root, 'data-theme'));
  const scheme = overlay(property(root, 'color-scheme'));
  const size = overlay(property(root, 'font-size'));
  const language = overlay(attribute(root, 'lang'));
  const direction = overlay(attribute(root, 'dir'));

  const last = lastLook(session.adapter.id);
  let isKnown = false;
  let hasChosen = false;

  /** The page changes its language when the texts are there. */
  function speakPage(): void {
    language(hasChosen ? texts.locale : undefined);
    direction(hasChosen ? texts.direction : undefined);
  }

  function show(likes: Look): void {
    const chosen = likes.theme === 'light' || likes.theme === 'dark' ? likes.theme : undefined;
    theme(chosen);
    scheme(chosen ?? (likes.theme && 'light dark'));
    const percent = percents[likes.textSize ?? 'normal'] ?? 100;
    size(percent === 100 ? undefined : `${percent}%`);
    hasChosen = Boolean(likes.interfaceLanguage);
    speak(likes.interfaceLanguage ?? '');
    speakPage();
  }

  function apply({ phase }: ResourceState<object>): void {
    const likes = $decided.get();
    if (likes) {
      isKnown = true;
      show(likes);
      // Who is nobody's to know is nobody to remember.
      if (session.$identity.get()) last.keep(likes);
    } else if (phase === 'unavailable') {
      last.keep(undefined);
      show({});
    } else if (isKnown) {
      // They have signed out, and the page is nobody's.
      last.keep(undefined);
      isKnown = false;
      show({});
    }
  }

  if (!$decided.get()) show(last.read());
  const leave = follow();
  const deafen = texts.$changed.listen(speakPage);
  const release = $preferences.subscribe(apply);
  if ($preferences.get().phase === 'idle') void load();
  return () => {
    release();
    deafen();
    leave();
    for (const give of [theme, scheme, size, language, direction]) give(undefined);
  };
}
