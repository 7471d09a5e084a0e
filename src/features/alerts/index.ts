export { alertAudiences, alertKinds, alertLimits, alertTones, alertWays, days, defaultAlerts, isOfDevice } from './alerts.js';
export type {
  AlertAudience,
  AlertKind,
  AlertPreferences,
  AlertsCapability,
  AlertsGroup,
  AlertTone,
  AlertWay,
  AlertWhen,
  Day,
  Happening,
} from './alerts.js';
export { alerts, type AlertsStore } from './alerts.store.js';
export { alertSound, type AlertSoundStore } from './alert-sound.store.js';
export { decideAlerts, isPaused, isQuiet, nextQuiet, type AlertDecision, type AlertNow, type Silence } from './alerts-rules.js';
export { createAlerts, type Alerts, type AlertsOptions } from './create-alerts.js';
export { AlertSettings } from './alert-settings.js';
