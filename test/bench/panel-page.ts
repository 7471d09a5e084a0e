import { memory } from '../../src/adapters/memory/index.js';
import '../../src/define.js';
import { memoryRouter, type SettingsPanel } from '../../src/panel/index.js';
import { createSession } from '../../src/session/create-session.js';

/** Everything in milliseconds, in the order in which it was measured. */
export interface PanelMeasured {
  /** From making the panel to the layout of its first section, with everything known already. */
  panel: number[];
  /** The same nodes, as a browser reads them from HTML, with the same style sheets. */
  html: number[];
  nodes: number;
}

const session = createSession(memory({ id: 'panel-bench' }));

const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });

async function mounted(): Promise<SettingsPanel> {
  const panel = document.createElement('settings-panel');
  panel.router = memoryRouter();
  panel.session = session;
  document.body.append(panel);
  const form = () => panel.shadowRoot?.querySelector('profile-form');
  while (!form()?.matches(':state(ready)') || form()!.closest('[hidden]')) await turn();
  await panel.updateComplete;
  void panel.offsetHeight;
  return panel;
}

/** The style sheets of each shadow root, in the order of the page. */
const sheetsIn = (root: ShadowRoot): CSSStyleSheet[][] => [
  root.adoptedStyleSheets,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? sheetsIn(shadowRoot) : [])),
];

function asHtml(node: Node): string {
  if (node instanceof Text) return new Option(node.data).innerHTML;
  if (!(node instanceof Element)) return '';
  // Under another name: nothing comes to life.
  const name = node.localName.replace('-', '-static-');
  const attributes = [...node.attributes].map((one) => ` ${one.name}="${one.value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  const inside = (parent: ParentNode) => [...parent.childNodes].map(asHtml).join('');
  const shadow = node.shadowRoot ? `<template shadowrootmode="open">${inside(node.shadowRoot)}</template>` : '';
  const end = /^(input|img|br|hr)$/.test(name) ? '' : `</${name}>`;
  return `<${name}${attributes.join('')}>${shadow}${inside(node)}${end}`;
}

function parsed(text: string, sheets: readonly CSSStyleSheet[][]): HTMLElement {
  const place = document.createElement('div');
  place.setHTMLUnsafe(text);
  const [...due] = sheets;
  const dress = (root: ShadowRoot) => {
    root.adoptedStyleSheets = due.shift()!;
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) dress(shadowRoot);
  };
  dress(place.firstElementChild!.shadowRoot!);
  document.body.append(place);
  void place.offsetHeight;
  return place;
}

/** Takes turns, so that what slows down the machine slows down both. */
export async function measurePanel(rounds: number): Promise<PanelMeasured> {
  const first = await mounted();
  const [text, sheets] = [asHtml(first), sheetsIn(first.shadowRoot!)];
  first.remove();
  const measured: PanelMeasured = { panel: [], html: [], nodes: text.split('<').length };
  for (let round = 0; round < rounds; round += 1) {
    let began = performance.now();
    const panel = await mounted();
    measured.panel.push(performance.now() - began);
    panel.remove();
    await turn();
    began = performance.now();
    const copy = parsed(text, sheets);
    measured.html.push(performance.now() - began);
    copy.remove();
    await turn();
  }
  return measured;
}

(globalThis as { measurePanel?: typeof measurePanel }).measurePanel = measurePanel;
