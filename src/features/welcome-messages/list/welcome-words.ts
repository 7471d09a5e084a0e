import type { Translate } from '../../../locales/localizer.js';
import { isolated, leftToRight } from '../../../ui/isolates.js';
import { listFormat } from '../../../ui/formats.js';
import type { UiText } from '../../../ui/ui.messages.js';
import { phoneWords } from '../phone-words.js';
import type { WelcomeMessage, WhatsAppNumber } from '../welcome-messages.js';
import type { welcomeMessagesMessages } from '../welcome-messages.messages.js';

export type WelcomeText = Translate<typeof welcomeMessagesMessages>;

/** What every part of the list writes with. */
export interface WelcomeWords {
  text: WelcomeText;
  ui: UiText;
  locale: string;
}

/** A name may run the other way than the sentence around it. */
export const nameOf = ({ name }: Pick<WelcomeMessage, 'name'>, text: WelcomeText): string => isolated(name || text('unnamed'));

export const phoneOf = ({ phone }: Pick<WhatsAppNumber, 'phone'>): string => leftToRight(phoneWords(phone));

export const listed = (words: readonly string[], locale: string): string => listFormat(locale, { type: 'conjunction' }).format(words);
