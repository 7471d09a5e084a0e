import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';
import type { AlertSoundStore } from './alert-sound.store.js';

/** Plays a tone as it would sound, one at a time, and no longer than the element is in the page. */
export class SoundPreview implements ReactiveController {
  store?: AlertSoundStore;
  /** The control it is played for. */
  #of = '';
  #failed = '';
  #begins = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  bind(store: AlertSoundStore): ReadableAtom<unknown>[] {
    this.store = store;
    this.#of = this.#failed = '';
    return [store.$sound, store.$playing];
  }

  /** What begins after it has ended is not its. */
  hostUpdate(): void {
    if (!this.#begins && !this.store?.$playing.get()) this.#of = '';
  }

  isPlaying(of: string): boolean {
    return this.#of === of && Boolean(this.store?.$playing.get());
  }

  /** Whether it was tried last, and there was nothing to hear. */
  hasFailed(of: string, tone: string): boolean {
    return this.#failed === `${of} ${tone}`;
  }

  async play(of: string, sound: { tone: string; volume: number }): Promise<void> {
    this.#of = of;
    this.#failed = '';
    this.#begins = true;
    const played = await this.store?.play(sound);
    if (this.#of !== of) return;
    this.#begins = false;
    if (played === 'missing') this.#failed = `${of} ${sound.tone}`;
    this.host.requestUpdate();
  }

  stop(): void {
    // What an alert plays is not ours to end.
    if (this.#of && (this.#begins || this.store?.$playing.get())) this.store?.stop();
    this.#of = '';
    this.#begins = false;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
