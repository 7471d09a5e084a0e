import { memory, type MemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import {
  createAlerts,
  type AlertPreferences,
  type Alerts,
  type AlertsOptions,
  type Happening,
} from '../../../src/features/alerts/index.js';
import { createSession } from '../../../src/session/create-session.js';
import type { Session } from '../../../src/session/session.js';
import { browserPlatform, type Platform } from '../../../src/state/platform/platform.js';
import { until } from '../../support/mount.js';

/** A page's audio that plays when it may, and notes what. */
export class StandInAudio {
  static allowed = true;
  static missing: RegExp = /^$/;
  /** Names of the tones that could be heard. */
  static heard: string[] = [];
  src = '';
  volume = 1;
  muted = false;
  addEventListener = () => {};
  pause = () => {};
  async play() {
    if (StandInAudio.missing.test(this.src)) throw new DOMException('no file', 'NotSupportedError');
    if (!StandInAudio.allowed) throw new DOMException('no gesture', 'NotAllowedError');
    if (this.volume > 0) StandInAudio.heard.push(`${/([\w-]+)\.\w+(?:\?.*)?$/.exec(this.src)![1]} ${Math.round(this.volume * 100)}`);
  }
}

/** A browser's notifications. */
export class StandInNotification {
  static permission: NotificationPermission = 'granted';
  static shown: StandInNotification[] = [];
  closed = false;
  onclick?: () => void;
  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    StandInNotification.shown.push(this);
  }
  close = () => void (this.closed = true);
}

/** Time that passes when a test says so. */
export class Clock {
  #now = Date.now();
  #sleepers: { at: number; wake: () => void }[] = [];

  readonly now = () => this.#now;

  readonly sleep: Platform['sleep'] = (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const sleeper = { at: this.#now + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
        resolve();
      });
    });

  /** Until when somebody sleeps, ms from now. */
  get due(): number[] {
    return this.#sleepers.map(({ at }) => at - this.#now).sort((one, other) => one - other);
  }

  /** Each sleeper wakes at its time; what comes of it (locks, sounds) is over before the next. */
  async pass(seconds: number): Promise<void> {
    const end = this.#now + seconds * 1000;
    await settle();
    for (;;) {
      const next = this.#sleepers.sort((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      this.#sleepers.shift();
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await settle();
    }
    this.#now = end;
  }

  /** The device sleeps, and with it all that waits; then everything is late. */
  async oversleep(seconds: number): Promise<void> {
    this.#now += seconds * 1000;
    await this.pass(0);
  }
}

/** Locks answer from another process: the one asked for last answers after all others. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    if (navigator.locks) await navigator.locks.request(`settle-${Math.random()}`, { ifAvailable: true }, () => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export interface Tab {
  alerts: Alerts;
  session: Session;
  adapter: MemoryAdapter;
  clock: Clock;
  looks: { focus: boolean; onScreen: string | undefined };
  opened: string[];
  told(happening?: Partial<Happening>): Promise<void>;
}

let desks = 0;
const tabs: Tab[] = [];

/** Tabs of one person in one browser, who all share a clock. */
export async function openTabs(count: number, chosen: Partial<AlertPreferences> = {}, options: AlertsOptions = {}): Promise<Tab[]> {
  const id = `alerts-${++desks}-${Math.random()}`;
  const clock = new Clock();
  const opened = Array.from({ length: count }, () => openTab(id, clock, chosen, options));
  await until(() => opened.every(({ session }) => session.$identity.get()), 'the person is known');
  for (const tab of opened) {
    await tab.alerts.unlock();
    const loaded = (on: string) => tab.adapter.requests.some((request) => request.on === on && request.answer === 'ok');
    await until(() => loaded('availability.load') && loaded('alerts.load'), 'what the person wants is known');
  }
  await clock.pass(0);
  return opened;
}

export function openTab(
  id: string,
  clock: Clock,
  chosen: Partial<AlertPreferences>,
  options: AlertsOptions = {},
  backend: Omit<MemoryOptions, 'id'> = {},
): Tab {
  const adapter = memory({ ...backend, id });
  adapter.elsewhere('alerts', { 'sound:when': 'always', 'popup:when': 'always', ...chosen });
  const session = createSession(adapter, { locale: 'en', platform: { ...browserPlatform(), now: clock.now, sleep: clock.sleep } });
  const looks: Tab['looks'] = { focus: false, onScreen: undefined };
  const opened: string[] = [];
  const alerts = createAlerts(session, {
    focus: () => looks.focus,
    onScreen: () => looks.onScreen,
    open: (conversation) => opened.push(conversation),
    badge: false,
    ...options,
  });
  let count = 0;
  const tab: Tab = {
    alerts,
    session,
    adapter,
    clock,
    looks,
    opened,
    async told(happening) {
      alerts.handle(happeningOf(clock, `1:${++count}`, happening));
      await clock.pass(1);
    },
  };
  tabs.push(tab);
  return tab;
}

export const happeningOf = (clock: Clock, id: string, happening: Partial<Happening> = {}): Happening => ({
  id,
  kind: 'message',
  audience: 'mine',
  conversation: '1',
  at: new Date(clock.now()).toISOString(),
  title: 'Nils Holm',
  text: 'Where is my parcel?',
  ...happening,
});

const real = { Audio: globalThis.Audio, Notification: globalThis.Notification };

export function beginStandIns(): void {
  Object.assign(StandInAudio, { allowed: true, missing: /^$/, heard: [] });
  Object.assign(StandInNotification, { permission: 'granted', shown: [] });
  Object.assign(globalThis, { Audio: StandInAudio, Notification: StandInNotification });
}

/** Closes every tab, and gives the page its own audio back. */
export function endStandIns(): void {
  for (const { alerts, session } of tabs.splice(0)) {
    alerts.close();
    session.close();
  }
  Object.assign(globalThis, real);
}
