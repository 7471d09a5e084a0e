import { colourNames } from './colour-names.js';

/** Red, green and blue of sRGB, each from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Lightness from 0 to 1, chroma, and hue in degrees. */
export type Oklch = readonly [number, number, number];

type Units = Readonly<Record<string, number>>;
const channel: Units = { '': 1 / 255, '%': 0.01 };
const share: Units = { '': 1, '%': 0.01 };
const chroma: Units = { '': 1, '%': 0.004 };
const angle: Units = { '': 1, deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/** NaN where it is no number of these units. */
function measure(text: string, units: Units): number {
  if (text === 'none') return 0;
  const [, number, unit = '-'] = /^([+-]?\d*\.?\d+(?:e[+-]?\d+)?)([a-z%]*)$/.exec(text) ?? [];
  return Number(number) * (units[unit] ?? NaN);
}

const within = (value: number, most = 1) => Math.min(most, Math.max(0, value));
const isGamut = (colour: Rgb) => colour.every((value) => value > -1e-4 && value < 1 + 1e-4);

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

function unbound([l, c, h]: Oklch): Rgb {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963378 * a + 0.2158038 * b) ** 3;
  const middle = (l - 0.1055613 * a - 0.0638542 * b) ** 3;
  const short = (l - 0.0894842 * a - 1.2914855 * b) ** 3;
  return [
    toGamma(4.0767417 * long - 3.3077116 * middle + 0.2309699 * short),
    toGamma(-1.268438 * long + 2.6097574 * middle - 0.3413194 * short),
    toGamma(-0.0041961 * long - 0.7034186 * middle + 1.7076147 * short),
  ];
}

/** The colour of that lightness and hue, with as much of its chroma as sRGB has. */
export function fromOklch([l, c, h]: Oklch): Rgb {
  let [least, most] = [0, c];
  if (isGamut(unbound([l, c, h]))) least = c;
  else
    for (let round = 0; round < 16; round += 1) {
      const half = (least + most) / 2;
      if (isGamut(unbound([l, half, h]))) least = half;
      else most = half;
    }
  const [red, green, blue] = unbound([l, least, h]);
  return [within(red), within(green), within(blue)];
}

export function toOklch(colour: Rgb): Oklch {
  const [red, green, blue] = colour.map(toLinear) as unknown as Rgb;
  const long = Math.cbrt(0.4122215 * red + 0.5363325 * green + 0.051446 * blue);
  const middle = Math.cbrt(0.2119035 * red + 0.6806995 * green + 0.107397 * blue);
  const short = Math.cbrt(0.0883025 * red + 0.2817188 * green + 0.6299787 * blue);
  const a = 1.9779985 * long - 2.4285922 * middle + 0.4505937 * short;
  const b = 0.025904 * long + 0.7827718 * middle - 0.8086758 * short;
  const lightness = 0.2104543 * long + 0.7936178 * middle - 0.004072 * short;
  return [lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(toLinear) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour of which only a part covers the other one. */
export const over = (colour: Rgb, part: number, under: Rgb): Rgb =>
  colour.map((value, at) => value * part + under[at]! * (1 - part)) as unknown as Rgb;

export const toHex = (colour: Rgb): string =>
  `#${colour
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** What is read from a hex colour or a name: two digits for each of red, green, blue, and perhaps opacity. */
function ofDigits(digits: string): number[] {
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!;
  return pairs.map((pair) => parseInt(pair, 16) / 255);
}

function ofFunction(name: string, inside: string): number[] {
  const parts = inside.split(/\s*[\s,/]\s*/);
  const isRgb = name.startsWith('rgb');
  const units = isRgb ? [channel, channel, channel, share] : [share, chroma, angle, share];
  if (parts.length < 3 || parts.length > 4) return [NaN];
  const [one, two, three, ...opacity] = parts.map((part, at) => measure(part, units[at]!)) as [number, number, number, number?];
  const colour = isRgb ? [within(one), within(two), within(three)] : fromOklch([within(one), Math.max(0, two), three]);
  return [...colour, ...(opacity as number[])];
}

/**
 * Reads hex, `rgb()`, `oklch()` and the names of CSS. A colour that is none of these, or that lets something through, throws.
 * Ours, because libraries that read as much weigh 7.4 kB (culori) and 20 (colorjs.io); all of this is 2, and the names 1.3.
 */
export function parseColour(text: unknown): Rgb {
  const plain = typeof text === 'string' ? text.trim().toLowerCase() : '';
  const [, digits] = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(plain) ?? [];
  const [, name, inside] = /^(rgba?|oklch)\(\s*(.+?)\s*\)$/.exec(plain) ?? [];
  const named = /^[a-z]+$/.test(plain) && new RegExp(`,${plain.replace('grey', 'gray')} (\\w+)`).exec(colourNames)?.[1];
  const values = digits || named ? ofDigits(digits || (named as string)) : name ? ofFunction(name, inside!) : [NaN];
  const [red, green, blue, opacity = 1] = values as [number, number, number, number?];
  if (plain === 'transparent' || opacity < 1)
    throw new TypeError(`"${String(text)}" lets through what is behind it: give an opaque colour.`);
  if (values.some(Number.isNaN))
    throw new TypeError(
      `"${String(text)}" is not a colour that can be read: write #3a56d4, rgb(58 86 212), oklch(0.5 0.2 270) or a name of CSS.`,
    );
  return [red, green, blue];
}
