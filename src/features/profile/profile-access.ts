import type { FieldProblem } from '../../contract/index.js';
import { hasMarkup, profileLimits, type CustomField, type Profile, type ProfileCapability } from './profile.js';

export type Member = keyof Profile;

/** Members that every backend decides by itself. */
const administrated: readonly string[] = ['username', 'role', 'businessUnit'];

const editable = ['name', 'publicName', 'email', 'language', 'landline', 'mobile'] as const;

/** The members a person may have a say in. */
export const membersOf = ({ custom = [] }: ProfileCapability): Member[] => [...editable, ...custom.map(({ member }) => member)];

/** Why a member cannot be changed, as a code; undefined: it can. */
export function lockOf(member: Member, capability: ProfileCapability, canSave: boolean): string | undefined {
  const locked = capability.locked?.[member];
  if (locked) return locked;
  if (administrated.includes(member)) return 'administrator';
  if (!canSave || capability.readOnly?.includes(member)) return 'read-only';
  return undefined;
}

/** What the browser cannot know about a text: its true length, emptiness but for spaces, characters no backend keeps. */
export function textProblem(member: Member, value: unknown, custom?: CustomField): FieldProblem | undefined {
  if (typeof value !== 'string') return undefined;
  const limit = custom?.maxLength ?? (profileLimits as Partial<Record<Member, number>>)[member];
  if ((member === 'name' || custom?.required) && !value.trim()) return { code: 'required' };
  if (/\p{Cc}|\p{Surrogate}/u.test(value)) return { code: 'invalid-characters' };
  if ((member === 'name' || member === 'publicName') && hasMarkup(value)) return { code: 'markup' };
  if (limit !== undefined && value.length > limit) return { code: 'too-long', limit };
  return undefined;
}

/** A member whose value is not a text has none. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A link somebody else wrote may lead to a page or a mailbox, and never runs a script. */
export function safeLink(href: string | undefined): string | undefined {
  if (!href) return undefined;
  const { protocol } = new URL(href, 'https://relative.example');
  return ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined;
}
