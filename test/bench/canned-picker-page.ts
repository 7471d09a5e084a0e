import '../../src/features/canned-responses/canned-response-picker.define.js';
import { cannedResponses } from '../../src/features/canned-responses/canned-responses.store.js';
import { cannedRows } from './canned-rows.js';
import { sessionWith, standIn, type StandIn } from './canned-stand-in.js';
import { frame, longTasks, painted, until } from './painting.js';

/** Everything in milliseconds, in the order in which it was measured. */
export interface PickerMeasured {
  /** From "/" to the painted list. */
  open: number[];
  /** The same with a native filter and twenty items of the same look, which know nothing; and with bare ones. */
  alike: number[];
  bare: number[];
  /** From a key to the painted list: what is known here. */
  keys: number[];
  /** What the backend's answer takes until it is painted. */
  answers: number[];
  /** Tasks over 50 ms while all that went on. */
  long: number[];
  rows: { known: number; total: number };
}

const phrases = ['refund del', 'order arrive', 'mo lin', 'zzz', 'please send us', 'ba'];
const items = 20;

const fieldOf = (id: string) => {
  const field = document.createElement('textarea');
  field.id = id;
  field.rows = 6;
  document.body.append(field);
  return field;
};

/** As typed: the browser tells of it as it tells of a person's keys. */
const type = (text: string) => document.execCommand('insertText', false, text);
const empty = (field: HTMLTextAreaElement) => {
  field.value = '';
  field.focus();
};

/** Filters from the start at every key, and shows the first ones as they stand. */
function staticList(
  field: HTMLTextAreaElement,
  texts: readonly string[],
  list: HTMLElement,
  options: readonly HTMLElement[],
  shown: Element,
) {
  field.addEventListener('input', () => {
    const words = field.value.slice(1).toLowerCase();
    const found = texts.filter((text) => text.includes(words));
    list.replaceChildren(...options.slice(0, found.length).map((option) => option.cloneNode(true)));
    (shown as HTMLElement).showPopover();
  });
}

/** The look of the open picker, by its own styles: as it stands, and nothing behind it. */
function alikeList(field: HTMLTextAreaElement, texts: readonly string[], open: HTMLElement) {
  const popover = open.cloneNode(true) as HTMLElement;
  // Where the styles of the picker hold.
  open.parentElement!.append(popover);
  const list = popover.querySelector<HTMLElement>('[part~="list"]')!;
  staticList(field, texts, list, [...list.querySelectorAll<HTMLElement>('[part~="option"]')], popover);
  list.replaceChildren();
  return popover;
}

function bareList(field: HTMLTextAreaElement, texts: readonly string[], open: HTMLElement) {
  const list = document.createElement('ul');
  list.popover = 'manual';
  document.body.append(list);
  const options = [...open.querySelectorAll('[part~="option"]')].map((option) =>
    Object.assign(document.createElement('li'), { textContent: option.textContent }),
  );
  staticList(field, texts, list, options, list);
  return list;
}

/** From the answer to what follows from it, painted. */
function timeAnswers(backend: StandIn, answers: number[]): void {
  const { list } = backend;
  const { port1, port2 } = new MessageChannel();
  backend.list = async (query, call) => {
    const page = await list(query, call);
    if (query.limit !== items) return page;
    const began = performance.now();
    // Comes when the task is over, with all that follows from the answer.
    port1.onmessage = async () => {
      const took = performance.now() - began;
      answers.push(took + (await frame()));
    };
    port2.postMessage(undefined);
    return page;
  };
}

export async function measurePicker(count: number, rounds: number): Promise<PickerMeasured> {
  const rows = cannedRows(count);
  const texts = rows.map(({ shortCode, content }) => `${shortCode}\n${content}`.toLowerCase());
  const backend = standIn(rows);
  const isPart = count > 20_000;
  const measured: PickerMeasured = { open: [], alike: [], bare: [], keys: [], answers: [], long: [], rows: { known: 0, total: count } };
  const session = sessionWith(backend);
  const field = fieldOf('reply');
  const picker = document.createElement('canned-response-picker');
  picker.session = session;
  picker.htmlFor = 'reply';
  document.body.append(picker);
  const store = session.store(cannedResponses);
  await until(() => store.$responses.get().phase === 'ready' && !store.$responses.get().coming);
  const prefixes = phrases.flatMap((phrase) => Array.from(phrase, (_, at) => phrase.slice(0, at + 1).trim()));
  for (const text of ['', ...prefixes]) backend.expect({ text, sort: 'best' });
  const popover = () => picker.querySelector<HTMLElement>('[part~="popover"]')!;
  const options = () => popover().querySelectorAll('[role="option"]').length;
  const isOpen = () => popover().matches(':popover-open');

  empty(field);
  await until(() => {
    empty(field);
    type('/');
    return isOpen() && options() === items;
  });
  if (isPart) await until(() => backend.asked.some(({ limit }) => limit === items));
  await frame();
  const floors = { alike: fieldOf('alike'), bare: fieldOf('bare') };
  const lists = { alike: alikeList(floors.alike, texts, popover()), bare: bareList(floors.bare, texts, popover()) };
  picker.close();
  if (isPart) timeAnswers(backend, measured.answers);
  const answered = () => measured.answers.length;

  const open = async () => {
    empty(field);
    await frame();
    const before = answered();
    const took = await painted(async () => {
      type('/');
      await picker.updateComplete;
    });
    if (!isOpen() || options() !== items) throw new Error(`The list shows ${options()} of ${items}.`);
    if (isPart) await until(() => answered() > before);
    return took;
  };

  const openFloor = async (name: 'alike' | 'bare') => {
    empty(floors[name]);
    await frame();
    const took = await painted(() => type('/'));
    const { childElementCount } = lists[name].querySelector('[part~="list"]') ?? lists[name];
    if (childElementCount !== items || !lists[name].matches(':popover-open')) throw new Error('The floor shows nothing.');
    lists[name].hidePopover();
    return took;
  };

  const round = async (isKept: boolean) => {
    const took = await open();
    picker.close();
    await frame();
    const [alike, bare] = [await openFloor('alike'), await openFloor('bare')];
    if (!isKept) return;
    measured.open.push(took);
    measured.alike.push(alike);
    measured.bare.push(bare);
  };

  const typePhrase = async (phrase: string, isKept: boolean) => {
    await open();
    for (const key of phrase) {
      const before = answered();
      const took = await painted(async () => {
        type(key);
        await picker.updateComplete;
      });
      if (isKept) measured.keys.push(took);
      // Whoever waits for each answer makes us do the most.
      if (isPart && isOpen()) await until(() => answered() > before);
    }
    picker.close();
  };

  for (let warm = 0; warm < Math.ceil(rounds / 5); warm++) await round(false);
  await typePhrase(phrases[0]!, false);
  measured.answers.length = 0;
  measured.long = await longTasks(async () => {
    for (let at = 0; at < rounds; at++) await round(true);
    for (let at = 0; at < Math.ceil(rounds / 10); at++) for (const phrase of phrases) await typePhrase(phrase, true);
  });
  measured.rows.known = store.$responses.get().rows.length;
  session.close();
  document.body.replaceChildren();
  return measured;
}

(globalThis as { measurePicker?: typeof measurePicker }).measurePicker = measurePicker;
