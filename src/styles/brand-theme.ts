import { contrast, fromOklch, over, parseColour, toHex, toOklch, type Rgb } from './colour.js';

/** One colour for both schemes, or one for each. */
export type BrandColour = string | { light: string; dark: string };
export type BrandRole = 'accent' | 'danger' | 'success' | 'warning';
export type BrandScheme = 'light' | 'dark';
export type BrandToken = `--settings-${BrandRole | 'on-accent'}`;

/** A colour that did not read, and what stands in its place. */
export interface BrandProblem {
  token: BrandToken;
  scheme: BrandScheme;
  wanted: string;
  /** Where it did not: as text on the page, or on the tinted field of a badge. */
  on: 'surface' | 'badge';
  /** What it reached there; 4.5 was needed. */
  ratio: number;
  changedTo: string;
}

export interface BrandTheme {
  /** A rule to put into the page's stylesheet. */
  css: string;
  /** The same, by token: values for both schemes in one, as `light-dark()`. */
  tokens: Readonly<Record<BrandToken, string>>;
  problems: readonly BrandProblem[];
}

/** WCAG 2.2, 1.4.3. */
const needed = 4.5;
const white: Rgb = [1, 1, 1];
const black: Rgb = [0, 0, 0];

/** White, and the lightest of what browsers call Canvas in the dark, raised as groups are. */
const browsers = { light: '#fff', dark: '#272727' };

/** What a badge puts under its own colour: the same hue, light, at 13 %. */
const badgeOf = (colour: Rgb, surface: Rgb) => over(fromOklch([0.76, 0.13, toOklch(colour)[2]]), 0.13, surface);

/** The nearest colour of the same hue that reads on all of these; black or white is the last of them. */
function readable(colour: Rgb, surfaces: readonly Rgb[]): Rgb | undefined {
  const [lightness, chroma, hue] = toOklch(colour);
  const step = contrast(surfaces[0]!, black) > contrast(surfaces[0]!, white) ? -0.004 : 0.004;
  for (let now = lightness; now > -0.004 && now < 1.004; now += step) {
    // What is told is what a browser shows: eight bits for each channel.
    const moved = parseColour(toHex(fromOklch([Math.min(1, Math.max(0, now)), chroma, hue])));
    if (surfaces.every((surface) => contrast(moved, surface) >= needed)) return moved;
  }
  return undefined;
}

/** What is wrong with a colour is told with the name that its giver knows. */
function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new TypeError(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * The tokens of a brand from its four colours. A colour stays as it is where it reads on the surfaces of both schemes (4.5 to 1); where
 * it does not, it is made lighter or darker until it does, and the problem is told. `surfaces` are the page's own backgrounds,
 * where they are not the browser's. A colour that cannot be read, or is not opaque, throws.
 */
export function brandTheme(brand: Readonly<Record<BrandRole, BrandColour>>, surfaces: { light?: string; dark?: string } = {}): BrandTheme {
  const problems: BrandProblem[] = [];

  const checked = (role: BrandRole, scheme: BrandScheme): Rgb => {
    const surface = reading(`surfaces.${scheme}`, () => parseColour(surfaces[scheme] ?? browsers[scheme]));
    const given: BrandColour | undefined = brand[role];
    const wanted = typeof given === 'object' ? given[scheme] : given;
    const colour = reading(role, () => parseColour(wanted));
    const places = [{ on: 'surface' as const, under: surface }];
    // The accent is never the colour of a badge.
    const under = role === 'accent' ? [] : [{ on: 'badge' as const, under: badgeOf(colour, surface) }];
    const failed = [...places, ...under].find((place) => contrast(colour, place.under) < needed);
    if (!failed) return colour;
    const moved = readable(
      colour,
      [...places, ...under].map((place) => place.under),
    );
    if (!moved) throw new TypeError(`surfaces.${scheme}: on "${toHex(surface)}" no colour reads well enough; make it lighter or darker.`);
    const ratio = Math.floor(contrast(colour, failed.under) * 100) / 100;
    problems.push({ token: `--settings-${role}`, scheme, wanted, on: failed.on, ratio, changedTo: toHex(moved) });
    return moved;
  };

  const both = (role: BrandRole) => [checked(role, 'light'), checked(role, 'dark')] as const;
  const value = (colours: readonly Rgb[]) => `light-dark(${colours.map(toHex).join(', ')})`;
  const accent = both('accent');
  const tokens: Record<BrandToken, string> = {
    '--settings-accent': value(accent),
    // One of the two reaches 4.58 on every colour.
    '--settings-on-accent': value(accent.map((colour) => (contrast(colour, white) >= needed ? white : black))),
    '--settings-danger': value(both('danger')),
    '--settings-success': value(both('success')),
    '--settings-warning': value(both('warning')),
  };
  const lines = Object.entries(tokens).map(([name, colours]) => `  ${name}: ${colours};\n`);
  return { css: `:root {\n${lines.join('')}}\n`, tokens, problems };
}
