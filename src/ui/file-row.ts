import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { AdapterError } from '../contract/index.js';
import type { FileRefusal, FileRules, FileUnderWay } from '../element/attached-files.js';
import { errorLine } from './error-line.js';
import { limitText, sizeOver, sizeText } from './file-sizes.js';
import { listFormat, numberFormat } from './formats.js';
import { icon } from './icon.js';
import { isolated } from './isolates.js';
import { progress } from './progress.js';
import { textForCode, type UiText } from './ui.messages.js';

type FileKey =
  | 'fileRemove'
  | 'fileCancel'
  | 'fileSending'
  | 'fileTooLarge'
  | 'fileWrongType'
  | 'fileEmpty'
  | 'fileTooMany'
  | 'fileFailed'
  | 'fileRefused'
  | 'fileNotAFile';

/** The words of whichever feature shows files. */
export interface FileWords {
  text(key: FileKey, values?: Readonly<Record<string, string | number>>): string;
  ui: UiText;
  locale: string;
}

const wellKnown: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/webp': 'WebP',
  'text/plain': 'TXT',
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'video/3gpp': '3GP',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.ms-powerpoint': 'PPT',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
};
const typeName = (type: string): string => wellKnown[type] ?? (/\/(?:x-)?(\w+)/u.exec(type)?.[1] ?? type).toUpperCase();

/** The types in words: "JPG or PNG". */
export const typeNames = (types: readonly string[], locale: string): string =>
  listFormat(locale, { type: 'disjunction' }).format(types.map(typeName));

export interface FileRow {
  name: string;
  size: number;
  /** Where a picture is read; empty: it is none. */
  picture: string;
  shape: SVGTemplateResult;
  /** Beside its size. */
  more?: TemplateResult | typeof nothing;
  onRemove(): void;
}

/** A file that has arrived. */
export function fileRow({ name, size, picture, shape, more = nothing, onRemove }: FileRow, { text, locale }: FileWords): TemplateResult {
  const label = text('fileRemove', { name: isolated(name) });
  return html`<li data-kind="file-row">
    ${picture ? html`<img data-kind="thumb" src=${picture} alt="" />` : icon(shape, 'small')}
    <div><bdi part="truncate">${name}</bdi></div>
    <span part="hint count">${sizeText(size, locale)}</span>
    ${more}
    <button part="button quiet square" type="button" aria-label=${label} title=${label} @click=${onRemove}>
      ${icon('close', 'small')}
    </button>
  </li>`;
}

export interface ComingRow {
  coming: FileUnderWay;
  shape: SVGTemplateResult;
  /** The same may succeed another time. */
  isRepeatable(error: AdapterError): boolean;
  onCancel(): void;
  onRetry(): void;
}

/** A file that is on its way, or has failed on it. */
export function comingRow({ coming, shape, isRepeatable, onCancel, onRetry }: ComingRow, words: FileWords): TemplateResult {
  const { file, fraction, error } = coming;
  const { text, ui, locale } = words;
  const name = isolated(file.name);
  const label = text(error ? 'fileRemove' : 'fileCancel', { name });
  const failure = (failed: AdapterError) => {
    const isRefused = failed.code === 'wrong-type' || failed.code === 'invalid';
    const reason = textForCode(ui, '', failed.code, 'unavailable');
    return html`${isRefused ? text('fileRefused', { name }) : text('fileFailed', { name, reason })}
    ${isRepeatable(failed) ? html`<button part="link" type="button" @click=${onRetry}>${ui('tryAgain')}</button>` : nothing}`;
  };
  return html`<li data-kind="file-row">
    ${icon(shape, 'small')}
    <div><bdi part="truncate">${file.name}</bdi>${error ? nothing : progress(fraction, text('fileSending', { name }))}</div>
    ${
      error
        ? nothing
        : html`<span part="hint count">${numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(fraction)}</span>`
    }
    <button part="button quiet square" type="button" aria-label=${label} title=${label} @click=${onCancel}>
      ${icon('close', 'small')}
    </button>
    ${error ? html`<div>${errorLine(failure(error))}</div>` : nothing}
  </li>`;
}

/** Why a file was not taken. */
export function refusalText({ name, why, size }: FileRefusal, { text, locale }: FileWords, rules: FileRules): string {
  const { maxBytes = 0, types = [], atMost = 0 } = rules;
  const file = isolated(name);
  switch (why) {
    case 'too-large':
      return text('fileTooLarge', { name: file, size: sizeOver(size, maxBytes, locale), limit: limitText(maxBytes, locale) });
    case 'wrong-type':
      return text('fileWrongType', { name: file, types: typeNames(types, locale) });
    case 'too-many':
      return text('fileTooMany', { name: file, count: atMost });
    case 'empty':
      return text('fileEmpty', { name: file });
    case 'not-a-file':
      return text('fileNotAFile');
  }
}
