/** What a response is made of. `name` is what stands between the braces, without the fallback. */
export type Piece =
  | { is: 'text'; text: string }
  /** A variable with what stands for it: its value, its fallback, or nothing because there is neither. */
  | { is: 'value' | 'fallback' | 'missing'; name: string; text: string }
  /** The backend has no such variable: it stands as it was written. */
  | { is: 'unknown'; name: string; text: string }
  /** To be typed by whoever uses the response: `{{|day}}`. */
  | { is: 'fill-in'; name: string; text: string };

/** Values by the name of the variable. What is undefined, the backend does not have; what is empty, this customer does not have. */
export type VariableValues = Readonly<Record<string, string | undefined>>;

const braces = /\{\{([^{}|\n]*)(?:\|([^{}\n]*))?\}\}/gu;

/** Reads a response, and puts in what is there. */
export function piecesOf(content: string, values: VariableValues): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const text = (to: number) => {
    if (to > at) pieces.push({ is: 'text', text: content.slice(at, to) });
  };
  for (const found of content.matchAll(braces)) {
    const piece = pieceOf(found, values);
    if (!piece) continue;
    text(found.index);
    pieces.push(piece);
    at = found.index + found[0].length;
  }
  text(content.length);
  return pieces;
}

function pieceOf([whole, inner = '', behind]: RegExpMatchArray, values: VariableValues): Piece | undefined {
  const name = inner.trim();
  const fallback = behind?.trim() ?? '';
  if (!name) return fallback ? { is: 'fill-in', name: fallback, text: fallback } : undefined;
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) return { is: 'unknown', name, text: whole };
  if (value) return { is: 'value', name, text: value };
  return fallback ? { is: 'fallback', name, text: fallback } : { is: 'missing', name, text: '' };
}

/** Where something is still to be typed, in UTF-16 units of the text. */
export interface FillIn {
  from: number;
  to: number;
}

/** The text that is put into a message, and its fill-ins in their order. */
export function filled(pieces: readonly Piece[]): { text: string; fillIns: FillIn[] } {
  const fillIns: FillIn[] = [];
  let text = '';
  for (const piece of pieces) {
    const from = text.length;
    text += piece.text;
    if (piece.is === 'fill-in') fillIns.push({ from, to: text.length });
  }
  return { text, fillIns };
}
