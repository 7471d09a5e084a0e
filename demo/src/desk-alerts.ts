import { html, nothing, type TemplateResult } from 'lit';
import { alerts, createAlerts } from '../../src/features/alerts/index.js';
import { createPush } from '../../src/features/notifications/index.js';
import type { Alerts, Happening, Session } from '../../src/index.js';
import { routeIn } from './route.js';

const address = (conversation: string) => `#conversations/${conversation}`;

/** What happens in the desk, heard and seen as the person wants it; the settings' own stream brings it, once for all tabs. */
export class DeskAlerts {
  readonly #alerts: Alerts;
  readonly #stops: (() => void)[] = [];

  constructor(
    private readonly session: Session,
    changed: () => void,
  ) {
    this.#alerts = createAlerts(session, {
      onScreen: () => routeIn(location.hash).conversation || undefined,
      open: (conversation) => void (location.hash = address(conversation)),
    });
    this.#stops.push(
      session.onHappening(this.#happened),
      this.#alerts.$sound.listen(changed),
      session.store(alerts).$here.listen(changed),
      this.#keepPush(),
      () => this.#alerts.close(),
    );
    void session.store(alerts).load();
  }

  /** A browser keeps a page silent until somebody clicks in it. Nobody who wants no sound is asked. */
  renderMuted(): TemplateResult | typeof nothing {
    const here = this.session.store(alerts).$here.get();
    const wantsSound = here && (here['sound:mine'] || here['sound:unassigned'] || here['sound:others']);
    if (this.#alerts.$sound.get() !== 'locked' || !wantsSound) return nothing;
    return html`<p class="muted-sound" role="status">
      The browser keeps this page silent until you click in it.
      <button class="button" type="button" @click=${() => void this.#alerts.unlock()}>Enable sound</button>
    </p>`;
  }

  /** The conversation in front of the person has no alert waiting. */
  seen(conversation: string): void {
    if (conversation) this.#alerts.seen(conversation);
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  #happened = (name: string, data: unknown): void => {
    if (name === 'conversation.read') this.#alerts.seen((data as { conversation: string }).conversation);
    else this.#alerts.handle(data as Happening);
  };

  /** Push stays in order on every page, and a click on a pushed notification leads there, in a browser that has the Desk open. */
  #keepPush(): () => void {
    const push = createPush(this.session);
    const stops = [
      push.$here.listen(() => {}),
      push.onWord((word) => {
        if (word.settingsPush === 'opened') location.hash = new URL(word.url, location.href).hash;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }
}
