import { html, nothing, type TemplateResult } from 'lit';
import { contract, routes, type Answer, type Media, type Route } from './contract.js';
import { curlOf } from './curl.js';
import { typeOf } from './shape.js';
import { table, text } from './table.js';

const bodyOf = ([type, { schema, encoding = {} }]: [string, Media]): TemplateResult => html`
  <li>
    <code>${type}</code>: ${typeOf(schema)}
    ${Object.entries(encoding).map(([member, { contentType }]) => html` with <code>${member}</code> as ${contentType}`)}
  </li>
`;

const contentOf = ({ content = {} }: Answer): TemplateResult =>
  html`${Object.entries(content).map(([type, { schema }]) => (type === 'application/json' ? typeOf(schema) : html`<code>${type}</code>`))}`;

const answerRow = ([status, answer]: [string, Answer]): TemplateResult[] => [
  html`${status}`,
  text(answer.description),
  contentOf(answer),
  html`${Object.keys(answer.headers ?? {})
    .filter((name) => name !== 'X-Request-Id')
    .join(', ')}`,
];

const eventsOf = ({ operationId, responses }: Route): TemplateResult | typeof nothing => {
  const events = responses['200']?.content?.['text/event-stream']?.['x-events'];
  if (!events) return nothing;
  const rows = Object.entries(events).map(([name, { description, schema }]) => {
    const { group, snapshot } = schema.properties ?? {};
    const data = group && snapshot ? html`<code>{ group: ${JSON.stringify(group.const)}, snapshot }</code> with ${typeOf(snapshot)}` : '{}';
    return [html`<code>${name}</code>`, description, data];
  });
  return html`<h5>Events</h5>
    ${table(`Events of ${operationId}`, ['Event', 'Says', 'Data'], rows)}`;
};

const operation = (route: Route): TemplateResult => {
  const { operationId: id, method, path, summary, description, parameters = [], requestBody, responses, security } = route;
  return html`
    <section aria-labelledby="operation-${id}">
      <h4 id="operation-${id}"><code>${method} ${path}</code> ${summary}</h4>
      ${description ? html`<p>${text(description)}</p>` : nothing}
      <p>${security ? 'Open to those who are not signed in.' : 'For those who are signed in.'}</p>
      ${
        parameters.length > 0
          ? html`<h5>Carries</h5>
              ${table(
                `Parameters of ${id}`,
                ['Name', 'Where', 'Needed', 'Says'],
                parameters.map((one) => [one.name, one.in, one.required ? 'yes' : 'no', text(one.description ?? '')]),
              )}`
          : nothing
      }
      ${
        requestBody
          ? html`<h5>Body</h5>
              <ul>
                ${Object.entries(requestBody.content).map(bodyOf)}
              </ul>`
          : nothing
      }
      <h5>Answers</h5>
      ${table(
        `Answers of ${id}`,
        ['Status', 'Says', 'Body', 'Headers'],
        Object.entries(responses)
          .filter(([status]) => status !== 'default')
          .map(answerRow),
      )}
      ${eventsOf(route)}
      <h5>Example</h5>
      <pre tabindex="0" role="region" aria-label="Example of ${id}"><code>${curlOf(route)}</code></pre>
    </section>
  `;
};

/** Every operation, by subject. */
export const operations = (): TemplateResult =>
  html`${contract.tags.map(
    ({ name, description }) => html`
      <h3>${name}</h3>
      <p>${description}</p>
      ${routes.filter(({ tags }) => tags.includes(name)).map(operation)}
    `,
  )}`;
