import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// By the entry that a server imports: that it loads here shows that it needs no page.
import { decideAlerts, nextQuiet, type AlertDecision, type AlertNow, type Silence } from '../../../src/rules.js';
import {
  alertAudiences,
  alertKinds,
  alertWays,
  defaultAlerts,
  type AlertAudience,
  type AlertKind,
  type AlertPreferences,
  type AlertWay,
  type AlertWhen,
  type Happening,
} from '../../../src/features/alerts/alerts.js';
import { availabilityStatuses, type AvailabilityStatus } from '../../../src/features/availability/availability.js';

const time = Date.parse('2026-11-18T10:00:00Z');
const both = [false, true] as const;

interface Wants {
  audience: boolean;
  kind: boolean;
  when: AlertWhen;
}

/** What happens, and what the person wants. */
interface Case {
  audience: AlertAudience;
  kind: AlertKind;
  quiet: boolean;
  paused: boolean;
  sound: Wants;
  popup: Wants;
}

interface Moment {
  focus: boolean;
  onScreen: boolean;
  late: boolean;
  status: AvailabilityStatus;
}

/** One line of the table. */
type Scene = Case & Moment;

function product<T extends object>(choices: { [K in keyof T]: readonly T[K][] }): T[] {
  return Object.entries<readonly unknown[]>(choices).reduce<object[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as T[];
}

const wants = product<Wants>({ audience: both, kind: both, when: ['always', 'hidden'] });
const cases = product<Case>({ audience: alertAudiences, kind: alertKinds, quiet: both, paused: both, sound: wants, popup: wants });
const moments = product<Moment>({ focus: both, onScreen: both, late: both, status: availabilityStatuses });

/** Whose conversation decides: a mention concerns the one who is mentioned, wherever it is. */
const whose: Record<AlertKind, (told: AlertAudience) => AlertAudience> = {
  message: (told) => told,
  conversation: (told) => told,
  assignment: (told) => told,
  mention: () => 'mine',
};

function preferencesOf(scene: Case): AlertPreferences {
  const counts = whose[scene.kind](scene.audience);
  const chosen: Record<string, unknown> = { 'quiet:on': scene.quiet, 'quiet:from': '00:00', 'quiet:until': '00:00', 'quiet:zone': 'UTC' };
  chosen['pause:until'] = scene.paused ? '2026-11-18T10:00:01Z' : '2026-11-18T10:00:00Z';
  for (const way of alertWays) {
    // All others say the opposite, so that looking at the wrong member shows.
    for (const audience of alertAudiences) chosen[`${way}:${audience}`] = scene[way].audience === (audience === counts);
    for (const kind of alertKinds) {
      const on = scene[way].kind === (kind === scene.kind);
      chosen[`${way}:${kind}`] = way === 'popup' ? on : on ? `tone-${kind}` : '';
    }
    chosen[`${way}:when`] = scene[way].when;
  }
  return { ...defaultAlerts, ...chosen, 'sound:delay': 3, 'popup:delay': 5, 'sound:repeat': true };
}

const happeningOf = ({ kind, audience, late }: Scene): Happening => ({
  id: '7:1',
  kind,
  audience,
  conversation: '7',
  at: new Date(time - (late ? 60_001 : 60_000)).toISOString(),
});

const nowOf = ({ focus, onScreen, status }: Scene): AlertNow => ({ time, hasFocus: focus, onScreen: onScreen ? '7' : '8', status });

/** The rule once more, as a list of reasons to keep still. */
function expected(scene: Scene): AlertDecision {
  const mine = scene.kind === 'mention' || scene.audience === 'mine';
  const still = Object.entries({
    seen: scene.onScreen && scene.focus,
    stale: scene.late,
    paused: scene.paused,
    quiet: scene.quiet,
    offline: scene.status === 'offline',
    busy: scene.status === 'busy' && !mine,
  }).find(([, holds]) => holds)?.[0];
  const missing = (way: AlertWay) => [!scene[way].audience, !scene[way].kind, scene.focus && scene[way].when === 'hidden'].indexOf(true);
  const [sound, popup] = alertWays.map((way) => (still ? 9 : missing(way))) as [number, number];
  const why = still ?? (sound === -1 || popup === -1 ? undefined : ['audience', 'silent', 'focus'][Math.max(sound, popup)]);
  return {
    badge: still !== 'seen' && (mine || scene.sound.audience || scene.popup.audience),
    ...(sound === -1 && { sound: { tone: `tone-${scene.kind}`, volume: 70, delay: 3, repeat: true } }),
    ...(popup === -1 && { popup: { delay: 5 } }),
    ...(why && { why: why as Silence }),
  };
}

const textOf = ({ badge, sound, popup, why }: AlertDecision) =>
  [badge, why, sound && Object.values(sound), popup && Object.values(popup)].join('|');

describe('decideAlerts', () => {
  it('says for each combination of what happens, who looks, and what is wanted, what the rule says', () => {
    assert.equal(cases.length * moments.length, 3 * 4 * 2 ** 5 * 3 * 8 * 8);
    const counted: Record<string, number> = {};
    for (const one of cases) {
      const preferences = preferencesOf(one);
      for (const moment of moments) {
        const scene = { ...one, ...moment };
        const found = decideAlerts(preferences, happeningOf(scene), nowOf(scene));
        const reason = found.why ?? 'alert';
        counted[reason] = (counted[reason] ?? 0) + 1;
        // So many comparisons of texts take a moment, and of objects seconds.
        if (textOf(found) !== textOf(expected(scene))) assert.deepEqual(found, expected(scene), JSON.stringify(scene));
      }
    }
    assert.deepEqual(
      Object.keys(counted).sort(),
      ['alert', 'audience', 'busy', 'focus', 'offline', 'paused', 'quiet', 'seen', 'silent', 'stale'],
      'each reason has its lines',
    );
  });

  const message: Happening = { id: '7:1', kind: 'message', audience: 'mine', conversation: '7', at: new Date(time).toISOString() };
  const away: AlertNow = { time, hasFocus: false, status: 'online' };
  const decide = (chosen: Partial<AlertPreferences>, happening: Partial<Happening> = {}, now: Partial<AlertNow> = {}) =>
    decideAlerts({ ...defaultAlerts, ...chosen }, { ...message, ...happening }, { ...away, ...now });

  it('is silent at volume nought', () => {
    assert.equal(decide({ 'sound:volume': 0 }).sound, undefined);
    assert.equal(decide({ 'sound:volume': 1 }).sound?.volume, 1);
  });

  it('waits no longer than the longest delay, and not less than none', () => {
    assert.equal(decide({ 'sound:delay': 600 }).sound?.delay, 60);
    assert.equal(decide({ 'popup:delay': -5 }).popup?.delay, 0);
    assert.equal(decide({ 'popup:delay': NaN }).popup?.delay, 0);
  });

  it('takes what a backend’s clock puts in the future, or gives no time, for new', () => {
    for (const at of [new Date(time + 3_600_000).toISOString(), '']) assert.ok(decide({}, { at }).sound, at);
  });

  it('counts a kind that it does not know, and makes no sound for it', () => {
    const decision = decide({}, { kind: 'celebration' as AlertKind });
    assert.deepEqual(decision, { badge: true, why: 'silent' });
  });

  it('takes a schedule and a pause that cannot be read for none', () => {
    const nonsense = { 'quiet:on': true, 'quiet:from': 'noon', 'quiet:until': '', 'pause:until': 'soon' };
    assert.equal(decide(nonsense).why, undefined);
    assert.equal(nextQuiet({ ...defaultAlerts, ...nonsense }, time), undefined);
  });

  it('is quiet by the clock of the device when neither the person nor the zone says more', () => {
    const night = { 'quiet:on': true, 'quiet:from': '18:00', 'quiet:until': '08:00' };
    assert.equal(decide(night, {}, { zone: 'Europe/Berlin' }).why, undefined);
    assert.equal(decide(night, {}, { zone: 'Asia/Tokyo' }).why, 'quiet');
    assert.equal(decide({ ...night, 'quiet:zone': 'Asia/Tokyo' }, {}, { zone: 'Europe/Berlin' }).why, 'quiet');
    assert.equal(decide({ ...night, 'quiet:zone': 'Atlantis/Poseidonis' }, {}, { zone: 'Asia/Tokyo' }).why, 'quiet');
  });
});
