import { html, nothing, svg, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { describedBy, field, readonlyField } from '../../ui/field.js';
import { numberFormat } from '../../ui/formats.js';
import { icon } from '../../ui/icon.js';
import { selectField, switchField } from './alert-fields.js';
import type { AlertView } from './alert-view.js';
import { keepAt, letGo, take } from './in-hand.js';
import { alertKinds, alertLimits, type AlertKind } from './alerts.js';
import { alertsMessages } from './alerts.messages.js';
import type { SoundPreview } from './sound-preview.js';
import { seconds } from './scenario-fields.js';

const play = svg`<path d="M6.5 4.5l8.5 5.5-8.5 5.5z"/>`;
const bars = svg`<path d="M6 8.5v3M10 5v10M14 8.5v3"/>`;
const speaker = svg`<path d="M3 8v4h2.75L9.5 15.5v-11L5.75 8zM12.5 7.5a3.5 3.5 0 0 1 0 5M14.75 5a7 7 0 0 1 0 10"/>`;

/** A tone that a newer library knows is called by its name. */
const toneName = ({ text }: AlertView, tone: string): string =>
  `tone-${tone}` in alertsMessages ? text(`tone-${tone}` as 'tone-glass') : tone || text('silent');

/** Which sounds, how loud, and how often. */
export const toneFields = (view: AlertView, preview: SoundPreview): TemplateResult =>
  html`${alertKinds.map((kind) => toneField(view, preview, kind))} ${volumeField(view, preview)}`;

export const repeatField = (view: AlertView): TemplateResult | typeof nothing =>
  switchField(view, 'sound:repeat', {
    label: view.text('repeat'),
    hint: view.text('repeatHint', { time: seconds(alertLimits.repeat, view.locale) }),
  });

function toneField(view: AlertView, preview: SoundPreview, kind: AlertKind): TemplateResult | typeof nothing {
  const member = `sound:${kind}` as const;
  const tone = view.value[member];
  const tones = preview.store?.tones ?? [];
  return selectField(view, member, {
    label: view.text(kind),
    options: ['', ...(tone && !tones.some(({ id }) => id === tone) ? [tone] : []), ...tones.map(({ id }) => id)].map((id) => ({
      value: id,
      label: toneName(view, id),
    })),
    value: tone,
    show: (value) => toneName(view, value[member]),
    patch: (chosen) => ({ [member]: chosen }),
    beside: tone ? previewButton(view, preview, member) : nothing,
  });
}

function previewButton(view: AlertView, preview: SoundPreview, member: `sound:${AlertKind}`): TemplateResult {
  const tone = view.value[member];
  const isPlaying = preview.isPlaying(member);
  const name = toneName(view, tone);
  const press = () => (isPlaying ? preview.stop() : void preview.play(member, { tone, volume: view.value['sound:volume'] }));
  return html`<button
      part="button square"
      type="button"
      aria-label=${view.text(isPlaying ? 'stop' : 'play', { tone: name })}
      data-kind=${ifDefined(isPlaying ? 'playing' : undefined)}
      @click=${press}
    >
      ${icon(isPlaying ? bars : play, 'small')}
    </button>
    ${failedNote(view, preview, member, tone)}`;
}

const failedNote = (view: AlertView, preview: SoundPreview, of: string, tone: string): TemplateResult | typeof nothing =>
  preview.hasFailed(of, tone)
    ? html`<p part="error" role="status">
        ${icon('alert', 'small')}<span>${view.text('notPlayed', { tone: toneName(view, tone) })}</span>
      </p>`
    : nothing;

function volumeField(view: AlertView, preview: SoundPreview): TemplateResult | typeof nothing {
  const member = 'sound:volume';
  if (!view.has(member)) return nothing;
  const id = view.id(member);
  const label = view.text('volume');
  const say = (percent: number) => numberFormat(view.locale, { style: 'percent' }).format(percent / 100);
  const reason = view.lock(member);
  if (reason) return readonlyField({ id, label, value: say(view.value[member]), placeholder: '', reason });
  const note = view.note([member], (value) => say(value[member]));
  const tone = alertKinds.map((kind) => view.value[`sound:${kind}`]).find(Boolean) ?? 'soft-tap';
  const onRelease = (event: Event) => {
    letGo(event);
    const volume = Number((event.target as HTMLInputElement).value);
    view.choose({ [member]: volume });
    void preview.play(member, { tone, volume });
  };
  const control = html`<div data-kind="volume">
      ${icon(speaker, 'small')}
      ${volumeRange({ id, value: view.value[member], say, described: describedBy(id, undefined, note), onRelease })}
    </div>
    ${failedNote(view, preview, member, tone)}`;
  return field({ id, label, note, control });
}

interface VolumeRange {
  id: string;
  value: number;
  described: string | undefined;
  say(percent: number): string;
  onRelease(event: Event): void;
}

/** While it is drawn along, only the figure beside it follows; released, it is saved. The slider says its value by itself. */
function volumeRange({ id, value, described, say, onRelease }: VolumeRange): TemplateResult {
  const follow = (range: HTMLInputElement) => {
    // By the object model: a policy may forbid style attributes.
    range.style.setProperty('--_value', `${range.value}%`);
    range.ariaValueText = say(Number(range.value));
    (range.nextElementSibling as HTMLOutputElement).value = say(Number(range.value));
  };
  const show = (range: HTMLInputElement) => {
    range.value = String(value);
    follow(range);
  };
  const onInput = (event: Event) => {
    take(event);
    follow(event.target as HTMLInputElement);
  };
  return html`<input
      part="range"
      type="range"
      id=${id}
      name="sound:volume"
      min="0"
      max="100"
      step="5"
      aria-describedby=${ifDefined(described)}
      @input=${onInput}
      @change=${onRelease}
      ${keepAt(show)}
    /><output part="hint count" for=${id} aria-live="off"></output>`;
}
