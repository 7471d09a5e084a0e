import type { Channels, WelcomeMessage, WhatsAppNumber } from '../welcome-messages.js';
import type { WelcomeItem } from '../welcome-messages.store.js';

export interface Clash {
  /** Those that are on. */
  others: readonly WelcomeMessage[];
  /** Ids of the numbers that they serve already. */
  numbers: readonly string[];
}

/** What stands in the way of switching a message on, as far as it is known here. `isOn`: what the switch of a row shows. */
export function clashOf(
  { id, numbers }: WelcomeMessage,
  items: readonly WelcomeItem[],
  isOn: (item: WelcomeItem) => boolean,
): Clash | undefined {
  const rivals = items.filter((item) => item.row.id !== id && isOn(item) && item.row.numbers.some((one) => numbers.includes(one)));
  if (!rivals.length) return undefined;
  const others = rivals.map(({ row }) => row);
  return { others, numbers: numbers.filter((one) => others.some((other) => other.numbers.includes(one))) };
}

/** What of a message cannot be sent from, or with, any more. */
export interface Troubles {
  gone: number;
  unconnected: readonly WhatsAppNumber[];
  isTemplateGone: boolean;
}

/** Undefined channels: nobody knows. */
export function troublesOf({ numbers, kind, contents }: WelcomeMessage, channels: Channels | undefined): Troubles {
  if (!channels) return { gone: 0, unconnected: [], isTemplateGone: false };
  const known = channels.numbers.filter(({ id }) => numbers.includes(id));
  return {
    gone: numbers.length - known.length,
    unconnected: known.filter(({ connected }) => !connected),
    isTemplateGone:
      kind === 'template' && contents.some(({ template }) => template && !channels.templates.some(({ id }) => id === template)),
  };
}

/** What a refused change of a message was about. */
export type Refused = 'nothing' | 'switch' | 'removal' | 'words';

/** `held`: what the backend holds. A removal changes nothing of the row, and a new one is held by nobody. */
export function refusedOf({ row, state }: WelcomeItem, held: WelcomeMessage | undefined): Refused {
  if (state !== 'refused') return 'nothing';
  if (!held) return 'words';
  const isAlike = (member: string) =>
    JSON.stringify(row[member as keyof WelcomeMessage]) === JSON.stringify(held[member as keyof WelcomeMessage]);
  const others = Object.keys(row).filter((member) => !isAlike(member));
  if (!others.length) return 'removal';
  return others.length === 1 && others[0] === 'enabled' ? 'switch' : 'words';
}
