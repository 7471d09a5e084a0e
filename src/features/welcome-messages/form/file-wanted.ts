import { isMediaHeader } from '../rules/content-problems.js';
import { mediaOf } from '../rules/file-problem.js';
import type { MediaKind } from '../rules/whatsapp-limits.js';
import { templateOf, type FileWanted, type FormView } from './form-view.js';

/** Undefined: this kind has no file. */
export function wantedFile(view: FormView): FileWanted | undefined {
  const { kind } = view.work.written.draft;
  const wanted = (of: MediaKind, isOptional = false): FileWanted => ({ kind: of, rules: mediaOf(of, view.capability), isOptional });
  switch (kind) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
      return wanted(kind);
    case 'buttons':
      return wanted('image', true);
    case 'template': {
      const header = templateOf(view)?.header ?? '';
      return isMediaHeader(header) ? wanted(header) : undefined;
    }
    case 'text':
    case 'list':
    case 'location':
      return undefined;
  }
}
