import { html, nothing, type TemplateResult } from 'lit';
import { contract, type Schema } from './contract.js';
import { table, text } from './table.js';

const nameIn = ({ $ref }: Schema) => $ref?.split('/').at(-1);
const idOf = (name: string) => `shape-${name}`;

/** The type in a few words; a named shape as a link to its own table. */
export function typeOf(schema: Schema): TemplateResult {
  const name = nameIn(schema);
  if (name !== undefined) return html`<a href="#${idOf(name)}">${name}</a>`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) return separated(schema.enum.map((one) => html`<code>${JSON.stringify(one)}</code>`));
  if (schema.anyOf) return separated(schema.anyOf.map(typeOf));
  if (schema.type === 'array') return html`list of ${typeOf(schema.items ?? {})}`;
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  return html`${type}${schema.format ? html` (${schema.format})` : nothing}${schema.maxLength ? html`, at most ${schema.maxLength}` : nothing}
  ${schema.minLength ? html`, not empty` : nothing}`;
}

const separated = (parts: readonly TemplateResult[]) => html`${parts.map((part, index) => html`${index > 0 ? ' or ' : nothing}${part}`)}`;

/** The members of an object that has no name of its own follow it, by their paths. */
function membersOf({ properties = {}, patternProperties = {}, required = [] }: Schema, path = ''): TemplateResult[][] {
  const members = [...Object.entries(properties), ...Object.entries(patternProperties)];
  return members.flatMap(([name, schema]) => {
    const inside = objectIn(schema);
    return [
      [html`<code>${path}${name}</code>`, typeOf(schema), html`${required.includes(name) ? 'yes' : 'no'}`, text(schema.description ?? '')],
      ...(inside ? membersOf(inside, `${path}${name}.`) : []),
    ];
  });
}

/** An object without a name of its own, wherever it stands in a type. */
function objectIn(schema: Schema): Schema | undefined {
  if (schema.properties) return schema;
  const inside = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return inside.map(objectIn).find((found) => found !== undefined);
}

/** Every named shape with its members. */
export const shapes = (): TemplateResult =>
  html`${Object.entries(contract.components.schemas).map(
    ([name, schema]) => html`
      <section aria-labelledby=${idOf(name)}>
        <h3 id=${idOf(name)}>${name}</h3>
        <p>
          ${text(schema.description ?? '')}
          ${schema.additionalProperties === false ? 'Other members are refused.' : 'A client ignores members that it does not know.'}
        </p>
        ${table(`Members of ${name}`, ['Member', 'Type', 'Always there', 'Says'], membersOf(schema))}
      </section>
    `,
  )}`;
