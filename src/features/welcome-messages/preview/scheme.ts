export type Scheme = 'light' | 'dark';

/** Which the page is, where an element stands. */
export function schemeOf(element: Element): Scheme {
  const { colorScheme } = getComputedStyle(element);
  const mayBe = (scheme: Scheme) => colorScheme.split(' ').includes(scheme);
  if (!mayBe('dark')) return 'light';
  return !mayBe('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
