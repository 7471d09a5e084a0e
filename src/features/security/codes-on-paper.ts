export interface Sheet {
  title: string;
  codes: readonly string[];
  language: string;
  direction: string;
}

/** Of the printed sheet. By the object model, as a policy may forbid style elements. */
const look = `
  body { margin: 2cm; font: 12pt/1.6 sans-serif; }
  h1 { font-size: 14pt; }
  ol { columns: 2; direction: ltr; font: 14pt/2 monospace; }
`;

/** Prints these codes and nothing else of the page. What is printed stands in a frame inside `place`, and goes with it. */
export function printCodes(place: Element, { title, codes, language, direction }: Sheet): void {
  place.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Not `hidden`: some browsers print nothing of what is not laid out.
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  place.append(frame);
  const { contentDocument: sheet, contentWindow } = frame;
  const view = contentWindow as (Window & typeof globalThis) | null;
  if (!sheet || !view) return;
  sheet.title = title;
  Object.assign(sheet.documentElement, { lang: language, dir: direction });
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(look);
  sheet.adoptedStyleSheets = [styles];
  const heading = sheet.createElement('h1');
  heading.textContent = title;
  const list = sheet.createElement('ol');
  for (const code of codes) list.appendChild(sheet.createElement('li')).textContent = code;
  sheet.body.append(heading, list);
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
