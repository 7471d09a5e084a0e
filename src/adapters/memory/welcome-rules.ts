import { AdapterError, type FieldProblem, type Identity } from '../../contract/index.js';
import { problemsOf, type WelcomeProblem } from '../../features/welcome-messages/rules/welcome-problems.js';
import {
  emptyContent,
  type WelcomeContent,
  type WelcomeDraft,
  type WelcomeMessagesCapability,
} from '../../features/welcome-messages/welcome-messages.js';
import { fileOf } from './attachments.js';
import type { MemoryBackend } from './memory-backend.js';

type Fields = Record<string, FieldProblem>;

/** What the members of a draft are called where it is asked for, by those of a message. */
type Naming = Readonly<Record<string, string>>;

export const capabilityOf = (backend: MemoryBackend): WelcomeMessagesCapability => backend.capabilities['welcomeMessages'] || {};

export const conflict = (reason: string, fields?: Fields): AdapterError =>
  new AdapterError('conflict', { reason, status: 409, ...(fields && { fields }) });

/** The first problem of each member. */
function refuse(problems: readonly WelcomeProblem[], naming: Naming): void {
  if (!problems.length) return;
  const fields: Fields = {};
  for (const { path, ...problem } of problems) {
    const member = String(path[0] ?? '');
    fields[naming[member] ?? member] ??= problem;
  }
  throw new AdapterError('invalid', { fields, reason: 'invalid', status: 422 });
}

/** With the files as they are kept here, whatever was said of them. Throws what WhatsApp would not take. */
export function checkWelcome<D extends WelcomeDraft>(backend: MemoryBackend, who: Identity, draft: D, naming: Naming = {}): D {
  const unknown: WelcomeProblem[] = [];
  const contents = draft.contents.map((content, at): WelcomeContent => {
    const file = content.file && (fileOf(backend, who, content.file.id) ?? null);
    if (content.file && !file) unknown.push({ path: ['contents', at, 'file'], code: 'unknown-option' });
    return { ...emptyContent, ...content, file };
  });
  refuse(unknown, naming);
  const whole = { ...draft, contents };
  refuse(problemsOf(whole, { capability: capabilityOf(backend), channels: backend.channels.read().value }), naming);
  return whole;
}
