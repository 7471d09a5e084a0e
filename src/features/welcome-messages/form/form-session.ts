import type { ReadableAtom } from 'nanostores';
import type { Session } from '../../../session/session.js';
import { uiBundle } from '../../../ui/ui.messages.js';
import { phoneBundle } from '../preview/phone.messages.js';
import { welcomeKinds, type WelcomeDraft, type WelcomeMessagesCapability } from '../welcome-messages.js';
import { welcomeMessagesBundle } from '../welcome-messages.messages.js';
import { welcomeMessages } from '../welcome-messages.store.js';
import { channelsOf, type FormView } from './form-view.js';
import { emptyDraft } from './welcome-draft.js';
import { welcomeFormBundle } from './welcome-form.messages.js';

const nothing: WelcomeMessagesCapability = {};

export const capabilityOf = ({ $capabilities }: Session): WelcomeMessagesCapability => $capabilities.get()['welcomeMessages'] || nothing;

/** What a new one begins with. */
export function presetOf(session: Session): WelcomeDraft {
  const [kind = 'text'] = capabilityOf(session).kinds ?? welcomeKinds;
  return { ...emptyDraft, kind };
}

type Facts = Pick<
  FormView,
  | 'items'
  | 'capability'
  | 'channels'
  | 'takesFiles'
  | 'canTest'
  | 'isDurable'
  | 'locale'
  | 'direction'
  | 'text'
  | 'list'
  | 'ui'
  | 'phoneText'
>;

/** What the form is told by its session. */
export function sessionFacts(session: Session): Facts {
  const { texts, $durable, $capabilities, adapter } = session;
  const { $messages, $channels, test } = session.store(welcomeMessages);
  return {
    items: $messages.get().rows,
    capability: capabilityOf(session),
    channels: $channels.get(),
    takesFiles: $capabilities.get()['attachments'] !== false && Boolean(adapter.attachments),
    canTest: Boolean(test),
    isDurable: $durable.get(),
    locale: texts.locale,
    direction: texts.direction,
    text: texts.for(welcomeFormBundle),
    list: texts.for(welcomeMessagesBundle),
    ui: texts.for(uiBundle),
    phoneText: texts.for(phoneBundle),
  };
}

/** What the form is shown anew for. */
export function atomsOf(session: Session): ReadableAtom<unknown>[] {
  const { $needs, $capabilities, $durable, texts, shared } = session;
  const { $messages, $channels } = session.store(welcomeMessages);
  return [$messages, $channels, $needs, $capabilities, $durable, texts.$changed, shared.$scope];
}

export const knownChannels = (session: Session): ReturnType<typeof channelsOf> =>
  channelsOf({ channels: session.store(welcomeMessages).$channels.get() });
