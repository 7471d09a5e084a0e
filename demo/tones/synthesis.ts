/** Samples from -1 to 1. */
export type Samples = Float64Array<ArrayBuffer>;

export const sampleRate = 48_000;

export interface Note {
  /** Seconds. */
  at: number;
  /** Hz; and where the pitch goes to, as a share of it. */
  pitch: number;
  glide?: number;
  /** Of the loudest note. */
  loudness?: number;
  /** Seconds until it is a thousandth as loud. */
  decay: number;
  /** Seconds to its loudest; short is struck, long is breathed. */
  attack?: number;
  /** What sounds with it: share of the pitch, share of the loudness, share of the decay. */
  partials?: readonly (readonly [pitch: number, loudness: number, decay: number])[];
  /** Seconds of the stick's noise at the beginning. */
  knock?: number;
}

const pure = [[1, 1, 1]] as const;

/** The same noise at each run, so that the files do not change. */
function noiseFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function strike(into: Samples, note: Note): void {
  const { at, pitch, glide = 1, loudness = 1, decay, attack = 0.002, partials = pure, knock = 0 } = note;
  const noise = noiseFrom(Math.round(pitch));
  const first = Math.round(at * sampleRate);
  const bend = Math.log(glide);
  for (const [share, part, life] of partials) {
    let phase = 0;
    for (let index = first; index < into.length; index++) {
      const time = (index - first) / sampleRate;
      const envelope = Math.min(1, time / attack) * Math.exp((-6.9 * time) / (decay * life));
      phase += (2 * Math.PI * pitch * share * Math.exp(bend * Math.min(1, time / decay))) / sampleRate;
      into[index]! += Math.sin(phase) * loudness * part * envelope;
    }
  }
  for (let index = first; index < Math.min(into.length, first + knock * sampleRate); index++) {
    const gone = (index - first) / (knock * sampleRate);
    into[index]! += noise() * loudness * 0.4 * (1 - gone) ** 3;
  }
}

/** A click is heard where a sound stops at once. */
const fade = 0.03;

/** All notes together, as loud as can be without distortion, and faded out. */
export function compose(seconds: number, notes: readonly Note[]): Samples {
  const samples = new Float64Array(Math.round(seconds * sampleRate));
  for (const note of notes) strike(samples, note);
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample, index) => {
    const left = (samples.length - index) / sampleRate;
    return (sample / loudest) * 0.8 * Math.min(1, left / fade);
  });
}

/** 16 bits, one channel. */
export function wave(samples: Samples): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length * 2, 40);
  const body = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, index) => body.writeInt16LE(Math.round(sample * 32_767), index * 2));
  return Buffer.concat([head, body]);
}
