import json from '../../custom-elements.json' with { type: 'json' };

interface Named {
  name: string;
  description?: string;
}

/** An element, as far as the pages and panels here tell of it. */
export interface Described {
  tagName: string;
  events?: readonly Named[];
  cssParts?: readonly Named[];
}

export const manifest: object = json;
export const elements: readonly Described[] = (json as { modules: { declarations: Described[] }[] }).modules
  .flatMap(({ declarations }) => declarations)
  .sort((one, other) => one.tagName.localeCompare(other.tagName));
