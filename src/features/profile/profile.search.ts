import type { Find, SearchableIn } from '../../element/searchable.js';
import type { Session } from '../../session/session.js';
import { lockOf } from './profile-access.js';
import { profileBundle, type profileMessages } from './profile.messages.js';
import type { ProfileCapability } from './profile.js';

type Key = keyof typeof profileMessages;

const email: Find<Key> = { label: 'email' };
const contact: readonly Find<Key>[] = [
  { label: 'language', hint: 'languageHint' },
  { label: 'landline', hint: 'phoneHint' },
  { label: 'mobile', hint: 'phoneHint' },
];
const work: readonly Find<Key>[] = [{ label: 'username' }, { label: 'role' }, { label: 'businessUnit' }];

const capabilityOf = ({ adapter, $capabilities }: Session): ProfileCapability =>
  // As the form has it: until the backend says that it may be changed, an email is only shown.
  $capabilities.get()['profile'] || (adapter.capabilities ? { readOnly: ['email'] } : {});

/** A person's own email stands with the phones, one that somebody else decides with the work. */
const ownsEmail = (session: Session): boolean => !lockOf('email', capabilityOf(session), Boolean(session.adapter.profile?.save));

const known: Readonly<Record<string, (session: Session) => boolean>> = {
  photo: ({ adapter, $capabilities }) => Boolean(adapter.avatar) && $capabilities.get()['avatar'] !== false,
  ownEmail: ownsEmail,
  decidedEmail: (session) => !ownsEmail(session),
  custom: (session) => Boolean(capabilityOf(session).custom?.length),
};

export const profileSearch: SearchableIn<typeof profileMessages> = {
  tag: 'profile-form',
  bundle: profileBundle,
  groups: [
    { heading: 'title', hint: 'description' },
    {
      heading: 'you',
      finds: [
        { label: 'photo', member: 'photo' },
        { label: 'name', hint: 'nameHint' },
        { label: 'publicName', hint: 'publicNameHint' },
      ],
    },
    { heading: 'contactWithEmail', member: 'ownEmail', finds: [email, ...contact] },
    { heading: 'contact', member: 'decidedEmail', finds: contact },
    { heading: 'more', member: 'custom' },
    { heading: 'work', finds: [{ ...email, member: 'decidedEmail' }, ...work] },
  ],
  has: (member, session) => known[member]!(session),
  own: (session) => (capabilityOf(session).custom ?? []).map(({ label, hint }) => ({ heading: 'more', label, ...(hint && { hint }) })),
};
