import { html, type TemplateResult } from 'lit';
import { tokenList, type Token } from '../tokens.js';

type Kind = 'swatch' | 'bar' | 'radius' | 'shadow' | 'size' | 'weight' | 'family' | 'time';

const kinds: Readonly<Record<string, Kind>> = {
  '<color>': 'swatch',
  '<length>': 'bar',
  '<shadow>#': 'shadow',
  '<font-weight>': 'weight',
  '<font-family>': 'family',
  '<time>': 'time',
};

function kindOf({ name, syntax }: Token): Kind {
  if (name === '--settings-radius') return 'radius';
  return name.includes('font-size') ? 'size' : (kinds[syntax] ?? 'time');
}

/** What shows a value best: a field of the colour, a bar of the length, a word in the size. */
const styles: Readonly<Record<Kind, string>> = {
  swatch: 'background',
  bar: 'inline-size',
  radius: 'border-radius',
  shadow: 'box-shadow',
  size: 'font-size',
  weight: 'font-weight',
  family: 'font-family',
  time: 'transition-duration',
};
const words: readonly Kind[] = ['size', 'weight', 'family'];

const sample = (token: Token, scheme: 'light' | 'dark'): TemplateResult => {
  const kind = kindOf(token);
  return html`<td class="token-sample" data-scheme=${scheme}>
    <span data-kind=${kind} style="${styles[kind]}: var(${token.name})">${words.includes(kind) ? 'Aa 0123' : ''}</span>
  </td>`;
};

const row = (token: Token): TemplateResult => html`
  <tr>
    <th scope="row"><code>${token.name}</code></th>
    <td>${token.what}</td>
    <td><code>${token.syntax}</code></td>
    <td><code>${token.default}</code></td>
    ${sample(token, 'light')} ${sample(token, 'dark')}
  </tr>
`;

const defaults = () =>
  tokenList()
    .map(({ name, default: value }) => `${name}: ${value};`)
    .join('\n');

/** Every public token with its default, as it is in a light and in a dark page. */
export const tokenTables = (): TemplateResult => html`
  <style>
    .token-sample {
      ${defaults()}
    }
  </style>
  ${[...new Set(tokenList().map(({ group }) => group))].map(
    (group) => html`
      <h2>${group}</h2>
      <div class="scrolling" role="region" aria-label=${group} tabindex="0">
        <table>
          <thead>
            <tr>
              ${['Token', 'What it is for', 'Syntax', 'Default', 'Light', 'Dark'].map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${tokenList()
              .filter((token) => token.group === group)
              .map(row)}
          </tbody>
        </table>
      </div>
    `,
  )}
`;
