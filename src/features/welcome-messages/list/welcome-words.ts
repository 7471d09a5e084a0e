import type { Translate } from '../../../locales/localizer.js';
import { isolated, leftToRight } from '../../../ui/isolates.js';
import { listFormat } from '../../../ui/formats.js';
import type { UiText } from '../../../ui/ui.messages.js';
import { phoneWords } from '../phone-words.js';
import type { WelcomeMessage, WhatsAppNumber } from '../welcome-messages.js';
import { welcomeMessagesMessages } from '../welcome-messages.messages.js';

export type WelcomeText = Translate<typeof welcomeMessagesMessages>;

/** What every part of the list writes with. */
export interface WelcomeWords {
  text: WelcomeText;
  ui: UiText;
  locale: string;
}

/** A name may run the other way than the sentence around it. */
export const nameOf = ({ name }: Pick<WelcomeMessage, 'name'>, text: WelcomeText): string => isolated(name || text('unnamed'));

/** A newer backend may know kinds that this page does not. */
export const kindText = (kind: string, text: WelcomeText): string => {
  const key = `kind-${kind}`;
  return text(key in welcomeMessagesMessages ? (key as 'kind-text') : 'kind-unknown');
};

export const phoneOf = ({ phone }: Pick<WhatsAppNumber, 'phone'>): string => leftToRight(phoneWords(phone));

export const listed = (words: readonly string[], locale: string): string => listFormat(locale, { type: 'conjunction' }).format(words);
