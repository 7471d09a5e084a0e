import { memory } from '../../src/adapters/memory/index.js';
import { createAlerts, type Happening } from '../../src/features/alerts/index.js';
import { createSession } from '../../src/session/create-session.js';

/** What the tabs of the sound test run: a host that shows whether sound is on, and notes what was really heard. */
export interface AlertsPage {
  /** Of each tone that was played to its end: when it ended, s. */
  heard: { file: string; seconds: number }[];
  started: number;
  rejections: number;
  unread(): number;
  /** Here and in all other tabs. */
  tell(happening: Happening): void;
}

declare global {
  interface Window {
    alertsPage: AlertsPage;
  }
}

const heard: AlertsPage['heard'] = [];
const page: AlertsPage = { heard, started: 0, rejections: 0, unread: () => 0, tell: () => {} };
window.alertsPage = page;
addEventListener('unhandledrejection', () => (page.rejections += 1));

const isAudible = ({ volume, muted }: HTMLMediaElement) => volume > 0 && !muted;
window.Audio = class extends Audio {
  constructor(address?: string) {
    super(address);
    this.addEventListener('playing', () => isAudible(this) && (page.started += 1));
    this.addEventListener('ended', () => isAudible(this) && heard.push({ file: this.currentSrc, seconds: this.currentTime }));
  }
};

const adapter = memory({ id: 'tabs' });
adapter.elsewhere('alerts', { 'sound:when': 'always', 'sound:message': 'soft-tap' });
const tonesUrl = new URLSearchParams(location.search).get('tones') ?? undefined;
const alerts = createAlerts(createSession(adapter, { locale: 'en' }), { apart: 200, ...(tonesUrl !== undefined && { tonesUrl }) });

const tabs = new BroadcastChannel('what happens');
tabs.onmessage = ({ data }) => alerts.handle(data as Happening);
page.unread = () => alerts.$unread.get();
page.tell = (happening) => {
  tabs.postMessage(happening);
  alerts.handle(happening);
};

const button = document.createElement('button');
button.onclick = () => void alerts.unlock();
alerts.$sound.subscribe((state) => (button.textContent = state === 'locked' ? 'Click to enable sound' : `Sound is ${state}`));
document.body.append(button);
