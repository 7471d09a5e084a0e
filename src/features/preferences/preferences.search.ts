import type { SearchableIn } from '../../element/searchable.js';
import type { Session } from '../../session/session.js';
import { preferencesBundle, type preferencesMessages } from './preferences.messages.js';
import { preferences } from './preferences.store.js';
import type { PreferencesCapability } from './preferences.js';

const capabilityOf = ({ $capabilities }: Session): PreferencesCapability => $capabilities.get()['preferences'] || {};

type Key = keyof typeof preferencesMessages;

const channels = ['chat', 'email', 'whatsapp', 'sms'].map((id) => ({ label: `channel-${id}` as Key, member: `signature:${id}` }));

export const preferencesSearch: SearchableIn<typeof preferencesMessages> = {
  tag: 'preferences-form',
  bundle: preferencesBundle,
  groups: [
    { heading: 'title', hint: 'description' },
    {
      heading: 'writing',
      finds: [
        { label: 'capitalize', member: 'capitalize' },
        { label: 'sendKey', member: 'sendKey' },
      ],
    },
    {
      heading: 'signatureSection',
      member: 'signature',
      finds: [{ label: 'signature', hint: 'signatureHint' }, { label: 'channels' }, ...channels],
    },
    {
      heading: 'appearance',
      finds: [
        { label: 'theme', member: 'theme' },
        { label: 'textSize', member: 'textSize' },
        { label: 'interfaceLanguage', member: 'interfaceLanguage' },
      ],
    },
  ],
  /** Those channels that have another name here are among its own. */
  has(member, session) {
    const state = session.store(preferences).$preferences.get();
    if (state.phase === 'ready') return member in state.value && !ownName(member, session);
    return !ownName(member, session);
  },
  own: (session) => (capabilityOf(session).channels ?? []).flatMap(({ label }) => (label ? { heading: 'signatureSection', label } : [])),
};

const ownName = (member: string, session: Session): boolean =>
  Boolean(capabilityOf(session).channels?.some(({ id, label }) => label && `signature:${id}` === member));
