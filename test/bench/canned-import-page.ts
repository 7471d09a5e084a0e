import '../../src/features/canned-responses/canned-response-manager.define.js';
import { CannedResponseManager } from '../../src/features/canned-responses/canned-response-manager.js';
import { cannedResponses } from '../../src/features/canned-responses/canned-responses.store.js';
import { cannedRows } from './canned-rows.js';
import { sessionWith, standIn } from './canned-stand-in.js';
import { frame, longTasks, until } from './painting.js';

/** Milliseconds, and the tasks over 50 ms meanwhile. */
export interface Stage {
  took: number;
  long: number[];
}

export interface ImportMeasured {
  /** From the file to what it would change; from the button to the end of it. */
  check: Stage;
  import: Stage;
  /** From the button that stops it to the word that it has stopped. */
  stop: Stage;
  /** Rows that were in when it had stopped. */
  stoppedAt: number;
  /** Times that the bar moved. */
  moves: number;
  /** `JSON.parse` of the same rows, and each put into a list. */
  floor: number;
  megabytes: number;
}

async function staged(run: () => Promise<unknown>): Promise<Stage> {
  let took = 0;
  const long = await longTasks(async () => {
    const began = performance.now();
    await run();
    took = performance.now() - began;
  });
  return { took, long };
}

function parsed(text: string): number {
  const began = performance.now();
  const list: unknown[] = [];
  for (const row of JSON.parse(text) as unknown[]) list.push(row);
  const took = performance.now() - began;
  if (!list.length) throw new Error('There are no rows.');
  return took;
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The manager with an empty list, and the hands of somebody who imports. */
async function scene(file: File) {
  const backend = standIn([]);
  const session = sessionWith(backend);
  const store = session.store(cannedResponses);
  const manager = new CannedResponseManager();
  manager.session = session;
  document.body.replaceChildren(manager);
  const root = manager.shadowRoot!;
  const button = (name: RegExp) => [...root.querySelectorAll('button')].find(({ textContent }) => name.test(textContent));
  const says = (words: RegExp) => until(() => words.test(root.querySelector('dialog')?.textContent ?? ''));
  let moves = 0;
  new MutationObserver((changes) => {
    moves += changes.filter(({ target }) => target.nodeName === 'PROGRESS').length;
  }).observe(root, { subtree: true, attributes: true });
  const importAll = /^\s*Import [\d,]+ responses/;
  await until(() => store.$responses.get().complete && button(/^\s*Import\s*$/));
  return {
    backend,
    store,
    moves: () => moves,
    says,
    press: (name: RegExp) => button(name)!.click(),
    importAll,
    async open() {
      button(/^\s*Import\s*$/)!.click();
      await until(() => root.querySelector('dialog [type="file"]'));
      await frame();
    },
    async choose() {
      const input = root.querySelector<HTMLInputElement>('dialog [type="file"]')!;
      const transfer = new DataTransfer();
      transfer.items.add(file);
      input.files = transfer.files;
      input.dispatchEvent(new Event('change'));
      await until(() => button(importAll));
    },
    leave() {
      manager.remove();
      session.close();
    },
  };
}

/** As a person does it: the dialog of the manager, a file, the button. */
export async function measureImport(count: number, kind: 'csv' | 'json'): Promise<ImportMeasured> {
  const rows = cannedRows(count).map(({ shortCode, content, label, language }, at) => ({
    shortCode: `in${at}-${shortCode}`.slice(0, 30).replace(/\W+$/u, ''),
    content,
    label,
    language,
  }));
  const json = JSON.stringify(rows);
  const csv = ['short code,content,label,language', ...rows.map((row) => Object.values(row).map(cell).join())].join('\r\n');
  const file = new File([kind === 'csv' ? csv : json], `rows.${kind}`);
  parsed(json);
  const floor = [0, 1, 2].map(() => parsed(json)).sort((a, b) => a - b)[1]!;

  // The parts on demand come with the first time, and it is called off.
  const first = await scene(file);
  await first.open();
  await first.choose();
  let stoppedIn = 0;
  const stop = await staged(async () => {
    let began = 0;
    const take = first.backend.import!;
    first.backend.import = async (portion, call) => {
      const answer = await take(portion, call);
      if (!began && first.backend.imported() > count / 4) {
        began = performance.now();
        first.press(/^\s*Stop\s*$/);
      }
      return answer;
    };
    first.press(first.importAll);
    await first.says(/stopped/i);
    stoppedIn = performance.now() - began;
  });
  const stoppedAt = first.backend.imported();
  first.leave();

  const { open, choose, press, importAll, says, store, moves, leave } = await scene(file);
  await open();
  const check = await staged(choose);
  const imported = await staged(async () => {
    press(importAll);
    await says(/finished/i);
    await until(() => store.$responses.get().rows.length === count);
  });
  leave();
  return { check, import: imported, stop: { ...stop, took: stoppedIn }, stoppedAt, moves: moves(), floor, megabytes: file.size / 1e6 };
}

(globalThis as { measureImport?: typeof measureImport }).measureImport = measureImport;
