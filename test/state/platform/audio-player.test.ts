import { expect } from '@open-wc/testing';
import { audioPlayer, type AudioElement } from '../../../src/state/platform/audio-player.js';

/** Audio whose files load and whose gestures come when a test says so. */
class StandIn implements AudioElement {
  src = '';
  volume = 1;
  muted = false;
  asked: string[] = [];
  pauses = 0;
  answer: (file: string) => Promise<void> = () => Promise.resolve();
  pause = () => void (this.pauses += 1);
  play() {
    this.asked.push(`${this.src} ${this.volume}${this.muted ? ' muted' : ''}`);
    return this.answer(this.src);
  }
}

const refusal = (name: string) => () => Promise.reject(new DOMException('', name));
const gesture = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the audio player', () => {
  function player() {
    const audio = new StandIn();
    return {
      audio,
      ...audioPlayer(
        () => ['silence.webm'],
        () => audio,
      ),
    };
  }

  it('unlocks with the first gesture, unheard, as long as somebody looks', async () => {
    const { audio, $state } = player();
    gesture('keydown');
    expect(audio.asked).to.deep.equal([]);
    audio.answer = refusal('NotAllowedError');
    const stop = $state.listen(() => {});
    gesture('keydown');
    await settled();
    expect($state.get()).to.equal('locked');
    audio.answer = () => Promise.resolve();
    gesture('pointerup');
    await settled();
    expect($state.get()).to.equal('unlocked');
    expect(audio.asked.at(-1)).to.equal('silence.webm 0');
    expect(audio.pauses).to.be.greaterThan(0);
    const asked = audio.asked.length;
    gesture('click');
    expect(audio.asked).to.have.length(asked);
    stop();
  });

  it('is muted where the volume is the device’s alone', async () => {
    const { audio, unlock, play } = player();
    Object.defineProperty(audio, 'volume', { get: () => 1, set: () => {} });
    await unlock();
    await play(['a.webm'], 0.5);
    expect(audio.asked).to.deep.equal(['silence.webm 1 muted', 'a.webm 1']);
  });

  it('does not cut off a sound that the unlocking gesture has asked for', async () => {
    const { audio, unlock, play } = player();
    let interrupt!: () => void;
    audio.answer = (file) =>
      file === 'silence.webm' ? new Promise((_, fail) => (interrupt = () => fail(new DOMException('', 'AbortError')))) : Promise.resolve();
    const unlocking = unlock();
    const playing = play(['preview.webm'], 1);
    interrupt();
    await unlocking;
    expect(await playing).to.equal('played');
    expect(audio.pauses).to.equal(0);
  });

  it('plays the first file that can be played, and says when there is none', async () => {
    const { audio, play } = player();
    audio.answer = (file) => (file === 'b.mp3' ? Promise.resolve() : refusal('NotSupportedError')());
    expect(await play(['b.webm', 'b.mp3'], 1)).to.equal('played');
    expect(await play(['c.webm', 'c.mp3'], 1)).to.equal('missing');
    expect(await play([], 1)).to.equal('missing');
    expect(audio.asked).to.deep.equal(['b.webm 1', 'b.mp3 1', 'c.webm 1', 'c.mp3 1']);
  });

  it('bears a volume that is none', async () => {
    const { audio, play } = player();
    for (const volume of [NaN, -3, 7]) await play(['a.webm'], volume);
    expect(audio.asked).to.deep.equal(['a.webm 0', 'a.webm 0', 'a.webm 1']);
  });

  it('is unavailable, and says nothing, where there is no audio', async () => {
    const { $state, play, unlock, stop } = audioPlayer(
      () => [],
      () => undefined,
    );
    await unlock();
    stop();
    expect([$state.get(), await play(['a.webm'], 1)]).to.deep.equal(['unavailable', 'missing']);
  });
});
