import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alertClock } from '../../../src/features/alerts/alert-clock.js';

const noon = Date.parse('2026-11-18T12:00:00Z');

describe('the clock of alerts', () => {
  /** Seconds since noon by the backend's clock; the device's is so many seconds fast. */
  function desk(fast: number) {
    let heard = 0;
    const toDevice = alertClock(() => noon + (heard + fast) * 1000);
    return (happened: number, at: number) => {
      heard = at;
      const time = Date.parse(toDevice(new Date(noon + happened * 1000).toISOString()));
      return Math.round(heard + fast - (time - noon) / 1000);
    };
  }

  it('leaves times alone when the clock is right', () => {
    const ageOf = desk(0);
    assert.deepEqual([ageOf(10, 10), ageOf(20, 22), ageOf(30, 85)], [0, 2, 55]);
  });

  it('takes what is late for missed, however much of it comes at once', () => {
    const ageOf = desk(0);
    for (const happened of [100, 101, 300, 2000]) assert.equal(ageOf(happened, 3600), 3600 - happened);
  });

  it('learns from the second happening that it is fast, and is right for all that follow', () => {
    const ageOf = desk(120);
    assert.equal(ageOf(10, 10), 120);
    assert.deepEqual([ageOf(17, 17), ageOf(18, 18), ageOf(400, 401)], [0, 0, 1]);
    assert.equal(ageOf(400, 3600), 3200, 'what was missed stays missed');
  });

  it('learns it though something happens every second', () => {
    const ageOf = desk(600);
    const ages = Array.from({ length: 10 }, (_, second) => ageOf(second, second));
    assert.deepEqual(ages, [600, 600, 600, 600, 600, 0, 0, 0, 0, 0]);
  });

  it('knows that the clock was put right', () => {
    let now = noon + 120_000;
    const toDevice = alertClock(() => now);
    toDevice(new Date(noon).toISOString());
    now += 10_000;
    toDevice(new Date(noon + 10_000).toISOString());
    now = noon + 20_000;
    assert.equal(toDevice(new Date(now).toISOString()), new Date(now).toISOString());
    assert.equal(toDevice(new Date(now - 90_000).toISOString()), new Date(now - 90_000).toISOString(), 'and what is missed then');
  });

  it('leaves alone what is no time', () => {
    assert.equal(alertClock(() => noon)('yesterday'), 'yesterday');
  });
});
