import { problemsOf, type WelcomeProblem } from '../../../src/features/welcome-messages/rules/welcome-problems.js';
import type { Channels, WelcomeDraft } from '../../../src/features/welcome-messages/welcome-messages.js';
import { asAttachment, takeAttachments } from '../attachments/attachments.js';
import type { Queries } from '../database/database.js';
import type { Person, StoredContent } from '../database/schema.js';
import { invalid } from '../http/deep-problems.js';
import { deepPointer } from '../http/member-problems.js';
import { welcomeCapability } from './capability.js';
import { channelsOf } from './channels.js';
import { withFiles } from './rows.js';

/** A message as it is to be stored. */
export type StoredDraft = Omit<WelcomeDraft, 'contents'> & { contents: readonly StoredContent[] };

export interface Checked {
  draft: WelcomeDraft;
  channels: Channels;
}

/** What the form calls its members. */
type Naming = (path: WelcomeProblem['path']) => WelcomeProblem['path'];

/**
 * Refuses what no customer could be sent, each thing by its name. Of a person who is held: its files are theirs, and nobody can throw
 * them away until the transaction ends.
 */
export async function check(queries: Queries, person: Person, stored: StoredDraft, named: Naming = (path) => path): Promise<Checked> {
  const pointerOf = (path: WelcomeProblem['path']) => deepPointer(named(path));
  const places = stored.contents.flatMap(({ file }, at) => (file ? [{ file, at }] : []));
  const files = await takeAttachments(queries, person, [...new Set(places.map(({ file }) => file))], (missing) =>
    places.filter(({ file }) => missing.includes(file)).map(({ at }) => pointerOf(['contents', at, 'file'])),
  );
  const byId = new Map(files.map((file) => [file.id, asAttachment(file)]));
  const draft = { ...stored, contents: withFiles(stored.contents, byId) };
  const channels = await channelsOf(queries, person);
  const problems = problemsOf(draft, { capability: welcomeCapability(person), channels });
  if (problems.length) throw invalid(problems.map(({ path, ...problem }) => ({ pointer: pointerOf(path), ...problem })));
  return { draft, channels };
}
