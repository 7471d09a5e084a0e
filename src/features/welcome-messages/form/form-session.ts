import type { ReadableAtom } from 'nanostores';
import type { Shown } from '../../../element/index.js';
import { DraftShelf } from '../../../element/draft-shelf.js';
import type { PartHost } from '../../../element/part-host.js';
import { isUnborn } from '../../../element/row-work.js';
import type { Session } from '../../../session/session.js';
import { uiBundle } from '../../../ui/ui.messages.js';
import { phoneBundle } from '../preview/phone.messages.js';
import { welcomeKinds, type WelcomeDraft, type WelcomeMessagesCapability } from '../welcome-messages.js';
import { welcomeMessagesBundle } from '../welcome-messages.messages.js';
import { welcomeMessages, type WelcomeItem } from '../welcome-messages.store.js';
import { channelsOf, type FormView } from './form-view.js';
import { draftForm, emptyDraft } from './welcome-draft.js';
import { welcomeFormBundle } from './welcome-form.messages.js';
import { welcomeUploads } from './welcome-uploads.store.js';
import { WelcomeWork, type WelcomeWorkOptions } from './welcome-work.js';

const nothing: WelcomeMessagesCapability = {};

const capabilityOf = ({ $capabilities }: Session): WelcomeMessagesCapability => $capabilities.get()['welcomeMessages'] || nothing;

/** What a new one begins with. */
function presetOf(session: Session): WelcomeDraft {
  const [kind = 'text'] = capabilityOf(session).kinds ?? welcomeKinds;
  return { ...emptyDraft, kind };
}

/** Undefined: a new one. What was typed before and not saved is there again. */
export function workOn(
  host: PartHost,
  item: WelcomeItem | undefined,
  hears: Pick<WelcomeWorkOptions, 'onChange' | 'onEdit' | 'onLeave' | 'onDone'>,
): WelcomeWork {
  const session = host.shownSession;
  const key = `welcomeMessages/${item && !isUnborn(item) ? item.row.id : 'new'}`;
  return new WelcomeWork({
    ...hears,
    host,
    store: session.store(welcomeMessages),
    uploads: session.store(welcomeUploads),
    shelf: new DraftShelf(session.shared.drafts, key, draftForm),
    item,
    preset: presetOf(session),
    facts: () => ({ capability: capabilityOf(session), channels: knownChannels(session) }),
  });
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

/** What the form tells its host. */
export function fieldsOf(work: WelcomeWork): NonNullable<Shown['fields']> {
  if (work.written.clash) return { message: { is: 'conflict' } };
  if (work.error || work.written.refused.length) return { message: { is: 'refused' } };
  return work.isUnsaved ? { message: { is: 'draft' } } : {};
}

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
export function listenTo(session: Session, onChange: () => void): (() => void)[] {
  const { $needs, $capabilities, $durable, texts, shared } = session;
  const { $messages, $channels } = session.store(welcomeMessages);
  const atoms: ReadableAtom<unknown>[] = [$messages, $channels, $needs, $capabilities, $durable, texts.$changed, shared.$scope];
  return atoms.map((atom) => atom.listen(onChange));
}

export const knownChannels = (session: Session): ReturnType<typeof channelsOf> =>
  channelsOf({ channels: session.store(welcomeMessages).$channels.get() });
