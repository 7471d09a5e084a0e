import type { FieldProblem, GroupCapability, ResourceGroup } from '../../contract/index.js';

export const sendKeys = ['enter', 'mod-enter'] as const;
export type SendKey = (typeof sendKeys)[number];
export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How a person likes to work. A member that a backend does not have is not shown. */
export interface Preferences {
  /** The first letter of a message becomes a capital while it is typed. */
  capitalize?: boolean;
  /** `mod-enter`: Ctrl or Command and Enter; Enter begins a line. */
  sendKey?: SendKey;
  /** Plain text over several lines, at most {@link longestSignature} characters; or empty. */
  signature?: string;
  /** BCP 47 language of the settings and, where it follows, of the host; or empty: that of the page. */
  interfaceLanguage?: string;
  textSize?: TextSize;
  theme?: Theme;
  /** Whether messages that are sent by a channel end with the signature. */
  [channel: `signature:${string}`]: boolean;
}

/** In UTF-16 units, as `maxlength` counts. */
export const longestSignature = 1_000;

/** What is wrong with a signature, if anything. Tabs and line breaks belong to it. */
export function signatureProblem(signature: string): FieldProblem | undefined {
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/u.test(signature) || /\p{Surrogate}/u.test(signature)) return { code: 'invalid-characters' };
  return signature.length > longestSignature ? { code: 'too-long', limit: longestSignature } : undefined;
}

export interface PreferencesCapability extends GroupCapability {
  /** What messages are sent by, in the order to show them. `label` is the backend's own; `chat`, `email`, `whatsapp` and `sms` have words of ours. */
  channels?: readonly { id: string; label?: string }[];
  /** BCP 47. */
  languages?: readonly string[];
}

export type PreferencesGroup = ResourceGroup<Preferences>;
