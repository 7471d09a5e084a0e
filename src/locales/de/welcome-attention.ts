import type { welcomeAttentionMessages } from '../../features/welcome-messages/list/welcome-attention.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof welcomeAttentionMessages> = {
  notOn: 'Nicht eingeschaltet: {reason}.',
  notOff: 'Nicht ausgeschaltet: {reason}.',
  notDeleted: 'Nicht gelöscht: {reason}.',
  clash: { one: '{phones} hat bereits {names}', other: '{phones} haben bereits {names}' },
  clashUnknown: 'Eine der Nummern hat bereits eine andere Nachricht',
  quoted: '„{name}“',
  swap: '{names} ausschalten und diese verwenden',
  swapUnknown: 'Andere ausschalten und diese verwenden',
  leaveOff: 'Ausgeschaltet lassen',
  leaveOn: 'Eingeschaltet lassen',
  keep: 'Behalten',
  reasonNoNumber: 'keine Nummer angegeben',
  reasonNumberGone: 'Eine der Nummern ist nicht mehr vorhanden',
  reasonTemplateGone: 'Die Vorlage ist nicht mehr vorhanden',
  reasonContent: 'Zuerst muss etwas am Inhalt geändert werden',

  refusedNew: 'Ihre neue Nachricht {name} wurde abgelehnt: {reason}.',
  refused: 'Ihre Änderung an {name} wurde abgelehnt: {reason}.',
  conflict: '{name} wurde anderswo geändert, während Sie daran gearbeitet haben.',
  edit: 'Bearbeiten',
  isOn: 'derzeit eingeschaltet. Schalten Sie die Nachricht zuerst aus',
  tooMany: 'Mehr Nachrichten sind nicht möglich',
  member: '{label} – {reason}',
  name: 'Name',
  kind: 'Art',
  numbers: 'Gesendet von',
  contents: 'Nachricht',
  languageOther: 'Jede andere Sprache',
  more: { one: '{count} weitere muss überprüft werden', other: '{count} weitere müssen überprüft werden' },
};
