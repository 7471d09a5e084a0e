import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchNotificationPermission } from '../../element/notification-permission.js';

export type PopupState = NotificationPermission | 'unsupported';

export interface PopupBrowser {
  state(): PopupState;
  /** In a person's act only. */
  ask(): Promise<unknown>;
  /** Rejects where pop-ups are shown by a service worker alone. */
  show(title: string, text: string): Promise<void>;
  /** The permission may be another. Returns the way to stop. */
  watch(changed: () => void): () => void;
}

/** Tests put another in its place. */
export const popupBrowser: PopupBrowser = {
  // Pages of plain http have none, and some embedded browsers neither.
  state: () => (typeof Notification === 'undefined' || !isSecureContext ? 'unsupported' : Notification.permission),
  ask: async () => Notification.requestPermission(),
  async show(title, text) {
    new Notification(title, { body: text, tag: 'settings-elements-test' });
  },
  watch(changed) {
    const stop = new AbortController();
    watchNotificationPermission(changed, stop.signal);
    return () => stop.abort();
  },
};

/** Whether this browser shows pop-ups, as it is now; asked for in a person's act only. */
export class PopupPermission implements ReactiveController {
  /** How the last test went. */
  tested?: 'shown' | 'not-shown';
  #stop?: () => void;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get state(): PopupState {
    return popupBrowser.state();
  }

  hostConnected(): void {
    this.#stop = popupBrowser.watch(() => this.host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    delete this.tested;
  }

  ask = async (): Promise<void> => {
    // Some browsers reject instead of answering; what holds is read anew either way.
    await popupBrowser.ask().catch(() => {});
    this.host.requestUpdate();
  };

  async test(title: string, text: string): Promise<void> {
    this.tested = await popupBrowser.show(title, text).then(
      () => 'shown' as const,
      () => 'not-shown' as const,
    );
    this.host.requestUpdate();
  }
}
