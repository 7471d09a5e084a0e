import type { Area } from '../../../session/session.js';
import { onDevice, type OnDevice } from '../../../state/device.js';

/** What a person chose last, on this device. */
export type EmojiHabits = {
  /** Without a skin tone, the newest first. */
  recent: string[];
  /** 0: none; 1 to 5: from light to dark. */
  tone: number;
};

export const emojiHabits: Area<OnDevice<EmojiHabits>> = {
  name: 'emoji-habits',
  make: ({ shared }) => onDevice<EmojiHabits>(shared, 'emoji'),
};
