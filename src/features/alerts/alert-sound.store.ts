import type { ReadableAtom } from 'nanostores';
import type { Area } from '../../session/session.js';
import { audioPlayer, type Played, type SoundState } from '../../state/platform/audio-player.js';
import { alertTones, type AlertTone } from './alerts.js';

export interface AlertSoundStore {
  /** `locked` until the first gesture on the page: show a button that calls `unlock`. Looked at, it unlocks with the first gesture by itself. */
  readonly $sound: ReadableAtom<SoundState>;
  /** From the beginning of a tone to its end. */
  readonly $playing: ReadableAtom<boolean>;
  readonly tones: readonly { readonly id: AlertTone }[];
  /** To be called within a gesture. */
  unlock(): Promise<void>;
  /** Volume in percent. Fulfilled when the tone begins; `missing`: no such tone, or its files do not load. */
  play(sound: { tone: string; volume: number }): Promise<Played>;
  stop(): void;
  /** Where the host serves the files `<tone>.webm` and `<tone>.mp3`; undefined: beside this module. */
  from(folder: string | undefined): void;
}

/** Each address stands here whole: bundlers bring along what they can read. Vite would make small files part of the script, and a strict policy plays no `data:`. */
const files: Record<AlertTone, () => URL[]> = {
  'soft-tap': () => [
    new URL('./tones/soft-tap.webm?no-inline', import.meta.url),
    new URL('./tones/soft-tap.mp3?no-inline', import.meta.url),
  ],
  'harbour-bell': () => [
    new URL('./tones/harbour-bell.webm?no-inline', import.meta.url),
    new URL('./tones/harbour-bell.mp3?no-inline', import.meta.url),
  ],
  'two-steps': () => [
    new URL('./tones/two-steps.webm?no-inline', import.meta.url),
    new URL('./tones/two-steps.mp3?no-inline', import.meta.url),
  ],
  glass: () => [new URL('./tones/glass.webm?no-inline', import.meta.url), new URL('./tones/glass.mp3?no-inline', import.meta.url)],
  raindrop: () => [new URL('./tones/raindrop.webm?no-inline', import.meta.url), new URL('./tones/raindrop.mp3?no-inline', import.meta.url)],
  marimba: () => [new URL('./tones/marimba.webm?no-inline', import.meta.url), new URL('./tones/marimba.mp3?no-inline', import.meta.url)],
  woodpecker: () => [
    new URL('./tones/woodpecker.webm?no-inline', import.meta.url),
    new URL('./tones/woodpecker.mp3?no-inline', import.meta.url),
  ],
  morning: () => [new URL('./tones/morning.webm?no-inline', import.meta.url), new URL('./tones/morning.mp3?no-inline', import.meta.url)],
  'low-tide': () => [
    new URL('./tones/low-tide.webm?no-inline', import.meta.url),
    new URL('./tones/low-tide.mp3?no-inline', import.meta.url),
  ],
  spark: () => [new URL('./tones/spark.webm?no-inline', import.meta.url), new URL('./tones/spark.mp3?no-inline', import.meta.url)],
};

const isTone = (name: string): name is AlertTone => Object.hasOwn(files, name);

/** The sound of this page: one for alerts and previews. */
export const alertSound: Area<AlertSoundStore> = {
  name: 'alertSound',
  make() {
    let folder: string | undefined;
    const addressesOf = (tone: string): string[] => {
      if (folder !== undefined)
        return ['webm', 'mp3'].map((ending) => `${folder!.replace(/\/?$/, '/')}${encodeURIComponent(tone)}.${ending}`);
      return isTone(tone) ? files[tone]().map(({ href }) => href) : [];
    };
    const missed = new Set<string>();
    /** To whoever serves the files; the person is told by whatever asked for the tone. */
    function warnOf(tone: string): void {
      if (!missed.has(tone))
        console.warn(`settings-elements: the tone "${tone}" does not load. Its files: ${addressesOf(tone).join(', ') || 'none'}`);
      missed.add(tone);
    }
    const player = audioPlayer(() => addressesOf(alertTones[0]));
    return {
      $sound: player.$state,
      $playing: player.$playing,
      tones: alertTones.map((id) => ({ id })),
      unlock: player.unlock,
      async play({ tone, volume }) {
        const played = await player.play(addressesOf(tone), volume / 100);
        if (played === 'missing' && player.$state.get() !== 'unavailable') warnOf(tone);
        return played;
      },
      stop: player.stop,
      from: (next) => void (folder = next),
    };
  },
};
