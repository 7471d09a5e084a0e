import type { FileRules } from '../../../element/attached-files.js';
import { isMediaHeader } from '../rules/content-problems.js';
import { mediaOf } from '../rules/file-problem.js';
import type { WelcomeFacts } from '../rules/welcome-problems.js';
import type { MediaKind } from '../rules/whatsapp-limits.js';
import type { WelcomeContent, WelcomeKind } from '../welcome-messages.js';

/** Of the file that a message may have in one language. */
export interface FileWanted {
  kind: MediaKind;
  rules: FileRules;
  isOptional: boolean;
}

/** Undefined: it has none. */
export function wantedFile(
  kind: WelcomeKind,
  { template }: WelcomeContent,
  { capability, channels }: WelcomeFacts,
): FileWanted | undefined {
  const wanted = (of: MediaKind, isOptional = false): FileWanted => ({ kind: of, rules: mediaOf(of, capability), isOptional });
  switch (kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return wanted(kind);
    case 'buttons':
      return wanted('image', true);
    case 'template': {
      const header = channels?.templates.find(({ id }) => id === template)?.header ?? '';
      return isMediaHeader(header) ? wanted(header) : undefined;
    }
    case 'text':
    case 'list':
    case 'location':
      return undefined;
  }
}
