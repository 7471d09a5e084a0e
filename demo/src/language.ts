const fromRight = new Set(['ar', 'fa', 'he', 'ur']);

/** `?lang=ar` shows a page as somebody sees it who reads from right to left. */
export function speakAsAsked(): void {
  const asked = new URLSearchParams(location.search).get('lang');
  if (!asked) return;
  const { documentElement: page } = document;
  page.lang = asked;
  page.dir = fromRight.has(asked.split('-')[0]!) ? 'rtl' : 'ltr';
}
