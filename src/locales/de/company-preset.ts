import type { companyPresetMessages } from '../../features/canned-responses/company/company-preset.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof companyPresetMessages> = {
  title: 'Unternehmensbausteine',
  description: 'Von der Administration gepflegt',
  descriptionEdit: 'Für alle sichtbar. Sie können sie ändern.',
  search: 'Unternehmensbausteine durchsuchen',
  searchHint: 'Nach Kürzel oder Wörtern suchen',
  count: { one: '{count} Textbaustein', other: '{count} Textbausteine' },
  badge: 'Unternehmen',
  copy: 'Kopieren',
  copyNamed: '{code} zu meinen kopieren',
  copied: 'Kopiert',
  copiedAs: 'Kopiert als {code}',
  notCopied: 'Nicht kopiert: {reason}.',
  add: 'Unternehmensbaustein hinzufügen',
  edit: '{code} bearbeiten',
  remove: '{code} löschen',
  none: 'Noch nichts vorhanden',
  noneText: 'Die Administration hat keine Textbausteine für alle angelegt.',
  noMatch: 'Keine Treffer für „{text}“',
  notLoaded: 'Die Unternehmensbausteine konnten nicht geladen werden.',
};
