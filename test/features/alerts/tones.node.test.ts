import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { alertsMessages } from '../../../src/features/alerts/alerts.messages.js';
import { alertKinds, alertTones, defaultAlerts } from '../../../src/features/alerts/alerts.js';

const folder = 'src/features/alerts/tones';
/** How files of the two formats begin: EBML, and the sync of an MPEG frame. */
const beginnings = { webm: [0x1a, 0x45, 0xdf, 0xa3], mp3: [0xff, 0xfb] };

describe('the tones', () => {
  it('are at least eight, each in two formats of at most 15 kB, and there is no other file', () => {
    assert.ok(alertTones.length >= 8);
    assert.deepEqual(readdirSync(folder).sort(), alertTones.flatMap((tone) => [`${tone}.mp3`, `${tone}.webm`]).sort());
    for (const tone of alertTones)
      for (const [ending, beginning] of Object.entries(beginnings)) {
        const content = readFileSync(join(folder, `${tone}.${ending}`));
        assert.ok(content.length <= 15_000, `${tone}.${ending} has ${content.length} bytes`);
        assert.deepEqual([...content.subarray(0, beginning.length)], beginning, `${tone}.${ending}`);
      }
  });

  it('are all different', () => {
    const contents = readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('base64'));
    assert.equal(new Set(contents).size, contents.length);
  });

  it('have an address that a bundler can read, and a name', () => {
    const store = readFileSync('src/features/alerts/alert-sound.store.ts', 'utf8');
    for (const tone of alertTones) {
      for (const ending of ['webm', 'mp3'])
        assert.ok(store.includes(`new URL('./tones/${tone}.${ending}?no-inline', import.meta.url)`), tone);
      assert.ok(`tone-${tone}` in alertsMessages, tone);
    }
  });

  it('are different for each kind until the person chooses', () => {
    const chosen = alertKinds.map((kind) => defaultAlerts[`sound:${kind}`]);
    assert.equal(new Set(chosen).size, alertKinds.length);
    for (const tone of chosen) assert.ok((alertTones as readonly string[]).includes(tone), tone);
  });

  it('lie where hosts find them', () => {
    const { exports, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'exports' | 'scripts', Record<string, unknown>>;
    assert.equal(exports['./tones/*'], './dist/features/alerts/tones/*');
    assert.ok(String(scripts['build']).includes(`cp -R ${folder} dist/features/alerts/`));
  });
});
