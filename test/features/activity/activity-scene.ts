import type { ActivityEntry } from '../../../src/features/activity/index.js';
import { mount, until, type MountOptions } from '../../support/mount.js';

export const plainly = (words: string): string =>
  words
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** So many, an hour apart, the newest first. */
export const entries = (count: number, what = 'signed-in'): ActivityEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    what,
    at: new Date(Date.now() - index * 3_600_000).toISOString(),
    by: 'me',
    device: `Browser ${index}`,
  }));

export async function show(options: MountOptions = {}) {
  const mounted = await mount('<activity-log></activity-log>', options);
  const root = mounted.element.shadowRoot!;
  const asked = () => mounted.adapter.requests.filter(({ on }) => on === 'activity.list').length;
  const rows = () => [...root.querySelectorAll<HTMLElement>('li')];
  return {
    ...mounted,
    root,
    rows,
    labels: () => rows().map((row) => plainly(row.querySelector('[part~="label"]')!.textContent)),
    days: () => [...root.querySelectorAll('h4')].map((day) => plainly(day.textContent)),
    status: () => plainly(root.querySelector('[role="status"]')!.textContent),
    asked,
    /** What is told when the session begins to hear makes it load once more. */
    async quiet() {
      await mounted.live;
      await until(() => asked() === 2 && mounted.adapter.requests.every(({ answer }) => answer));
    },
  };
}

export const only = (...rows: Partial<ActivityEntry>[]): MountOptions => ({
  seed: { activity: (now) => rows.map((row, index) => ({ id: `${index}`, what: '', at: new Date(now).toISOString(), by: 'me', ...row })) },
});
