/** What mounting the whole panel with its first section costs, as a ratio to the same nodes as static HTML. */
import { ratio, spread } from './figures.js';
import type { measurePanel, PanelMeasured } from './panel-page.js';
import { withPage } from './served-page.js';

const rounds = 120;
/** The first ones compile the code. */
const warmUp = 20;

const measured: PanelMeasured = await withPage('test/bench/panel-page.ts', async (page) => {
  await page.waitForFunction('globalThis.measurePanel');
  return page.evaluate((count) => (globalThis as unknown as { measurePanel: typeof measurePanel }).measurePanel(count), rounds);
});
const [panel, html] = [measured.panel.slice(warmUp), measured.html.slice(warmUp)];

console.log(`settings-panel, its profile ready (${measured.nodes} nodes)  ${spread(panel)}`);
console.log(`the same nodes as static HTML                ${spread(html)}`);
console.log(`ratio ${ratio(panel, html)} (goal ≤ 3)`);
