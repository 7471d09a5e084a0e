import { atom, type ReadableAtom } from 'nanostores';
import type { Session } from '../../session/session.js';
import type { SoundState } from '../../state/platform/audio-player.js';
import { alertBadge } from './alert-badge.js';
import { alertCircumstances } from './alert-circumstances.js';
import { tabClaims } from './alert-claims.js';
import { alertClock } from './alert-clock.js';
import { alertPopups } from './alert-popups.js';
import { alertRepeats } from './alert-repeats.js';
import { alertSound } from './alert-sound.store.js';
import type { AlertDecision } from './alerts-rules.js';
import { alertLimits, alertTones, alertWays, type AlertWay, type Happening } from './alerts.js';

export interface AlertsOptions {
  /** Whether the person looks at this page; default: it is visible and has the focus. */
  focus?(): boolean;
  /** The conversation that is to be seen on this page. */
  onScreen?(): string | undefined;
  /** A pop-up was clicked; the page has the focus by then. */
  open?(conversation: string): void;
  /** False: the page's title and icon are left alone. */
  badge?: boolean;
  /** Where the host serves the tones, as `<tone>.webm` and `<tone>.mp3`; default: beside the library's modules. */
  tonesUrl?: string;
  /** Between two sounds, ms; default 2000. What comes within it, or at most twice of it, is heard with the first. */
  apart?: number;
}

/** What happens in a help desk, made to be heard and seen as the person wants it. Nothing here ever throws, or asks for a permission. */
export interface Alerts {
  /** However often, in however many tabs one happening is told: it alerts once. */
  handle(happening: Happening): void;
  /** The person has seen the conversation: what was to come of it does not, here and in the other tabs. */
  seen(conversation: string): void;
  /** How many conversations wait for a look. */
  readonly $unread: ReadableAtom<number>;
  /** `locked`: show a button that calls `unlock`; any other gesture on the page does the same. */
  readonly $sound: ReadableAtom<SoundState>;
  /** Within a gesture. */
  unlock(): Promise<void>;
  close(): void;
}

/** A tab that the person looks at is first to say that there is nothing to be heard, ms. */
const courtesy = 150;
/** As long as a tab that was told late might still sound, ms. */
const keepClaim = (alertLimits.stale + alertLimits.delay) * 1000;
const mostWaiting = 200;
const mostRemembered = 2000;

const isHappening = (told: unknown): told is Happening => {
  const { id, kind, conversation } = (told ?? {}) as Partial<Record<keyof Happening, unknown>>;
  return [id, kind, conversation].every((value) => typeof value === 'string' && value !== '');
};

