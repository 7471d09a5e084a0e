import type { emojiMessages } from './emoji.messages.js';

export interface EmojiGroup {
  /** As the data numbers it; -1: those used last. */
  number: number;
  sign: string;
  name: keyof typeof emojiMessages;
}

export const recentGroup = -1;

export const emojiGroups: readonly EmojiGroup[] = [
  { number: recentGroup, sign: '🕘', name: 'recent' },
  { number: 0, sign: '😀', name: 'smileys' },
  { number: 1, sign: '👋', name: 'people' },
  { number: 3, sign: '🐱', name: 'animals' },
  { number: 4, sign: '🍎', name: 'food' },
  { number: 5, sign: '🏠', name: 'travel' },
  { number: 6, sign: '⚽', name: 'activities' },
  { number: 7, sign: '💡', name: 'objects' },
  { number: 8, sign: '❤️', name: 'symbols' },
  { number: 9, sign: '🏁', name: 'flags' },
];

/** A hand in each tone, for the choice of one. */
export const tones = ['👋', '👋🏻', '👋🏼', '👋🏽', '👋🏾', '👋🏿'] as const;
