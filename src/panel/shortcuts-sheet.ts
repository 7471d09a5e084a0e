import { html, nothing, type TemplateResult } from 'lit';
import { adoptLate } from '../element/late-styles.js';
import { dialogStyles } from '../styles/dialog.styles.js';
import { kbdStyles } from '../styles/kbd.styles.js';
import { dialog } from '../ui/dialog.js';
import { modifierName } from '../ui/modifier-name.js';
import type { UiText } from '../ui/ui.messages.js';
import type { Here, PanelHost } from './panel-host.js';
import { shortcutsBundle, type shortcutsMessages, type ShortcutsText } from './shortcuts.messages.js';
import { shortcutsSheetStyles } from './shortcuts-sheet.styles.js';

type Key = keyof typeof shortcutsMessages;
/** What it does, and the keys: of each way, those that are pressed together. A key of the keyboard is named by its text. */
type Shortcut = readonly [does: Key, ways: readonly (readonly (string | typeof control)[])[]];

/** What it is called depends on the keyboard. */
const control = Symbol('control');

const inPanel: readonly Shortcut[] = [
  ['search', [['/']]],
  ['previous', [['[']]],
  ['next', [[']']]],
  ['save', [[control, 'S']]],
  ['help', [['?']]],
];

const inMatrix: readonly Shortcut[] = [
  ['matrixMove', [['←'], ['↑'], ['↓'], ['→']]],
  ['matrixFlip', [['key-space']]],
  ['matrixRow', [['key-home'], ['key-end']]],
  [
    'matrixAll',
    [
      [control, 'key-home'],
      [control, 'key-end'],
    ],
  ],
];

const inToasts: readonly Shortcut[] = [['toastReach', [['F6']]]];

const inPicker: readonly Shortcut[] = [
  ['pickerOpen', [['/']]],
  ['pickerChoose', [['↑'], ['↓']]],
  ['pickerInsert', [['key-enter']]],
  ['pickerGap', [['key-tab']]],
  ['pickerClose', [['key-escape']]],
];

/** All keys that do something here, of the panel and of what is offered in it. */
export class ShortcutsSheet {
  #isOpen = false;

  constructor(
    private readonly host: PanelHost,
    private readonly here: () => Here,
  ) {
    adoptLate(host, [dialogStyles, kbdStyles, shortcutsSheetStyles]);
  }

  open(): void {
    this.#isOpen = true;
    this.host.requestUpdate();
  }

  #close = (): void => {
    this.#isOpen = false;
    this.host.requestUpdate();
  };

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { session, sections, ui } = this.here();
    const text = session.texts.for(shortcutsBundle);
    const words = { text, ui };
    const isOffered = (tag: string) => sections.some(({ parts = [] }) => parts.some((part) => part.tag === tag));
    return dialog({
      id: 'shortcuts',
      title: text('title'),
      description: this.host.noShortcuts ? '' : text('description'),
      // On a low screen it scrolls, also by keys.
      body: html`<div tabindex="0" role="group" aria-label=${text('title')}>
        ${this.host.noShortcuts ? nothing : group('panel', inPanel, words)}
        ${isOffered('notification-matrix') ? group('matrix', inMatrix, words) : nothing} ${group('toast', inToasts, words)}
        ${isOffered('canned-response-manager') ? group('picker', inPicker, words) : nothing}
      </div>`,
      actions: nothing,
      close: ui('close'),
      onSubmit: this.#close,
      onClose: this.#close,
    });
  }
}

interface Words {
  text: ShortcutsText;
  ui: UiText;
}

const group = (name: Key, shortcuts: readonly Shortcut[], words: Words): TemplateResult =>
  html`<section aria-label=${words.text(name)}>
    <h3>${words.text(name)}</h3>
    <dl>
      ${shortcuts.map(
        ([does, ways]) =>
          html`<div>
            <dt>${words.text(does)}</dt>
            <dd dir="ltr">
              ${ways.map((keys) => html`<span>${keys.map((key, at) => html`${at ? ' + ' : ''}${cap(key, words)}`)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;

function cap(key: string | typeof control, { text, ui }: Words): TemplateResult {
  const name = key === control ? modifierName(ui) : key.startsWith('key-') ? text(key as Key) : key;
  return html`<kbd part="kbd">${name}</kbd>`;
}
