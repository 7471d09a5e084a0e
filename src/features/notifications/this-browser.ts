export type BrowserKind = 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';
export type SystemKind = 'macos' | 'windows' | 'linux' | 'chromeos' | 'android' | 'ios' | 'other';

export interface ThisBrowser {
  browser: BrowserKind;
  system: SystemKind;
}

const browsers: readonly (readonly [BrowserKind, RegExp])[] = [
  ['edge', /Edg(e|A|iOS)?\//],
  ['other', /OPR\/|SamsungBrowser|Vivaldi|YaBrowser/],
  ['firefox', /Firefox\/|FxiOS/],
  ['chrome', /Chrom(e|ium)\/|CriOS/],
  ['safari', /Safari\//],
];

const systems: readonly (readonly [SystemKind, RegExp])[] = [
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['macos', /Mac OS X|Macintosh/],
  ['chromeos', /CrOS/],
  ['linux', /Linux|X11/],
];

const first = <K extends string>(kinds: readonly (readonly [K, RegExp])[], words: string) =>
  kinds.find(([, pattern]) => pattern.test(words))?.[0];

/** Which steps help a person here. It is a guess by the browser's own words, so nothing but words depends on it. */
export function thisBrowser(userAgent: string, touchPoints = 0): ThisBrowser {
  const system = first(systems, userAgent) ?? 'other';
  const browser = first(browsers, userAgent) ?? 'other';
  // An iPad says that it is a Mac, and no Mac has a touch screen.
  return { browser, system: system === 'macos' && touchPoints > 1 ? 'ios' : system };
}

const names = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  macos: 'macOS',
  windows: 'Windows',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  ios: 'iOS',
  other: '',
};

/** A product's name, the same in every language; empty: unknown. */
export const productName = (kind: BrowserKind | SystemKind): string => names[kind];
