import list from './tokens.json' with { type: 'json' };

/** A public property of the closed list. */
export interface Token {
  name: `--settings-${string}`;
  /** The heading under which it is documented. */
  group: string;
  what: string;
  /** A type of CSS. */
  syntax: string;
  default: string;
}

/** The closed list of tokens, in the order in which it is documented. `npm run manifest` makes it from `src/styles/tokens.ts`. */
export const tokenList = (): readonly Token[] => list as readonly Token[];
