/** Foreign words inside a sentence, which keep their own direction and leave the sentence its own. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

/** Codes, addresses and characters, whose order is from left to right in any language. */
export const leftToRight = (characters: string): string => `\u2066${characters}\u2069`;
