import type { Session } from '../../session/session.js';
import { availability } from '../availability/index.js';
import { decideAlerts, type AlertDecision } from './alerts-rules.js';
import { alerts } from './alerts.store.js';
import { defaultAlerts, type AlertPreferences, type Happening } from './alerts.js';

/** What the rule has to know beside the happening. */
export interface AlertCircumstances {
  /** What the person wants on this device, as it is saved; undefined while nobody knows. */
  wanted(): AlertPreferences | undefined;
  decide(happening: Happening): AlertDecision | undefined;
  /** Of what was new in time, and is to be alerted of now. */
  decideAgain(happening: Happening): AlertDecision | undefined;
  focus(): boolean;
  onScreen(): string | undefined;
  /** Tries again what could not be loaded. */
  load(): void;
  /** Returns the way to stop hearing. */
  listen(changed: () => void): () => void;
}

const looksHere = () => document.visibilityState === 'visible' && document.hasFocus();

/** A backend without alerts can still say what is new. */
const silent: AlertPreferences = { ...defaultAlerts, 'sound:mine': false, 'popup:mine': false };

interface Looks {
  focus?: (() => boolean) | undefined;
  onScreen?: (() => string | undefined) | undefined;
}

export function alertCircumstances(session: Session, { focus = looksHere, onScreen = () => undefined }: Looks): AlertCircumstances {
  const { platform } = session.shared;
  const preferences = session.store(alerts);
  const { $availability, load } = session.store(availability);

  function wanted(): AlertPreferences | undefined {
    if (preferences.$alerts.get().phase === 'unavailable') return silent;
    const { phase } = $availability.get();
    const here = phase === 'idle' || phase === 'loading' ? undefined : preferences.$here.get();
    return here && { ...defaultAlerts, ...here };
  }

  function decide(happening: Happening): AlertDecision | undefined {
    const chosen = wanted();
    const state = $availability.get();
    const status = state.phase === 'ready' ? state.confirmed.status : 'online';
    return chosen && decideAlerts(chosen, happening, { time: platform.now(), hasFocus: focus(), onScreen: onScreen(), status });
  }

  return {
    wanted,
    decide,
    decideAgain: (happening) => decide({ ...happening, at: '' }),
    focus,
    onScreen,
    load() {
      for (const { store, phase } of [
        { store: preferences, phase: preferences.$alerts.get().phase },
        { store: { load }, phase: $availability.get().phase },
      ])
        if (phase === 'idle' || phase === 'failed') void store.load();
    },
    listen(changed) {
      const stops = [preferences.$here.listen(changed), preferences.$alerts.listen(changed), $availability.listen(changed)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
