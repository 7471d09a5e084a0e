import type { Localizer } from '../../locales/localizer.js';
import { alertPopupsBundle, alertPopupsMessages } from './alert-popups.messages.js';
import type { Happening } from './alerts.js';

/** A browser's notifications, one for each conversation. They are never asked for: that is the business of a button. */
export interface AlertPopups {
  /** Whether the browser would show one. */
  allowed(): boolean;
  /** `silent`: without the browser's own noise. */
  show(happening: Happening, silent: boolean): void;
  close(conversation: string): void;
  closeAll(): void;
}

const isNamed = (kind: string): kind is keyof typeof alertPopupsMessages => Object.hasOwn(alertPopupsMessages, kind);

export function alertPopups(texts: Localizer, clicked: (conversation: string) => void): AlertPopups {
  const open = new Map<string, Notification>();

  function close(conversation: string): void {
    open.get(conversation)?.close();
    open.delete(conversation);
  }

  function show({ conversation, kind, title, text }: Happening, silent: boolean): void {
    const named = title || texts.for(alertPopupsBundle)(isNamed(kind) ? kind : 'other');
    // Without `renotify`, what takes the place of an older one of its conversation does not pop up.
    const options = { body: text ?? '', tag: `settings-elements/${conversation}`, renotify: true, silent };
    const popup = new Notification(named, options);
    open.set(conversation, popup);
    popup.onclick = () => {
      window.focus();
      popup.close();
      clicked(conversation);
    };
    popup.onclose = () => open.get(conversation) === popup && open.delete(conversation);
  }

  return {
    allowed: () => typeof Notification !== 'undefined' && Notification.permission === 'granted',
    show(happening, silent) {
      try {
        show(happening, silent);
      } catch {
        // Mobile browsers have the constructor and refuse it: there, push is what pops up.
      }
    },
    close,
    closeAll: () => [...open.keys()].forEach(close),
  };
}
