import type { WelcomeContent, WelcomeMessage } from '../welcome-messages.js';
import { serviceWindow } from './whatsapp-limits.js';

/** What has to be known of a conversation. */
export interface WelcomeConversation {
  /** `open`; whatever else it is, nobody is greeted. */
  status: string;
  /** `customer`; whoever else began it (an agent, a bot, a campaign), nobody is greeted. */
  startedBy: string;
  /** Id of the business number that the customer wrote to; empty: they came by another way. */
  number: string;
  /** A welcome message was sent in it, or an agent has answered. It stays so when the conversation is opened again. */
  greeted: boolean;
  /** BCP 47, as far as it is known. */
  language?: string;
  /** RFC 3339. */
  lastWordOfCustomer: string;
}

export type OwnedWelcomeMessage = WelcomeMessage & { owner: string };

/** Why nothing is sent; the first that holds. */
export type WelcomeSilence = 'not-open' | 'not-by-customer' | 'not-assigned' | 'greeted' | 'no-message' | 'too-late';

export type WelcomeDecision =
  { is: 'welcome'; message: OwnedWelcomeMessage; content: WelcomeContent } | { is: 'silence'; why: WelcomeSilence };

export interface WelcomeQuestion {
  conversation: WelcomeConversation;
  /** Who looks after it; empty: nobody yet. */
  assignee: string;
  /** At least those of the assignee. */
  messages: readonly OwnedWelcomeMessage[];
  /** Epoch ms. */
  now: number;
}

/**
 * Whether a conversation is greeted now, and with what. To be asked at each word of a customer and at each assignment.
 *
 * - Opened again: greeted if nobody has greeted in it before.
 * - Given to somebody else: whoever has it then greets, if nobody has; never a second time.
 * - Begun by an agent or a bot: never, not even when the customer answers. Where a bot merely answered first, the customer began it.
 */
export function welcomeFor({ conversation, assignee, messages, now }: WelcomeQuestion): WelcomeDecision {
  const silence = (why: WelcomeSilence): WelcomeDecision => ({ is: 'silence', why });
  if (conversation.status !== 'open') return silence('not-open');
  if (conversation.startedBy !== 'customer') return silence('not-by-customer');
  if (!assignee) return silence('not-assigned');
  if (conversation.greeted) return silence('greeted');
  const message = messages.find(
    ({ owner, enabled, numbers, contents }) =>
      owner === assignee && enabled && conversation.number !== '' && numbers.includes(conversation.number) && contents.length > 0,
  );
  if (!message) return silence('no-message');
  // WhatsApp takes nothing but templates from then on; nor where nobody knows when that was.
  const isLate = !(now - Date.parse(conversation.lastWordOfCustomer) <= serviceWindow);
  if (isLate && message.kind !== 'template') return silence('too-late');
  return { is: 'welcome', message, content: contentFor(message.contents, conversation.language) };
}

/**
 * In the customer’s language; or in a kindred one, such as `de` for `de-AT`; or the version without a language, which is for whoever
 * none of the others is for; or the first.
 */
export function contentFor(contents: readonly WelcomeContent[], language = ''): WelcomeContent {
  const wanted = tagOf(language);
  const find = (is: (tag: string) => boolean) => contents.find((content) => is(tagOf(content.language)));
  return (
    find((tag) => tag === wanted) ??
    find((tag) => tag !== '' && baseOf(tag) === baseOf(wanted)) ??
    find((tag) => tag === '') ??
    contents[0]!
  );
}

/** Some write `pt_BR` for `pt-BR`. */
const tagOf = (written: string) => written.toLowerCase().replaceAll('_', '-');
const baseOf = (tag: string) => tag.split('-')[0]!;
