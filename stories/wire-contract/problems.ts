import { html, type TemplateResult } from 'lit';
import { contract } from './contract.js';
import { table, text } from './table.js';

/** The two tables of codes. */
export function problems(): TemplateResult {
  const { codes, members } = contract['x-problems'];
  return html`
    <h3>Problems</h3>
    ${table(
      'Problems',
      ['code', 'Status', 'Meaning', 'Comes with', 'Error in the page'],
      codes.map((one) => [
        html`<code>${one.code}</code>`,
        String(one.status),
        text(one.meaning),
        [...(one.with ?? []), ...(one.headers ?? [])].join(', '),
        html`<code>${one.becomes}</code>`,
      ]),
    )}
    <h3>Problems of one member</h3>
    ${table(
      'Problems of one member',
      ['errors[].code', 'Meaning'],
      members.map(({ code, meaning }) => [html`<code>${code}</code>`, text(meaning)]),
    )}
  `;
}
