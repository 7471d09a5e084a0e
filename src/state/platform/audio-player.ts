import { atom, onMount, type ReadableAtom } from 'nanostores';

/** `locked`: the browser makes no sound before the person's first gesture on the page. `unavailable`: it cannot make any. */
export type SoundState = 'locked' | 'unlocked' | 'unavailable';
export type Played = 'played' | 'locked' | 'missing';

export interface AudioPlayer {
  /** As long as somebody looks at it, the first gesture of the page unlocks. */
  readonly $state: ReadableAtom<SoundState>;
  /** From the beginning of a sound to its end. */
  readonly $playing: ReadableAtom<boolean>;
  /** Within a gesture. */
  unlock(): Promise<void>;
  /** `volume` from 0 to 1; of the files the first that plays. Fulfilled when it begins. */
  play(files: readonly string[], volume: number): Promise<Played>;
  stop(): void;
}

/** What of an `<audio>` is needed. */
export type AudioElement = Pick<HTMLAudioElement, 'src' | 'volume' | 'muted' | 'play' | 'pause'> &
  Partial<Pick<HTMLAudioElement, 'onended'>>;

/** What loads for so long is late for an alert, ms. */
const longestLoad = 5_000;
const gestures = ['pointerup', 'click', 'keydown'] as const;

function newAudio(): AudioElement | undefined {
  try {
    return new Audio();
  } catch {
    return undefined;
  }
}

/** One audio element for all sounds, because Safari unlocks the one that was played within a gesture, and not the page. */
export function audioPlayer(silence: () => readonly string[], make: () => AudioElement | undefined = newAudio): AudioPlayer {
  const element = make();
  const $state = atom<SoundState>(element ? 'locked' : 'unavailable');
  const $playing = atom(false);
  if (element) element.onended = () => $playing.set(false);
  let turn = 0;

  async function begin(audio: AudioElement, file: string): Promise<Played> {
    const mine = turn;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (mine === turn) audio.pause();
    }, longestLoad);
    try {
      audio.src = file;
      await audio.play();
      return 'played';
    } catch (error) {
      const { name } = error as DOMException;
      if (name === 'NotAllowedError') return 'locked';
      // Something newer took its place.
      return name === 'AbortError' && !late ? 'played' : 'missing';
    } finally {
      clearTimeout(timer);
    }
  }

  async function play(files: readonly string[], volume: number): Promise<Played> {
    if (!element) return 'missing';
    const mine = ++turn;
    $playing.set(false);
    element.volume = Math.min(1, Math.max(0, volume || 0));
    // Where the volume is the device's alone, it stays what it was.
    element.muted = volume === 0 && element.volume !== 0;
    for (const file of files) {
      const played = await begin(element, file);
      if (played === 'locked') $state.set('locked');
      if (played === 'played' && mine === turn && volume > 0) {
        $playing.set(true);
        $state.set('unlocked');
      }
      if (played !== 'missing' || mine !== turn) return played;
    }
    return 'missing';
  }

  function stop(): void {
    turn += 1;
    $playing.set(false);
    element?.pause();
  }

  async function unlock(): Promise<void> {
    if (!element || $state.get() === 'unlocked') return;
    const files = play(silence(), 0);
    const mine = turn;
    const played = await files;
    // What took its place shows by itself whether it may be heard.
    if (mine !== turn) return;
    // That there is no such file does not matter: the gesture was there.
    if (played !== 'locked') $state.set('unlocked');
    stop();
  }

  onMount($state, () => {
    if (!element || typeof addEventListener === 'undefined') return;
    const onGesture = () => void unlock();
    for (const gesture of gestures) addEventListener(gesture, onGesture, { capture: true, passive: true });
    if (navigator.userActivation?.hasBeenActive) void unlock();
    return () => {
      for (const gesture of gestures) removeEventListener(gesture, onGesture, { capture: true });
    };
  });

  return { $state, $playing, unlock, play, stop };
}
