import axe from 'axe-core';

/** Colour as axe-core reads and compares it, which has a library of its own for that. */
interface AxeColour {
  parseString(text: string): void;
  toHexString(): string;
}
interface AxeColours {
  Color: new () => AxeColour;
  getContrast(background: AxeColour, foreground: AxeColour): number;
}

const { Color, getContrast } = (axe as unknown as { commons: { color: AxeColours } }).commons.color;

function colourOf(text: string): AxeColour {
  const colour = new Color();
  colour.parseString(text);
  return colour;
}

export const oracle = {
  contrast: (one: string, other: string): number => getContrast(colourOf(one), colourOf(other)),
  hex: (text: string): string => colourOf(text).toHexString().toLowerCase(),
};
