import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Translate } from '../../locales/localizer.js';
import { numberFormat } from '../../ui/formats.js';
import { errorLine } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import type { UiText } from '../../ui/ui.messages.js';
import { mostZoom } from './crop-frame.js';
import type { photoCropMessages } from './photo-crop.messages.js';

export type PhotoCropText = Translate<typeof photoCropMessages>;

export interface CropView {
  /** From 1. */
  readonly zoom: number;
  readonly isSmall: boolean;
  readonly hasFailed: boolean;
  /** What changed where no control says it. */
  readonly news: string;
  readonly locale: string;
  readonly text: PhotoCropText;
  readonly ui: UiText;
  idOf(name: string): string;
  /** What listens in the area of the photo. */
  readonly hands: EventListenerObject;
  onZoom(event: Event): void;
  onRotate(quarters: number): void;
  onReset(): void;
  onUse(event: Event): void;
  onCancel(): void;
}

/** In CSS pixels: where people will see the photo. */
const sizes = [
  ['profile', 72],
  ['chat', 40],
  ['list', 24],
] as const;

export const percent = (zoom: number, locale: string): string =>
  numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(zoom);

export function cropDialog(view: CropView): TemplateResult {
  const { text, ui, idOf } = view;
  return html`<dialog part="dialog" aria-labelledby=${idOf('crop-title')} @cancel=${view.onCancel} @close=${view.onCancel}>
    <form @submit=${view.onUse}>
      <header>
        <h2 part="title" id=${idOf('crop-title')}>${text('title')}</h2>
        <button part="button quiet square" type="button" aria-label=${ui('close')} @click=${view.onCancel}>${icon('close')}</button>
      </header>
      <div part="body">
        <div data-kind="crop">${area(view)}${previews(text)}</div>
        ${zoom(view)} ${tools(view)} ${view.hasFailed ? errorLine(text('failed')) : nothing}
      </div>
      <footer>
        <button part="button quiet" type="button" data-align="start" @click=${view.onReset}>${text('reset')}</button>
        <button part="button quiet cancel" type="button" @click=${view.onCancel}>${text('cancel')}</button>
        <button part="button primary">${text('use')}</button>
      </footer>
    </form>
  </dialog>`;
}

const area = ({ text, idOf, hands }: CropView) =>
  html`<div
      data-kind="crop-area"
      tabindex="0"
      role="group"
      aria-label=${text('area')}
      aria-describedby=${idOf('crop-keys')}
      @keydown=${hands}
      @wheel=${hands}
      @pointerdown=${hands}
      @pointermove=${hands}
      @pointerup=${hands}
      @pointercancel=${hands}
    >
      <canvas aria-hidden="true"></canvas>
    </div>
    <p id=${idOf('crop-keys')} hidden>${text('keys')}</p>`;

const previews = (text: PhotoCropText) =>
  html`<div data-kind="crop-sizes" aria-hidden="true">
    ${sizes.map(
      ([name, size]) =>
        html`<figure>
          <span part="avatar" data-size=${size}><canvas></canvas></span>
          <figcaption part="hint">${text(name)}</figcaption>
        </figure>`,
    )}
  </div>`;

function zoom({ zoom, locale, text, idOf, onZoom }: CropView): TemplateResult {
  const shown = percent(zoom, locale);
  return html`<div data-kind="crop-zoom">
    <label part="label" for=${idOf('crop-zoom')}>${text('zoom')}</label>
    <input
      part="range"
      type="range"
      id=${idOf('crop-zoom')}
      min="100"
      max=${mostZoom * 100}
      .value=${String(Math.round(zoom * 100))}
      aria-valuetext=${shown}
      @input=${onZoom}
    />
    <span part="hint count" aria-hidden="true">${shown}</span>
  </div>`;
}

const tools = ({ isSmall, news, text, onRotate }: CropView) =>
  html`<div data-kind="crop-tools">
    <p part=${isSmall ? 'status' : 'hint'} data-kind=${isSmall ? 'dirty' : nothing} role="status">
      ${isSmall ? html`${icon('alert', 'small')}<span>${text('small')}</span>` : text('hint')}
    </p>
    <div part="actions">
      ${rotate(text('rotateLeft'), counterclockwise, () => onRotate(-1))} ${rotate(text('rotateRight'), clockwise, () => onRotate(1))}
    </div>
    <p data-hidden data-kind="crop-news" role="status">${news}</p>
  </div>`;

const clockwise = svg`<path d="M15.900 7.750A6.250 6.250 0 1 0 16.250 10M16.500 4v3.750h-3.750"/>`;
const counterclockwise = svg`<path d="M4.100 7.750A6.250 6.250 0 1 1 3.750 10M3.500 4v3.750h3.750"/>`;

const rotate = (name: string, shape: SVGTemplateResult, onClick: () => void) =>
  html`<button part="button quiet square" type="button" aria-label=${name} title=${name} @click=${onClick}>
    <svg part="icon" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>
  </button>`;
