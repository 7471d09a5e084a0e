import type { BrowserContextOptions } from 'playwright-core';

export interface Look {
  name: string;
  options: BrowserContextOptions;
  query: string;
}

/** How people see the pages. */
export const looks: readonly Look[] = [
  { name: 'light', options: { colorScheme: 'light' }, query: '' },
  { name: 'dark', options: { colorScheme: 'dark' }, query: '' },
  { name: 'right to left', options: {}, query: '?lang=ar' },
  { name: '320 px', options: { viewport: { width: 320, height: 640 } }, query: '' },
];
