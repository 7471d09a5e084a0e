import { html, nothing, type TemplateResult } from 'lit';
import type { FieldProblem } from '../../../contract/index.js';
import { controlError } from '../../../ui/error-line.js';
import { noteId } from '../../../ui/field.js';
import { typeNames } from '../../../ui/file-row.js';
import { limitText } from '../../../ui/file-sizes.js';
import { isolated, leftToRight } from '../../../ui/isolates.js';
import { readable } from '../../canned-responses/rules/readable.js';
import { piecesOf } from '../../canned-responses/rules/variables.js';
import type { FormView } from './form-view.js';
import { degreesText } from './degrees.js';
import { valueAt, type Path } from './welcome-draft.js';

const required: Readonly<
  Record<string, 'wrong-numbers' | 'wrong-file' | 'wrong-buttons' | 'wrong-sections' | 'wrong-rows' | 'wrong-template' | 'wrong-place'>
> = {
  numbers: 'wrong-numbers',
  file: 'wrong-file',
  buttons: 'wrong-buttons',
  sections: 'wrong-sections',
  rows: 'wrong-rows',
  template: 'wrong-template',
  place: 'wrong-place',
};

/** What is wrong at a place now, in words; empty: nothing. */
export function problemWords(path: Path, view: FormView): string {
  const { work } = view;
  const problem = work.is === 'saving' ? undefined : work.written.problem(path);
  return problem ? wordsOf(path, problem, view) : '';
}

function wordsOf(path: Path, { code, limit = 0 }: FieldProblem, view: FormView): string {
  const { text, work, capability } = view;
  const last = String(path.at(-1));
  const value = valueAt(work.written.draft, path);
  switch (code) {
    case 'required':
      if (typeof value === 'string' && value.trim()) return text('mayBeEmpty', { example: exampleOf(view) });
      return text(required[last] ?? 'wrong-required');
    case 'too-long':
      return text(last === 'name' && path.length === 1 ? 'tooLongName' : 'tooLong', { count: String(value).length - limit });
    case 'too-many':
      return text(last === 'buttons' ? 'tooManyButtons' : last === 'sections' ? 'tooManyRows' : 'languageMany', { count: limit, limit });
    case 'invalid-characters':
      return text('invisible');
    case 'broken-variable':
      return text('brokenVariable', { example: exampleOf(view) });
    case 'unknown-variable':
      return text('unknownVariable', { name: leftToRight(unknownIn(String(value), capability.variables ?? [])) });
    case 'fill-in':
      return text('fillIn');
    case 'no-variables':
      return text('noVariables');
    case 'taken':
      if (last === 'numbers') return text('numbersTaken');
      return text(last === 'language' ? 'languageTaken' : 'takenTitle');
    case 'gone':
      return text(path[0] === 'numbers' ? 'numbersGone' : 'templateGoneText');
    case 'unknown-option':
      return text(last === 'kind' ? 'kindUnsupported' : 'wrong');
    case 'wrong-type':
    case 'too-large':
      return fileWords(code, limit, view);
    case 'out-of-range':
      return last === 'longitude'
        ? text('longitudeWrong', { example: leftToRight(degreesText(18.0686, view.locale)) })
        : text('latitudeWrong', { example: leftToRight(degreesText(59.3293, view.locale)) });
    default:
      return text('wrong');
  }
}

function fileWords(code: 'wrong-type' | 'too-large', limit: number, view: FormView): string {
  const { text, work, locale } = view;
  const name = isolated(work.content.file?.name ?? '');
  if (code === 'too-large') return text('tooLarge', { name, limit: limitText(limit, locale) });
  return text('wrongType', { name, types: typeNames(work.wants()?.rules.types ?? [], locale) });
}

/** A variable with what to say without it. */
export const exampleOf = ({ capability }: FormView): string =>
  leftToRight(`{{${capability.variables?.[0]?.name ?? 'contact.first_name'}|…}}`);

const unknownIn = (written: string, variables: readonly { name: string }[]): string =>
  piecesOf(written, Object.fromEntries(variables.map(({ name }) => [name, name]))).find(({ is }) => is === 'unknown')?.text ?? '';

/** Under the control at a place. What nobody sees cannot be taken out by hand. */
export function problemNote(path: Path, view: FormView): TemplateResult | typeof nothing {
  const words = problemWords(path, view);
  if (!words) return nothing;
  const { work, text } = view;
  const value = valueAt(work.written.draft, path);
  const isHidden = work.written.problem(path)?.code === 'invalid-characters' && typeof value === 'string';
  const isOneLine = path.at(-1) !== 'body';
  const onRepair = () => work.set(path, readable(isOneLine ? String(value).replace(/\s+/gu, ' ') : String(value)));
  return html`${controlError(words, noteId(view.idOf(path)))}
  ${isHidden ? html`<button part="link" type="button" @click=${onRepair}>${text('removeInvisible')}</button>` : nothing}`;
}
