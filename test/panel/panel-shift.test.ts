import { expect } from '@open-wc/testing';
import type { SettingsPanel } from '../../src/panel/index.js';
import { mount, unmountAll, until } from '../support/mount.js';

interface Shift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** Only Chromium tells. */
const canTell = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

const sections = [
  'profile',
  'password',
  'security',
  'access-tokens',
  'notifications',
  'preferences',
  'canned-responses',
  'welcome-messages',
];

const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('settings-panel while it loads', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', '#');
  });

  for (const width of [1000, 320])
    for (const section of sections)
      (canTell ? it : it.skip)(`lets nothing jump: ${section}, ${width} px wide`, async () => {
        const shifts: Shift[] = [];
        const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as Shift[])));
        observer.observe({ type: 'layout-shift' });
        history.replaceState(null, '', `#settings/${section}`);
        const markup = `<settings-panel style="inline-size: ${width}px"></settings-panel>`;
        const { element } = await mount<SettingsPanel>(markup, { latency: 60, unsettled: true });
        const root = element.shadowRoot!;
        await until(() => root.querySelectorAll('.part').length);
        await until(() =>
          [...root.querySelectorAll<HTMLElement>('.part')].every(
            (part) => !part.hidden && part.firstElementChild?.matches(':state(ready)'),
          ),
        );
        await painted();
        shifts.push(...(observer.takeRecords() as Shift[]));
        observer.disconnect();
        expect(shifts.map(told)).to.deep.equal([]);
      });
});

const told = ({ value, sources }: Shift): string =>
  `${value.toFixed(4)}: ${sources.map(({ node, previousRect: from, currentRect: to }) => `${(node as Element | null)?.tagName} ${from.y} → ${to.y}`).join(', ')}`;
