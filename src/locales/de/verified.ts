import type { verifiedMessages } from '../../features/profile/verified-field.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof verifiedMessages> = {
  modify: 'Ändern',
  'modify-email': 'E-Mail-Adresse ändern',
  'modify-mobile': 'Mobilnummer ändern',
  'modifyHint-email': 'An die neue Adresse wird ein Code gesendet',
  'modifyHint-mobile': 'An die neue Nummer wird ein Code gesendet',
  unconfirmed: 'Noch nicht bestätigt.',
  confirmNow: 'Jetzt bestätigen',
  takeBack: 'Zurücknehmen',
};
