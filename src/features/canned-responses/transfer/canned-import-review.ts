import { html, nothing, type TemplateResult } from 'lit';
import { listFormat } from '../../../ui/formats.js';
import { segments } from '../../../ui/segments.js';
import { failedLink, importTable } from './canned-import-table.js';
import type { ImportStep } from './canned-import-steps.js';
import type { ImportView } from './canned-import-view.js';
import { goesIn, verdicts, type ExistingChoice, type Verdict } from './import-check.js';
import { isolated } from '../../../ui/isolates.js';

type Review = Extract<ImportStep, { is: 'review' }>;

/** What would change, before anything is written. */
export function importReview(view: ImportView, step: Review): TemplateResult {
  const { text } = view;
  const { rows } = step.run;
  const shown = step.show === 'all' ? rows : rows.filter(({ verdict }) => verdict === step.show);
  const bad = rows.filter(({ verdict }) => verdict === 'bad');
  return html`<div>
      <p tabindex="-1" data-focus>${text('found', { count: rows.length, name: isolated(step.name) })}</p>
      ${hints(view, step).map((hint) => html`<p part="hint">${hint}</p>`)}
    </div>
    ${existing(view, step)} ${filter(view, step)} ${importTable(view, shown)} ${bad.length ? failedLink(view, bad) : nothing}`;
}

function hints({ text, locale, isComplete, known, atMost = Infinity }: ImportView, { run }: Review): string[] {
  const columns = listFormat(locale, { type: 'conjunction' }).format(run.ignored.slice(0, 10).map(isolated));
  return [
    columns && text('ignored', { columns }),
    isComplete ? '' : text('partly'),
    known + run.counts.new > atMost ? text('tooMany', { limit: atMost }) : '',
  ].filter(Boolean);
}

function filter({ text, locale, idOf, onShow }: ImportView, { run, show }: Review): TemplateResult {
  const count = (value: Verdict | 'all') => (value === 'all' ? run.rows.length : run.counts[value]).toLocaleString(locale);
  const options = (['all', ...verdicts] as const)
    .filter((value) => value === 'all' || run.counts[value])
    .map((value) => ({ value, label: `${text(value)} ${count(value)}` }));
  return segments({ id: idOf('show'), name: idOf('show'), options, value: show, label: text('filter'), onChoose: onShow });
}

function existing(view: ImportView, { run, choice }: Review): TemplateResult | typeof nothing {
  const { text, idOf, onChoice } = view;
  const count = run.rows.filter((row) => row.verdict !== 'new' && goesIn(row, 'replace')).length;
  if (!count) return nothing;
  const option = (value: ExistingChoice) =>
    html`<label part="choice"
      ><input part="radio" type="radio" name=${idOf('existing')} .checked=${choice === value} @change=${() => onChoice(value)} /><span
        ><span part="label">${text(value)}</span> <span part="hint">${text(`${value}Hint`, { count })}</span></span
      ></label
    >`;
  return html`<fieldset role="radiogroup" aria-labelledby=${idOf('existing')}>
    <span part="label" id=${idOf('existing')}>${text('existing')}</span>
    ${option('skip')} ${option('replace')}
  </fieldset>`;
}