export function createAlerts(session: Session, options: AlertsOptions = {}): Alerts {
  const { open, badge = true, tonesUrl, apart = 2000 } = options;
  const { platform, $scope } = session.shared;
  const circumstances = alertCircumstances(session, options);
  const { focus, decideAgain } = circumstances;
  const sound = session.store(alertSound);
  if (tonesUrl !== undefined) sound.from(tonesUrl);

  const closing = new AbortController();
  const claim = tabClaims(platform, closing.signal);
  const toDevice = alertClock(platform.now);
  const marks = badge ? alertBadge() : undefined;
  const popups = alertPopups(session.texts, (conversation) => {
    seen(conversation);
    open?.(conversation);
  });
  const repeats = alertRepeats(platform, again);
  const $unread = atom(0);
  /** Conversations that wait for a look; what is still to come of them ends with the look. */
  const unseen = new Map<string, AbortController>();
  const told = new Set<string>();
  let waiting: Happening[] = [];
  /** They have signed out: what is still told to them is nobody's, and not the next person's. */
  let hasLeft = false;

  const person = () => $scope.get() ?? session.adapter.id;
  const tell = (message: object) => platform.tell({ ...message, scope: person() });

  function count(): void {
    $unread.set(unseen.size);
    marks?.show(unseen.size);
  }

  /** Never two within a while: what comes together is heard as one. Of two tabs on the border of two spans, one gets both. */
  async function mayBreakSilence(): Promise<boolean> {
    const span = Math.floor(platform.now() / apart);
    const take = (which: number) => claim(`${person()}/alert/span/${apart}/${which}`, 2 * apart);
    return (await take(span)) && take(span + 1);
  }

  /** In every tab, the time until it sounds again begins now. */
  function sounded(): void {
    repeats.sounded();
    tell({ alertSounded: true });
  }

  /** Of a tone that is missing, another one: that something is to be heard counts more. */
  async function play({ tone, volume }: NonNullable<AlertDecision['sound']>): Promise<void> {
    let played = await sound.play({ tone, volume });
    if (played === 'missing' && tone !== alertTones[0]) played = await sound.play({ tone: alertTones[0], volume });
    if (played === 'played') sounded();
  }

  const isUnlocked = () => sound.$sound.get() === 'unlocked';

  /** Whoever looks at this tab is not to be alerted by one that they do not look at. */
  const byCourtesy = (signal: AbortSignal) => (focus() ? undefined : platform.sleep(courtesy, signal));

  async function again(newest: Happening): Promise<boolean> {
    await byCourtesy(closing.signal);
    const decision = decideAgain(newest);
    if (!circumstances.wanted()?.['sound:repeat'] || (decision?.why && decision.why !== 'focus')) return false;
    if (decision?.sound ? !isUnlocked() : !focus()) return true;
    if (!(await mayBreakSilence())) return true;
    if (decision?.sound) await play(decision.sound);
    else sounded();
    return true;
  }

  async function announce(way: AlertWay, happening: Happening, delay: number, signal: AbortSignal): Promise<void> {
    const due = platform.now() + delay * 1000;
    if (delay) await platform.sleep(delay * 1000, signal);
    await byCourtesy(signal);
    // A tab that may sound pops up as well. Where none may, the browser's own noise is better than none.
    if (way === 'popup' && !isUnlocked()) await platform.sleep(courtesy, signal);
    // The device slept through it.
    if (signal.aborted || platform.now() - due > alertLimits.stale * 1000) return;
    const decision = decideAgain(happening);
    if (!decision?.[way] || !(way === 'sound' ? isUnlocked() : popups.allowed())) return;
    if (!(await claim(`${person()}/alert/${happening.id}/${way}`, keepClaim)) || signal.aborted) return;
    if (way === 'popup') return popups.show(happening, !decision.sound || isUnlocked());
    if (decision.sound!.repeat) {
      repeats.add(happening);
      tell({ alertAgain: happening });
    }
    if ((await mayBreakSilence()) && !signal.aborted) await play(decision.sound!);
  }

  function decide(happening: Happening): void {
    const { conversation, id } = happening;
    const decision = circumstances.decide(happening)!;
    if (decision.badge) {
      if (!unseen.has(conversation)) unseen.set(conversation, new AbortController());
      count();
    }
    for (const way of alertWays) {
      if (decision[way]) void announce(way, happening, decision[way].delay, unseen.get(conversation)!.signal);
      else if (focus() && (!decision.why || decision.why === 'seen' || decision.why === 'focus'))
        void claim(`${person()}/alert/${id}/${way}`, keepClaim);
    }
    if (decision.why === 'seen') seen(conversation);
  }

  function decideWaiting(): void {
    if (waiting.length && circumstances.wanted()) waiting.splice(0).forEach(decide);
  }

  function forget(conversation: string): void {
    unseen.get(conversation)?.abort();
    unseen.delete(conversation);
    waiting = waiting.filter((happening) => happening.conversation !== conversation);
    repeats.seen(conversation);
    popups.close(conversation);
    count();
  }

  function seen(conversation: string): void {
    forget(conversation);
    tell({ alertSeen: conversation });
  }

  /** Another person's, or nobody's: nothing of the one before is heard or seen any more. */
  function drop(): void {
    for (const pending of unseen.values()) pending.abort();
    unseen.clear();
    told.clear();
    waiting = [];
    repeats.clear();
    sound.stop();
    popups.closeAll();
    count();
  }

  function onLook(): void {
    const conversation = focus() ? circumstances.onScreen() : undefined;
    if (conversation !== undefined && unseen.has(conversation)) seen(conversation);
  }

  const stops = [
    circumstances.listen(decideWaiting),
    // Looked at, it unlocks with the page's first gesture.
    sound.$sound.listen(() => {}),
    $scope.listen((next, before) => {
      hasLeft = !next;
      if (before) drop();
    }),
    platform.hear((message) => {
      const { scope, alertSeen, alertSounded, alertAgain } = (message ?? {}) as Record<string, unknown>;
      if (scope !== person()) return;
      if (typeof alertSeen === 'string') forget(alertSeen);
      if (isHappening(alertAgain) && unseen.has(alertAgain.conversation)) repeats.add(alertAgain);
      if (alertSounded) repeats.sounded();
    }),
  ];
  for (const event of ['focus', 'visibilitychange']) addEventListener(event, onLook, { signal: closing.signal, capture: true });
  circumstances.load();

  return {
    $unread,
    $sound: sound.$sound,
    unlock: sound.unlock,
    seen,
    handle(happening) {
      if (closing.signal.aborted || hasLeft || !isHappening(happening) || told.has(happening.id)) return;
      told.add(happening.id);
      if (told.size > mostRemembered) told.delete(told.values().next().value!);
      waiting.push({ ...happening, at: toDevice(happening.at) });
      if (waiting.length > mostWaiting) waiting.shift();
      circumstances.load();
      decideWaiting();
    },
    close() {
      for (const stop of stops) stop();
      drop();
      closing.abort();
      marks?.close();
    },
  };
}
