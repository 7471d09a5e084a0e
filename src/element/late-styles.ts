import type { CSSResult, ReactiveElement } from 'lit';
import { scopeStyles } from './light-dom.js';

/** For elements without a shadow root: one sheet per style and tag. */
const scoped = new WeakMap<CSSResult, Map<string, CSSStyleSheet>>();

function scopedSheet(style: CSSResult, tag: string): CSSStyleSheet {
  const sheets = scoped.get(style) ?? new Map<string, CSSStyleSheet>();
  scoped.set(style, sheets);
  let sheet = sheets.get(tag);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(scopeStyles(style.cssText, tag));
    sheets.set(tag, sheet);
  }
  return sheet;
}

/** Gives an element the styles of a part that was loaded on demand, once, whether it has a shadow root or not. */
export function adoptLate(host: ReactiveElement, styles: readonly CSSResult[]): void {
  const isLight = host.renderRoot === host;
  const root = isLight ? host.getRootNode() : host.renderRoot;
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  for (const style of styles) {
    const sheet = isLight ? scopedSheet(style, host.localName) : style.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
