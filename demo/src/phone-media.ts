import { html, type TemplateResult } from 'lit';
import { sizeInWords } from './attached-files.js';
import type { Attached } from './conversations.js';
import { icon } from './icons.js';
import type { MediaKind, Place } from './phone-wire.js';

/** A file of a message; what this browser cannot play is a file to keep. */
export function media(kind: MediaKind, file: Attached | undefined): TemplateResult {
  if (!file) return html`<p class="gone muted">This file is not there any more.</p>`;
  if (kind === 'image') return image(file);
  if (kind === 'document' || !plays(kind, file.type)) return paper(file);
  return kind === 'video'
    ? html`<video controls playsinline preload="metadata" src=${file.url} aria-label=${file.name}></video>`
    : html`<audio controls preload="metadata" src=${file.url} aria-label=${file.name}></audio>`;
}

const plays = (kind: 'video' | 'audio', type: string): boolean => document.createElement(kind).canPlayType(type) !== '';

const image = ({ url, name }: Attached) =>
  html`<a class="photo" href=${url} target="_blank" rel="noopener"><img src=${url} alt=${name} /></a>`;

const paper = ({ name, size, url }: Attached) =>
  html`<a class="document" href=${url} download=${name}>
    ${icon('file')}<bdi class="name">${name}</bdi>
    <span class="size">${kindIn(name)} · ${sizeInWords(size)}</span>
  </a>`;

/** `PDF`, as a phone says it. */
const kindIn = (name: string): string => /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? 'File';

const mapOf = (...[latitude, longitude]: readonly (string | number)[]) =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`;

/** Where it is; a map of no place in particular, because the demo asks nobody outside. */
export const place = ({ latitude, longitude, name, address }: Place): TemplateResult =>
  html`<a class="place" href=${mapOf(latitude, longitude)} target="_blank" rel="noopener noreferrer">
    <svg class="map" viewBox="0 0 280 130" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect class="land" width="280" height="130" />
      <path class="park" d="M-8 84C30 66 58 78 74 100S96 140 60 150H-8zM196-8H292V34C262 46 214 40 196-8z" />
      <path class="water" d="M112-8C104 26 142 38 138 72S104 112 116 142H164C156 116 186 100 184 66S152 26 162-8z" />
      <path class="street" d="M-8 44H126M170 56H292M40-8V140M236 30V140M-8 112L126 96M176 104L292 88M84-8V46M196-8L210 56" />
      <path class="road" d="M-8 70C70 58 90 88 140 78S230 66 292 76" />
      <path class="pin" d="M140 84c-13-15-19-24-19-34a19 19 0 0 1 38 0c0 10-6 19-19 34zM140 42.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 0 0 0-15z" />
    </svg>
    <bdi class="name">${name ?? `${latitude}, ${longitude}`}</bdi>
    ${address ? html`<bdi class="address">${address}</bdi>` : undefined}<span class="visually-hidden"> (map, new tab)</span>
  </a>`;
