/** Runs in the page: whether the HTML that is offered to copy is what was rendered. Returns what differs, in sentences. */
export function differsFrom(offered: string): string[] {
  const problems: string[] = [];
  const written = new DOMParser().parseFromString(offered, 'text/html').body;
  written.querySelectorAll('script[type="module"]').forEach((script) => script.remove());
  const rendered = document.querySelector('#storybook-root')!;
  const shown = (element: Element) => `<${element.localName}>`;

  const compare = (copy: Element, real: Element | undefined): void => {
    if (copy.localName !== real?.localName) {
      problems.push(`the HTML to copy has ${shown(copy)} where ${real ? shown(real) : 'nothing'} is`);
      return;
    }
    // What is hidden first may have been shown since.
    for (const { name, value } of copy.attributes)
      if (name !== 'hidden' && real.getAttribute(name) !== value)
        problems.push(`the HTML to copy has ${name}="${value}" on ${shown(copy)}`);
    const children = [...real.children];
    [...copy.children].forEach((child, at) => compare(child, children[at]));
  };
  const first = written.firstElementChild;
  if (!first) problems.push('there is no HTML to copy');
  // Storybook may have a box of its own round a story.
  const roots = [...(rendered.querySelector(first?.localName ?? '*')?.parentElement?.children ?? [])];
  [...written.children].forEach((copy, at) => compare(copy, roots[at]));
  return problems;
}
