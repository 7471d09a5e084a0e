import type { Translate, Values } from '../../locales/localizer.js';
import { listFormat } from '../../ui/formats.js';
import { effectOf, type ChannelEffect } from './notifications-rules.js';
import { notificationsMessages } from './notifications.messages.js';
import type { NotificationPreferences, NotificationsCapability } from './notifications.js';
import { isolated } from '../../ui/isolates.js';

export type NotificationsText = Translate<typeof notificationsMessages>;

/** What is needed to name things. */
export interface Wording {
  text: NotificationsText;
  locale: string;
  capability: NotificationsCapability;
  /** The one channel that is shown, by a list of sentences; a host's wording may name it in them. */
  only?: string | undefined;
}

const own = (text: NotificationsText, prefix: string, id: string, values?: Values) => {
  const key = `${prefix}-${id}`;
  return Object.hasOwn(notificationsMessages, key) ? text(key as keyof typeof notificationsMessages, values) : undefined;
};

const capitalized = (sentence: string, locale: string) =>
  sentence.replace(/^([\u2066-\u2069]*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toLocaleUpperCase(locale));

/** An id as words: `survey_answered`, `surveyAnswered` and `survey-answered` are all "Survey answered". */
function readable(id: string, locale: string): string {
  const words = id
    .replace(/([\p{L}\d])(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLocaleLowerCase(locale) : word));
  return capitalized(words.join(' '), locale) || id;
}

/** The backend's own word wins; what nobody has a word for is read from its id. */
export const eventName = (id: string, wording: Wording): string => {
  const { text, capability, locale } = wording;
  const label = capability.events?.find((event) => event.id === id)?.label;
  return label ?? own(text, 'event', id, byOnly(wording)) ?? readable(id, locale);
};

export function eventHint(id: string, wording: Wording): string {
  const { text, capability } = wording;
  const event = capability.events?.find((one) => one.id === id);
  return event?.hint ?? (event?.label ? undefined : own(text, 'hint', id, byOnly(wording))) ?? '';
}

const channelLabel = (id: string, { capability }: Wording) => capability.channels?.find((channel) => channel.id === id)?.label;

export const channelName = (id: string, wording: Wording): string =>
  channelLabel(id, wording) ?? own(wording.text, 'channel', id) ?? readable(id, wording.locale);

/** Within a sentence. */
const channelWord = (id: string, wording: Wording): string => {
  const word = channelLabel(id, wording) ? undefined : own(wording.text, 'in', id);
  return word ?? isolated(channelName(id, wording));
};

const byOnly = (wording: Wording): Values => (wording.only ? { channel: channelWord(wording.only, wording) } : {});

export const matrixTitle = (wording: Wording): string => wording.text('title', byOnly(wording));

export const cellName = ({ event, channel }: { event: string; channel: string }, wording: Wording): string =>
  wording.text('cell', { event: eventName(event, wording), channel: channelName(channel, wording) });

export const listOf = (words: readonly string[], { locale }: Wording, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  listFormat(locale, { type, style: 'long' }).format(words);

/** So many events are named; of more, their number says it better. */
const namedAtMost = 2;

const isAlike = (one: ChannelEffect, other: ChannelEffect) =>
  one.reach === other.reach && (one.reach !== 'some' || (one.of === other.of && one.on.join('\n') === other.on.join('\n')));

function phrase([first, ...others]: readonly ChannelEffect[], wording: Wording): string {
  const { text } = wording;
  const { reach, on, of } = first!;
  const words = [first!, ...others].map(({ channel }) => channelWord(channel, wording));
  const channels = listOf(words, wording, reach === 'nothing' ? 'disjunction' : 'conjunction');
  switch (reach) {
    case 'everything':
      return text('effectEverything', { channels });
    case 'mine':
      return text('effectMine', { channels });
    case 'nothing':
      return text('effectNothing', { channels });
    case 'some': {
      if (on.length > namedAtMost) return text('effectSome', { channels, count: on.length, of });
      const names = on.map((event) => text('effectEvent', { event: isolated(eventName(event, wording)) }));
      return text('effectNamed', { channels, events: listOf(names, wording) });
    }
  }
}

/** What will happen, in a sentence: channels that do the same stand together, and what brings nothing comes last. */
export function effectSentence(preferences: NotificationPreferences, wording: Wording): string {
  const { text, locale, capability } = wording;
  const effects = effectOf(preferences, capability);
  if (effects.every(({ reach }) => reach === 'nothing')) return text('effect', { effects: text('effectNone') });
  const alike: ChannelEffect[][] = [];
  for (const effect of effects) {
    const same = alike.find(([first]) => isAlike(first!, effect));
    if (same) same.push(effect);
    else alike.push([effect]);
  }
  const silentLast = [...alike].sort(([one], [other]) => Number(one!.reach === 'nothing') - Number(other!.reach === 'nothing'));
  const phrases = silentLast.map((same) => phrase(same, wording)).join(text('effectBetween'));
  return text('effect', { effects: capitalized(phrases, locale) });
}
