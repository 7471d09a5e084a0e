import type { FieldProblem } from '../../../contract/index.js';
import {
  welcomeKinds,
  type Channels,
  type WelcomeContent,
  type WelcomeDraft,
  type WelcomeMessagesCapability,
} from '../welcome-messages.js';
import { contentProblems } from './content-problems.js';
import { plainProblem } from './text-problem.js';
import { welcomeLimits } from './whatsapp-limits.js';

/** Something that keeps a message from being kept. */
export interface WelcomeProblem extends FieldProblem {
  /** Where, from the draft on: `['name']`, `['contents', 0, 'buttons', 2, 'title']`. */
  path: readonly (string | number)[];
}

export interface WelcomeFacts {
  capability: WelcomeMessagesCapability;
  /** Undefined: not known; nothing is said of numbers and templates then. */
  channels?: Channels | undefined;
}

/** What is wrong with it, in the order of the form. Only members that its kind shows are looked at; a member has one problem at a time. */
export function problemsOf(draft: WelcomeDraft, facts: WelcomeFacts): WelcomeProblem[] {
  const found: WelcomeProblem[] = [];
  const say = (path: WelcomeProblem['path'], problem: FieldProblem | undefined) => {
    if (problem) found.push({ path, ...problem });
  };
  const isKind = (facts.capability.kinds ?? welcomeKinds).includes(draft.kind);

  say(['name'], plainProblem(draft.name, { required: true, limit: welcomeLimits.name }));
  if (draft.numbers.length === 0) say(['numbers'], { code: 'required' });
  for (const [at, number] of draft.numbers.entries())
    if (facts.channels && !facts.channels.numbers.some(({ id }) => id === number)) say(['numbers', at], { code: 'gone' });
  if (!isKind) say(['kind'], { code: 'unknown-option' });

  const { contents } = draft;
  if (contents.length === 0) say(['contents'], { code: 'required' });
  if (contents.length > welcomeLimits.contents) say(['contents'], { code: 'too-many', limit: welcomeLimits.contents });
  for (const [at, content] of contents.entries()) {
    say(['contents', at, 'language'], languageProblem(content, contents.slice(0, at)));
    if (!isKind) continue;
    for (const { path, ...problem } of contentProblems(draft.kind, content, facts)) say(['contents', at, ...path], problem);
  }
  return found;
}

function languageProblem({ language }: WelcomeContent, before: readonly WelcomeContent[]): FieldProblem | undefined {
  const tag = canonicalTag(language);
  if (tag === undefined) return { code: 'invalid-language' };
  return before.some((other) => canonicalTag(other.language) === tag) ? { code: 'taken' } : undefined;
}

/** Of a language, in BCP 47; undefined: it is none. */
export function canonicalTag(tag: string): string | undefined {
  if (tag === '') return '';
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
