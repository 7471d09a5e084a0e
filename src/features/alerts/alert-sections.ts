import { html, nothing, type TemplateResult } from 'lit';
import { badge } from '../../ui/row.js';
import { switchField } from './alert-fields.js';
import type { AlertView } from './alert-view.js';
import type { HereMember } from './alerts-here.js';
import { alertKinds, type AlertWay } from './alerts.js';
import { popupAbility, soundAbility } from './in-this-browser.js';
import type { PopupPermission } from './popup-permission.js';
import { quietFields } from './quiet-section.js';
import { audienceField, delayField, ownField, whenField } from './scenario-fields.js';
import type { SoundPreview } from './sound-preview.js';
import { repeatField, toneFields } from './sound-section.js';
import type { ZoneList } from './zone-list.js';

/** The parts of the element that keep something of their own between two renders. */
export interface AlertParts {
  /** Whose finer choices a person has opened. */
  opened: Set<AlertWay>;
  preview: SoundPreview;
  permission: PopupPermission;
  zones: ZoneList;
  onOwn(way: AlertWay, on: boolean): void;
}

export type AlertSection = 'sound' | 'popup' | 'quiet';

/** What is heard, what is seen, and when neither; or one of them alone. */
export function alertSections(view: AlertView, parts: AlertParts, only: AlertSection | ''): TemplateResult {
  const all = { sound: sounds, popup: popups, quiet };
  // A host's typing error hides nothing.
  const shown = only && Object.hasOwn(all, only) ? [all[only]] : Object.values(all);
  return html`${shown.map((part) => part(view, parts))}`;
}

const quiet = (view: AlertView, { zones }: AlertParts) =>
  section(view, 'quiet', quietFields(view, zones), html`<p part="description">${view.text('quietDescription')}</p>`);

const sounds = (view: AlertView, { opened, preview, onOwn }: AlertParts) =>
  section(
    view,
    'sounds',
    html`${audienceField(view, 'sound', opened)} ${toneFields(view, preview)} ${whenField(view, 'sound')} ${delayField(view, 'sound')}
    ${repeatField(view)} ${soundAbility(view, preview.store!)} ${ownField(view, 'sound', (on) => onOwn('sound', on))}`,
    whereBadge(view, 'sound'),
  );

const popups = (view: AlertView, { opened, permission, onOwn }: AlertParts) =>
  section(
    view,
    'popups',
    html`${audienceField(view, 'popup', opened)} ${alertKinds.map((kind) => switchField(view, `popup:${kind}`, { label: view.text(kind) }))}
    ${whenField(view, 'popup')} ${delayField(view, 'popup')} ${popupAbility(view, permission)}
    ${ownField(view, 'popup', (on) => onOwn('popup', on))}`,
    whereBadge(view, 'popup'),
  );

const whereBadge = ({ value, text }: AlertView, way: AlertWay) => badge(text(value[`device:${way}`] ? 'thisDevice' : 'everywhere'));

/** What a backend has nothing of is absent. */
const prefixes = { sounds: 'sound:', popups: 'popup:', quiet: 'quiet:' } as const;

function section(
  view: AlertView,
  name: keyof typeof prefixes,
  fields: TemplateResult,
  beside: TemplateResult,
): TemplateResult | typeof nothing {
  const id = view.id(name);
  const members = (Object.keys(view.value) as HereMember[]).filter((member) => member.startsWith(prefixes[name]));
  if (!members.some(view.has)) return nothing;
  return html`<section part="section" aria-labelledby=${id}>
    <div part="header">
      <h3 part="heading" id=${id}>${view.text(name)}</h3>
      ${beside}
    </div>
    <div part="group">${fields}</div>
  </section>`;
}
