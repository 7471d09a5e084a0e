import { isTextControl, type WritingTarget } from '../../element/writing.js';
import type { Session } from '../../session/session.js';
import { FirstLetter } from './first-letter.js';
import type { Preferences } from './preferences.js';
import { preferences } from './preferences.store.js';
import { enterMeans } from './send-key.js';
import { signed } from './signed.js';
import { writingPlace } from './writing-place.js';

export interface ComposeOptions {
  /** The send key was pressed. The text is as it was written, and may be blank. Missing: the form around the target is submitted. */
  onSend?(text: string): void;
  /** BCP 47 language the person writes, for its capitals. Default: the `lang` around the target, else that of the settings. */
  language?: string | (() => string);
  /** What holds while the person's own preferences are not known, or where the backend keeps none. Default: nothing is done. */
  otherwise?: Pick<Preferences, 'capitalize' | 'sendKey'>;
}

export interface Composer {
  /** A message as it is sent by a channel: with the signature where the person wants one. `isPrivate`: a note among colleagues has none. */
  signed(text: string, channel: string, note?: { isPrivate?: boolean }): string;
  /** Leaves the target as any other. */
  stop(): void;
}

/**
 * Lets a person write in the host's own textarea, input or `contenteditable` as they like to: the first letter of a message becomes a
 * capital as they type, Enter (or Ctrl or Command and Enter) sends, Shift and Enter always begins a line. It follows a change of the
 * preferences at once. A key that the host has handled (`preventDefault`), or that chooses from a list at the target
 * (`aria-activedescendant`), is left alone.
 */
export function composeWith(target: WritingTarget, session: Session, options: ComposeOptions = {}): Composer {
  const { $preferences, $decided, load } = session.store(preferences);
  const held = (): Preferences | undefined => $decided.get() ?? options.otherwise;
  const place = writingPlace(target);
  const letter = new FirstLetter(place, () => languageOf(target, session, options));

  function send(): void {
    if (options.onSend) options.onSend(place.written());
    else formOf(target)?.requestSubmit();
    letter.begin();
  }

  const listeners = {
    beforeinput: (event: InputEvent) => {
      if (held()?.capitalize) letter.beforeInput(event);
    },
    input: (event: Event) => letter.input(event),
    keydown: (event: KeyboardEvent) => {
      const { sendKey } = held() ?? {};
      const means = sendKey && (options.onSend || formOf(target)) ? enterMeans(event, target, sendKey) : undefined;
      if (!means) return;
      event.preventDefault();
      if (means === 'send') send();
    },
  };
  for (const [name, listener] of Object.entries(listeners)) target.addEventListener(name, listener as EventListener);
  // Somebody has to look on, or nothing is heard of a change.
  const release = $decided.listen(() => {});
  if ($preferences.get().phase === 'idle') void load();

  return {
    signed: (text, channel, note) => signed(text, $decided.get(), channel, note),
    stop() {
      release();
      for (const [name, listener] of Object.entries(listeners)) target.removeEventListener(name, listener as EventListener);
    },
  };
}

const formOf = (target: HTMLElement): HTMLFormElement | null => (isTextControl(target) ? target.form : target.closest('form'));

function languageOf(target: HTMLElement, { texts }: Session, { language }: ComposeOptions): string {
  const own = typeof language === 'function' ? language() : language;
  return own || langAround(target) || texts.locale;
}

/** Also from within shadow roots. */
function langAround(target: Element): string | null {
  const found = target.closest('[lang]');
  if (found) return found.getAttribute('lang');
  const { host } = target.getRootNode() as Partial<ShadowRoot>;
  return host ? langAround(host) : null;
}
