/**
 * Makes the tones of src/features/alerts/tones: `npx tsx demo/tones/make.ts`. Needs ffmpeg (with 5.1 the files come out the same to
 * the byte); the files are kept in the repository, so that nobody else does.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compose, wave, type Note, type Samples } from './synthesis.js';

const folder = 'src/features/alerts/tones';

const bell = [
  [0.5, 0.35, 1.2],
  [1, 1, 1],
  [1.19, 0.4, 0.8],
  [2, 0.5, 0.6],
  [2.74, 0.3, 0.4],
  [4.1, 0.15, 0.25],
] as const;
const glass = [
  [1, 1, 1],
  [2.32, 0.45, 0.7],
  [4.25, 0.25, 0.4],
  [6.63, 0.1, 0.2],
] as const;
const bar = [
  [1, 1, 1],
  [3.93, 0.3, 0.25],
  [9.2, 0.08, 0.1],
] as const;
const wood = [
  [1, 1, 1],
  [2.57, 0.5, 0.5],
] as const;

const notes = (pitches: readonly number[], apart: number, like: Omit<Note, 'at' | 'pitch'>): Note[] =>
  pitches.map((pitch, index) => ({ ...like, pitch, at: index * apart }));

const tones: Readonly<Record<string, Samples>> = {
  'soft-tap': compose(0.4, [{ at: 0, pitch: 523, decay: 0.35, attack: 0.004, partials: bar, knock: 0.006 }]),
  'harbour-bell': compose(1.4, [
    { at: 0, pitch: 587, decay: 1.5, partials: bell },
    { at: 0.28, pitch: 587, decay: 1.4, loudness: 0.6, partials: bell },
  ]),
  'two-steps': compose(0.7, notes([494, 740], 0.16, { decay: 0.5, attack: 0.006, partials: bar })),
  glass: compose(1, [{ at: 0, pitch: 1568, decay: 1.1, partials: glass }]),
  raindrop: compose(0.5, [
    { at: 0, pitch: 620, glide: 2.6, decay: 0.14, attack: 0.004 },
    { at: 0.13, pitch: 540, glide: 2.2, decay: 0.18, attack: 0.004, loudness: 0.5 },
  ]),
  marimba: compose(0.9, notes([392, 523, 659, 523], 0.12, { decay: 0.5, partials: bar, knock: 0.004 })),
  woodpecker: compose(0.45, notes([880, 880, 880, 1047], 0.07, { decay: 0.09, partials: wood, knock: 0.01 })),
  morning: compose(1.4, notes([523, 659, 784, 1047], 0.11, { decay: 0.9, attack: 0.02, partials: glass.slice(0, 2) })),
  'low-tide': compose(1.1, [
    { at: 0, pitch: 262, glide: 0.8, decay: 0.9, attack: 0.06, partials: [...bar, [2, 0.5, 0.9]] },
    { at: 0.22, pitch: 392, glide: 0.8, decay: 0.9, attack: 0.06, loudness: 0.6, partials: [...bar, [2, 0.5, 0.9]] },
  ]),
  spark: compose(0.6, notes([1319, 1760, 2637], 0.06, { decay: 0.4, partials: glass.slice(0, 3) })),
};

const encodings = {
  webm: ['-c:a', 'libopus', '-b:a', '48k', '-vbr', 'on'],
  mp3: ['-c:a', 'libmp3lame', '-b:a', '56k', '-id3v2_version', '0', '-write_xing', '0'],
};

function encode(name: string, samples: Samples): void {
  for (const [ending, options] of Object.entries(encodings)) {
    const file = join(folder, `${name}.${ending}`);
    const quiet = ['-hide_banner', '-loglevel', 'error', '-y'];
    const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
    const { status, stderr } = spawnSync('ffmpeg', [...quiet, '-i', 'pipe:0', ...options, ...exact, file], { input: wave(samples) });
    if (status !== 0) throw new Error(`ffmpeg could not make ${file}: ${stderr?.toString() ?? 'it is not installed'}`);
    console.log(`${file} ${statSync(file).size} bytes`);
  }
}

mkdirSync(folder, { recursive: true });
for (const [name, samples] of Object.entries(tones)) encode(name, samples);
