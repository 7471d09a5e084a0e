import '../../src/features/canned-responses/canned-response-manager.define.js';
import { CannedResponseManager } from '../../src/features/canned-responses/canned-response-manager.js';
import { cannedResponses } from '../../src/features/canned-responses/canned-responses.store.js';
import { cannedRows } from './canned-rows.js';
import { sessionWith, standIn } from './canned-stand-in.js';
import { frame, longTasks, until } from './painting.js';

export interface Scrolled {
  /** Milliseconds of this thread for each frame. */
  work: number[];
  /** Milliseconds from frame to frame. */
  between: number[];
}

export interface ManagerMeasured {
  /** By how it is scrolled: ours, and a page of thirty rows with the same look. */
  scrolls: Record<string, { own: Scrolled; fixed: Scrolled }>;
  /** In the page at most. */
  rows: number;
  /** Rows on screen that had not come, frames. */
  blank: number;
  long: number[];
}

const fixedRows = 30;

const frameOf = () => {
  const scroller = document.createElement('div');
  scroller.style.cssText = 'block-size: 600px; inline-size: 760px; overflow: auto';
  document.body.append(scroller);
  return scroller;
};

/** What the manager shows, as nodes that nobody looks after. */
function fixedPage(manager: CannedResponseManager): HTMLElement {
  const page = document.createElement('div');
  const root = page.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...manager.shadowRoot!.adoptedStyleSheets];
  root.append(...[...manager.shadowRoot!.children].map((child) => child.cloneNode(true)));
  const list = root.querySelector<HTMLElement>('[data-list]')!;
  const row = list.querySelector('[part~="row"]')!;
  const rows = Array.from({ length: fixedRows }, (_, at) => {
    const copy = row.cloneNode(true) as HTMLElement;
    copy.style.setProperty('--_at', String(at));
    return copy;
  });
  list.style.setProperty('--_count', String(fixedRows));
  list.replaceChildren(...rows);
  return page;
}

/** `step`: pixels in a frame. At an end it turns back. */
async function scroll(scroller: HTMLElement, step: number, frames: number, seen: () => void): Promise<Scrolled> {
  const scrolled: Scrolled = { work: [], between: [] };
  let by = step;
  await frame();
  let before = performance.now();
  for (let at = 0; at < frames; at++) {
    const end = scroller.scrollHeight - scroller.clientHeight;
    if (scroller.scrollTop + by > end || scroller.scrollTop + by < 0) by = -by;
    scroller.scrollTop += by;
    scrolled.work.push(await frame());
    const now = performance.now();
    scrolled.between.push(now - before);
    before = now;
    seen();
  }
  return scrolled;
}

export async function measureManager(count: number, frames: number): Promise<ManagerMeasured> {
  const backend = standIn(cannedRows(count));
  backend.expect({ scope: 'personal', sort: 'code' });
  const session = sessionWith(backend);
  const store = session.store(cannedResponses);
  const manager = new CannedResponseManager();
  manager.session = session;
  const scrollers = { own: frameOf(), fixed: frameOf() };
  const measured: ManagerMeasured = { scrolls: {}, rows: 0, blank: 0, long: [] };
  const load = await longTasks(async () => {
    scrollers.own.append(manager);
    await until(() => store.$responses.get().phase === 'ready' && !store.$responses.get().coming);
    await until(() => manager.shadowRoot!.querySelectorAll('[part~="row"] [part~="code"]').length > 5);
  });
  // So that the fixed page is what a full one looks like.
  await frame();
  scrollers.fixed.append(fixedPage(manager));
  const rows = () => [...manager.shadowRoot!.querySelectorAll('[data-list] > [part~="row"]')];
  const seen = () => {
    const here = rows();
    measured.rows = Math.max(measured.rows, here.length);
    const { top, bottom } = scrollers.own.getBoundingClientRect();
    const isBlank = (row: Element) => row.getBoundingClientRect().top < bottom && row.getBoundingClientRect().bottom > top;
    if (here.some((row) => row.querySelector(':scope > [part="skeleton"]') && isBlank(row))) measured.blank += 1;
  };
  await scroll(scrollers.own, 100, 30, seen);
  const page = scrollers.own.clientHeight;
  const long = await longTasks(async () => {
    for (const [name, step] of [
      ['100 pixels a frame', 100],
      ['half a window a frame', page / 2],
      ['twenty windows a frame', page * 20],
    ] as const) {
      scrollers.own.scrollTop = 0;
      await frame();
      const own: Scrolled = { work: [], between: [] };
      const fixed: Scrolled = { work: [], between: [] };
      // In turns, so that what slows down the machine slows down both.
      for (let turn = 0; turn < 6; turn++) {
        for (const [all, some] of [
          [own, await scroll(scrollers.own, step, frames / 6, seen)],
          [fixed, await scroll(scrollers.fixed, Math.min(step, page / 2), frames / 6, () => {})],
        ] as const) {
          all.work.push(...some.work);
          all.between.push(...some.between);
        }
      }
      measured.scrolls[name] = { own, fixed };
    }
  });
  measured.long = [...load, ...long];
  if (!measured.rows) throw new Error('There was nothing to scroll.');
  session.close();
  return measured;
}

(globalThis as { measureManager?: typeof measureManager }).measureManager = measureManager;
