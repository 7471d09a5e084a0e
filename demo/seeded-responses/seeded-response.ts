/** One that somebody at Fernweh has written. */
export interface SeededResponse {
  shortCode: string;
  label: string;
  content: string;
}

export type Written = readonly [shortCode: string, label: string, content: string];

export const responsesOf = (written: readonly Written[]): SeededResponse[] =>
  written.map(([shortCode, label, content]) => ({ shortCode, label, content }));

/** What is sold, with the forms in which it stands in sentences; `code` begins the short code. */
export interface Product {
  code: string;
  [form: string]: string;
}

/** What customers write about: texts with a `<form>` where the product stands. */
export type Situation = readonly [code: string, label: string, content: string];

/** Every situation of every product. */
export const presetsOf = (products: readonly Product[], situations: readonly Situation[]): SeededResponse[] =>
  products.flatMap((product) =>
    situations.map(([code, label, content]) => ({
      shortCode: `${product.code}-${code}`,
      label,
      content: content.replaceAll(/<(\w+)>/g, (_, form: string) => product[form]!),
    })),
  );
