import type { CSSResultGroup, CSSResultOrNative } from 'lit';

type StyledClass = CustomElementConstructor & { elementStyles: CSSResultOrNative[]; styles?: CSSResultGroup };

const keyframes = /@keyframes\s+[\w-]+\s*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g;

/** Firefox before 146 has no `@scope`; nested in a rule, selectors mean the same and only weigh more. */
const frameOf = (tag: string): string => ('CSSScopeRule' in globalThis ? `@scope (${tag}[light-dom])` : `${tag}[light-dom]`);

/**
 * Styles written with `:host`, for an element without a shadow root. `&` and not `:scope`: WebKit 2.50 does not repaint
 * `:scope:state(…)`. Animations have global names and may not stand within, so they go before it.
 */
export function scopeStyles(cssText: string, tag: string, frame: string = frameOf(tag)): string {
  const animations = cssText.match(keyframes) ?? [];
  const rules = cssText
    .replace(keyframes, '')
    .replace(/:host\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g, '&$1')
    .replaceAll(':host', '&');
  return `${animations.join('\n')}\n${frame} {\n${rules}\n}`;
}

const textOf = (style: CSSResultOrNative) =>
  style instanceof CSSStyleSheet ? [...style.cssRules].map((rule) => rule.cssText).join('\n') : style.cssText;

/** One sheet per class and tag, made when the first such element connects. */
const sheets = new WeakMap<CustomElementConstructor, CSSStyleSheet>();

/** Gives the tree around an element the element's own styles, once. */
export function adoptStyles(element: HTMLElement): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const Class = element.constructor as StyledClass;
  let sheet = sheets.get(Class);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(scopeStyles(Class.elementStyles.map(textOf).join('\n'), element.localName));
    sheets.set(Class, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
