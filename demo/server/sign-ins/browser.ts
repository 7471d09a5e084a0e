import bowser from 'bowser';

export interface BrowserNames {
  browser: string;
  system: string;
  device: string;
}

/** A header may be as long as a server takes; what names a browser stands at its beginning. */
export const longestUserAgent = 500;

const devices: Readonly<Record<string, string>> = { desktop: 'desktop', mobile: 'phone', tablet: 'tablet' };

/** Names without versions: they change by themselves, and would make one browser look like another. Empty: unknown. */
export function browserOf(userAgent: string): BrowserNames {
  if (!userAgent) return { browser: '', system: '', device: '' };
  const { browser, os, platform } = bowser.parse(userAgent);
  return { browser: browser.name ?? '', system: os.name ?? '', device: devices[platform.type ?? ''] ?? '' };
}
