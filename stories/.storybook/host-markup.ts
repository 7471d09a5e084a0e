const voidTags = new Set(['area', 'br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const isOurs = (tag: string) => tag.includes('-');

const escaped = (text: string | null) => (text ?? '').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function opening(element: Element): string {
  const attributes = [...element.attributes].map(({ name, value }) =>
    value ? ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : ` ${name}`,
  );
  return `<${element.localName}${attributes.join('')}>`;
}

/** One element in one line, or its children indented below it. */
function written(element: Element, indent: string): string {
  const begin = `${indent}${opening(element)}`;
  const end = voidTags.has(element.localName) ? '' : `</${element.localName}>`;
  const children = [...element.childNodes].filter((node) => node instanceof Element || node.textContent?.trim());
  if (!children.some((node) => node instanceof Element)) return `${begin}${escaped(element.textContent)}${end}`;
  const lines = children.map((node) =>
    node instanceof Element ? written(node, `${indent}  `) : `${indent}  ${escaped(node.textContent)}`,
  );
  return [begin, ...lines, `${indent}${end}`].join('\n');
}

function script(tags: readonly string[], providers: number): string {
  const imports = tags.map((tag) => `  import 'settings-elements/${tag}';`).join('\n');
  const given =
    providers > 1
      ? `for (const provider of document.querySelectorAll('settings-provider')) provider.adapter = rest({ baseUrl: '/api/v1' });`
      : `document.querySelector('settings-provider').adapter = rest({ baseUrl: '/api/v1' });`;
  return `<script type="module">\n${imports}\n  import { rest } from 'settings-elements/adapters/rest';\n\n  ${given}\n</script>`;
}

/** What a host writes to have what a story shows: the markup as it was rendered, and the modules that it needs. */
export function hostMarkup(rendered: string): string {
  // Storybook asks twice.
  if (rendered.includes('<script type="module">')) return rendered;
  const { body } = new DOMParser().parseFromString(rendered, 'text/html');
  body.querySelector(':scope > .story-page')?.replaceWith(...body.querySelector(':scope > .story-page')!.childNodes);
  const tags = [...new Set([...body.querySelectorAll('*')].map(({ localName }) => localName).filter(isOurs))].sort();
  const markup = [...body.children].map((element) => written(element, '')).join('\n');
  if (!tags.length) return markup;
  return `${markup}\n\n${script(tags, body.querySelectorAll('settings-provider').length)}`;
}
