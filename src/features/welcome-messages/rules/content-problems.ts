import type { FieldProblem } from '../../../contract/index.js';
import type { WelcomeContent, WelcomeKind, WelcomePlace, WelcomeReply, WhatsAppTemplate } from '../welcome-messages.js';
import { fileProblem, mediaOf } from './file-problem.js';
import { parameterCount } from './template-text.js';
import { textProblem, type TextRules } from './text-problem.js';
import type { WelcomeFacts, WelcomeProblem } from './welcome-problems.js';
import { whatsAppLimits as limits, type MediaKind } from './whatsapp-limits.js';

type Path = readonly (string | number)[];

/** What is wrong with a message in one language; paths go on from the content. */
export function contentProblems(kind: WelcomeKind, content: WelcomeContent, facts: WelcomeFacts): WelcomeProblem[] {
  const { capability, channels } = facts;
  const found: WelcomeProblem[] = [];
  const say = (path: Path, problem: FieldProblem | undefined) => {
    if (problem) found.push({ path, ...problem });
  };
  const text = (path: Path, written: string, rules: TextRules) => say(path, textProblem(written, rules));
  const withVariables = { variables: { known: capability.variables } };
  const body = (limit: number, required: boolean) => text(['body'], content.body, { limit, required, lines: true, ...withVariables });
  const header = () => text(['header'], content.header, { limit: limits.header, ...withVariables });
  const footer = () => text(['footer'], content.footer, { limit: limits.footer, ...withVariables });
  const file = (of: MediaKind, required: boolean) => {
    if (content.file) say(['file'], fileProblem(content.file, mediaOf(of, capability)));
    else if (required) say(['file'], { code: 'required' });
  };

  const buttons = () => {
    say(['buttons'], countProblem(content.buttons.length, limits.buttons));
    const isTaken = takenBefore();
    for (const [at, button] of content.buttons.entries()) reply(['buttons', at], button, limits.buttonTitle, isTaken);
  };
  const list = () => {
    text(['menu'], content.menu, { required: true, limit: limits.menu });
    const { sections } = content;
    const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
    const tooManyRows = rows > limits.rows ? { code: 'too-many', limit: limits.rows } : undefined;
    say(['sections'], countProblem(sections.length, limits.sections) ?? tooManyRows);
    const isTaken = takenBefore();
    for (const [at, section] of sections.entries()) {
      text(['sections', at, 'title'], section.title, { required: sections.length > 1, limit: limits.sectionTitle });
      if (section.rows.length === 0) say(['sections', at, 'rows'], { code: 'required' });
      for (const [index, row] of section.rows.entries()) {
        const path = ['sections', at, 'rows', index];
        reply(path, row, limits.rowTitle, isTaken);
        text([...path, 'description'], row.description, { limit: limits.rowDescription });
      }
    }
  };
  const reply = (path: Path, { id, title }: WelcomeReply, limit: number, isTaken: (is: string, value: string) => boolean) => {
    // Another one's title, and another one's id: WhatsApp takes neither.
    const problem =
      textProblem(title, { required: true, limit }) ?? (isTaken('title', title) || isTaken('id', id) ? { code: 'taken' } : undefined);
    say([...path, 'title'], problem);
  };
  const template = () => {
    if (!content.template) return say(['template'], { code: 'required' });
    const known = channels?.templates.find(({ id }) => id === content.template);
    if (channels && !known) return say(['template'], { code: 'gone' });
    if (known && isMediaHeader(known.header)) file(known.header, true);
    const count = known ? parameterCount(known) : content.parameters.length;
    for (let at = 0; at < count; at++)
      text(['parameters', at], content.parameters[at] ?? '', { required: Boolean(known), limit: limits.parameter, ...withVariables });
  };

  switch (kind) {
    case 'text':
      body(limits.text, true);
      break;
    case 'image':
    case 'video':
    case 'document':
      file(kind, true);
      body(limits.caption, false);
      break;
    case 'audio':
      file(kind, true);
      break;
    case 'buttons':
      file('image', false);
      // A picture stands where the words would.
      if (!content.file) header();
      body(limits.body, true);
      footer();
      buttons();
      break;
    case 'list':
      header();
      body(limits.body, true);
      footer();
      list();
      break;
    case 'location':
      for (const one of placeProblems(content.place)) say(...one);
      break;
    case 'template':
      template();
  }
  return found;
}

export const isMediaHeader = (header: WhatsAppTemplate['header']): header is 'image' | 'video' | 'document' =>
  header !== '' && header !== 'text';

const countProblem = (count: number, most: number): FieldProblem | undefined =>
  count === 0 ? { code: 'required' } : count > most ? { code: 'too-many', limit: most } : undefined;

/** What is returned says whether one before it was alike. */
function takenBefore(): (is: string, value: string) => boolean {
  const seen = new Set<string>();
  return (is, value) => {
    const key = `${is}:${is === 'id' ? value : value.trim().toLowerCase()}`;
    const isTaken = value.trim() !== '' && seen.has(key);
    seen.add(key);
    return isTaken;
  };
}

function* placeProblems(place: WelcomePlace | null): Generator<[Path, FieldProblem | undefined]> {
  if (!place) {
    yield [['place'], { code: 'required' }];
    return;
  }
  const degrees = (value: number, most: number) => (Math.abs(value) <= most ? undefined : { code: 'out-of-range' });
  yield [['place', 'latitude'], degrees(place.latitude, 90)];
  yield [['place', 'longitude'], degrees(place.longitude, 180)];
  yield [['place', 'name'], textProblem(place.name, { limit: limits.placeName })];
  yield [['place', 'address'], textProblem(place.address, { limit: limits.address })];
}
