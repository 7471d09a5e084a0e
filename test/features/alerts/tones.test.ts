import { expect } from '@open-wc/testing';
import { alertTones } from '../../../src/features/alerts/index.js';

const formats = { webm: 'audio/webm; codecs=opus', mp3: 'audio/mpeg' };

describe('the tones', () => {
  async function decoded(file: string): Promise<AudioBuffer> {
    const answer = await fetch(new URL(`../../../src/features/alerts/tones/${file}`, import.meta.url));
    return new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await answer.arrayBuffer());
  }

  const loudest = (sound: AudioBuffer) => sound.getChannelData(0).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

  for (const [ending, type] of Object.entries(formats))
    it(`are short sounds that can be heard, without distortion: ${ending}`, async function () {
      // There are builds of WebKit without codecs; they say so.
      if (!new Audio().canPlayType(type)) this.skip();
      for (const tone of alertTones) {
        const sound = await decoded(`${tone}.${ending}`);
        expect(sound.duration, tone).to.be.within(0.3, 1.6);
        expect(loudest(sound), tone).to.be.within(0.5, 1);
      }
    });
});
