import type { FindGroup, Searchable } from '../../element/searchable.js';
import { accessTokensSearch } from '../../features/access-tokens/access-tokens.search.js';
import { activitySearch } from '../../features/activity/activity.search.js';
import { alertsSearch } from '../../features/alerts/alerts.search.js';
import { availabilitySearch } from '../../features/availability/availability.search.js';
import { cannedResponsesSearch } from '../../features/canned-responses/canned-responses.search.js';
import { notificationsSearch } from '../../features/notifications/notifications.search.js';
import { pushSearch } from '../../features/notifications/push.search.js';
import { passwordSearch } from '../../features/password/password.search.js';
import { preferencesSearch } from '../../features/preferences/preferences.search.js';
import { profileSearch } from '../../features/profile/profile.search.js';
import { sessionListSearch } from '../../features/security/session-list.search.js';
import { twoFactorSearch } from '../../features/security/two-factor.search.js';
import { welcomeMessagesSearch } from '../../features/welcome-messages/welcome-messages.search.js';
import type { Session } from '../../session/session.js';
import type { OfferedSection, PanelSection } from '../panel-sections.js';
import type { PanelText } from '../panel-status.js';
import { hintOf, labelOf } from '../panel-words.js';
import { plainLetters } from './search-letters.js';
import { synonymsBundle, synonymsMessages } from './synonyms.messages.js';

/** All that can be looked for, element by element. */
export const searchables: readonly Searchable[] = [
  profileSearch,
  passwordSearch,
  twoFactorSearch,
  sessionListSearch,
  accessTokensSearch,
  activitySearch,
  notificationsSearch,
  pushSearch,
  alertsSearch,
  availabilitySearch,
  preferencesSearch,
  cannedResponsesSearch,
  welcomeMessagesSearch,
];

/** Something that can be found, in the words of this moment. */
export interface SearchEntry {
  /** `security`, or `security/session-list`. */
  path: string;
  icon?: PanelSection['icon'];
  label: string;
  hint: string;
  synonyms: string;
  section: string;
  /** The heading it stands under; empty: it is one itself. */
  group: string;
  /** What is written where it is. */
  seek: string;
}

type Texts = Session['texts'];

const synonymsOf = (name: string, texts: Texts): string =>
  Object.hasOwn(synonymsMessages, name) ? texts.for(synonymsBundle)(name as keyof typeof synonymsMessages) : '';

/** Of the sections that are offered, in their order, all that this session has. */
export const entriesOf = (sections: readonly OfferedSection[], session: Session, text: PanelText): SearchEntry[] =>
  sections.flatMap((section) => {
    const label = labelOf(section, text);
    const own: SearchEntry = {
      path: section.id,
      icon: section.icon,
      label,
      hint: hintOf(section, text),
      synonyms: synonymsOf(`panel.section-${section.id}`, session.texts),
      section: label,
      group: '',
      seek: '',
    };
    const within = (section.parts ?? []).flatMap(({ tag }) =>
      searchables.flatMap((one) => (one.tag === tag ? entriesIn(one, session, own) : [])),
    );
    // A heading that is called as its section is would be the same line twice.
    const isSame = ({ label: name, group }: SearchEntry) => !group && plainLetters(name) === plainLetters(label);
    const synonyms = [own, ...within.filter(isSame)].map((entry) => entry.synonyms).filter(Boolean);
    return [{ ...own, synonyms: synonyms.join(', ') }, ...within.filter((entry) => !isSame(entry))];
  });

function entriesIn({ tag, bundle, groups, has, own }: Searchable, session: Session, section: SearchEntry): SearchEntry[] {
  const text = session.texts.for(bundle);
  const isThere = (member: string | undefined) => member === undefined || !has || has(member, session);
  const base = { ...section, path: `${section.path}/${tag}` };
  const groupEntries = ({ heading, hint, finds = [] }: FindGroup): SearchEntry[] => {
    const group = text(heading);
    const title = {
      ...base,
      label: group,
      hint: hint ? text(hint) : '',
      seek: group,
      synonyms: synonymsOf(`${bundle.area}.${heading}`, session.texts),
    };
    return [
      title,
      ...finds
        .filter(({ member }) => isThere(member))
        .map((find) => ({
          ...base,
          group,
          label: text(find.label),
          hint: find.hint ? text(find.hint) : '',
          seek: text(find.seek ?? find.label),
          synonyms: synonymsOf(`${bundle.area}.${find.label}`, session.texts),
        })),
    ];
  };
  const named = (own?.(session) ?? []).map(({ heading, label, hint = '' }) => ({
    ...base,
    group: text(heading),
    label,
    hint,
    seek: label,
    synonyms: '',
  }));
  return [...groups.filter(({ member }) => isThere(member)).flatMap(groupEntries), ...named];
}
