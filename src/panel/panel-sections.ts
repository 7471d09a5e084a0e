import type { SVGTemplateResult } from 'lit';
import type { Session } from '../session/session.js';
import { bell, bolt, chat, key, person, shield, sliders } from './panel-icons.js';
import type { IconName } from '../ui/icon.js';
import { isOffered, type PartTag } from './panel-parts.js';

/** An element of a section, and what is set on it. */
export interface PanelPart {
  tag: PartTag;
  properties?: Readonly<Record<string, unknown>>;
}

/** A part of the panel: elements of this library, or the host's own content. */
export interface PanelSection {
  /** Part of the address; one of the known ones, or the host's own. */
  id: string;
  /** In the navigation; default: the panel's own word for it. */
  label?: string;
  /** Under the label, where a small screen shows a list. */
  hint?: string;
  icon?: SVGTemplateResult | IconName;
  /** Sections of one group stand together, with a line before the next group. */
  group?: string;
  /** None: what the host puts into the slot of this id. */
  parts?: readonly (PartTag | PanelPart)[];
  /** `own`: the first element brings the title of the page. */
  heading?: 'own' | 'shown' | 'hidden';
}

/** `side`: navigation at the side; `tabs`: above; `page`: all sections on one long page. */
export type PanelLayout = 'side' | 'tabs' | 'page';

/** What the panel has by itself, in its order. */
export const knownSections: readonly PanelSection[] = [
  { id: 'profile', group: 'account', icon: person, parts: ['profile-form'], heading: 'own' },
  { id: 'password', group: 'account', icon: 'lock', parts: ['password-form'] },
  { id: 'security', group: 'account', icon: shield, parts: ['two-factor-form', 'session-list'] },
  { id: 'access-tokens', group: 'account', icon: key, parts: ['access-token-manager'], heading: 'hidden' },
  { id: 'activity', group: 'account', icon: 'clock', parts: ['activity-log'], heading: 'hidden' },
  { id: 'notifications', group: 'habits', icon: bell, parts: ['notification-matrix', 'push-subscription', 'alert-settings'] },
  { id: 'preferences', group: 'habits', icon: sliders, parts: ['preferences-form', 'availability-switch'], heading: 'own' },
  { id: 'canned-responses', group: 'writing', icon: bolt, parts: ['canned-response-manager'], heading: 'hidden' },
  { id: 'welcome-messages', group: 'writing', icon: chat, parts: ['welcome-message-editor'], heading: 'hidden' },
];

/** A host names sections by their id, changes some of them, or adds its own. */
export type SectionChoice = string | PanelSection;

export interface OfferedSection extends Omit<PanelSection, 'parts'> {
  /** Undefined: the host's own content. */
  parts?: readonly PanelPart[];
}

const asPart = (part: PartTag | PanelPart): PanelPart => (typeof part === 'string' ? { tag: part } : part);

/** Of what the host wants, what this session has; it is what the elements speak and save by. */
export function offeredSections(
  wanted: readonly SectionChoice[],
  session: Session,
  known: readonly PanelSection[] = knownSections,
): OfferedSection[] {
  const seen = new Set<string>();
  return wanted.flatMap((choice): OfferedSection[] => {
    const asked = typeof choice === 'string' ? { id: choice } : choice;
    // Two of one address would have one place.
    if (seen.has(asked.id)) return [];
    seen.add(asked.id);
    const { parts, ...section } = { ...known.find(({ id }) => id === asked.id), ...asked };
    // A name that nothing stands for is a typing error of the host's.
    if (!parts) return typeof choice === 'string' ? [] : [section];
    const offered = parts
      .map(asPart)
      .filter(({ tag }) => isOffered(tag, session))
      .map(({ tag, properties }) => ({ tag, properties: { ...properties, session } }));
    return offered.length ? [{ ...section, parts: offered }] : [];
  });
}
