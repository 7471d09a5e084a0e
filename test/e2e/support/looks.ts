import type { BrowserContextOptions } from 'playwright-core';

export interface Look {
  name: string;
  options: BrowserContextOptions;
  query: string;
}

const phone = { width: 320, height: 640 };
const apart: readonly Look[] = [
  { name: 'dark', options: { colorScheme: 'dark' }, query: '' },
  { name: 'right to left', options: {}, query: '?lang=ar-XB' },
  { name: '320 px', options: { viewport: phone }, query: '' },
];
const together: Look = { name: 'dark, right to left, 320 px', options: { colorScheme: 'dark', viewport: phone }, query: '?lang=ar-XB' };

/** How people see the pages: everything that differs from the first at once, or with FULL=1 one by one. */
export const looks: readonly Look[] = [
  { name: 'light', options: { colorScheme: 'light' }, query: '' },
  ...(process.env['FULL'] ? apart : [together]),
];
