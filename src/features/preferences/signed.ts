import type { Preferences } from './preferences.js';

/** In mail, "-- " alone on a line is how programs know a signature (RFC 3676) and can fold it; in a chat it would be noise. */
const separatorOf = (channel: string): string => (channel === 'email' ? '\n\n-- \n' : '\n\n');

/**
 * A message as it is sent by a channel: with the person's signature after an empty line (in mail after `-- `), where they want one. A text
 * that ends with the signature already, is blank, or is a private note among colleagues stays as it is.
 */
export function signed(text: string, preferences: Preferences | undefined, channel: string, note: { isPrivate?: boolean } = {}): string {
  const signature = preferences?.signature?.trim();
  const body = text.trimEnd();
  if (!signature || !body || note.isPrivate || !preferences?.[`signature:${channel}`]) return text;
  const isSigned = body === signature || body.endsWith(`\n${signature}`);
  return isSigned ? text : body + separatorOf(channel) + signature;
}
