import type { totpSetupMessages } from '../../features/security/totp-setup.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof totpSetupMessages> = {
  title: 'Authenticator-App einrichten',
  scan: 'Mit der App scannen',
  picture: 'QR-Code für Ihre Authenticator-App',
  type: 'Oder diesen Schlüssel in die App eingeben',
  copy: 'Schlüssel kopieren',
  open: 'In einer App auf diesem Gerät öffnen',
  code: { one: 'Die {count} Ziffer aus der App', other: 'Die {count} Ziffern aus der App' },
  verify: 'Bestätigen',
  again: 'Neu beginnen',

  missing: 'Den Code eingeben, den die App gerade anzeigt',
  digits: 'Der Code hat {limit} Ziffern',
  wrong: 'Das ist nicht der Code, den die App gerade anzeigt. Er wechselt jede halbe Minute',
  wrongLeft: { one: 'Falscher Code. Noch {count} Versuch', other: 'Falscher Code. Noch {count} Versuche' },
  old: 'Diese Einrichtung ist abgelaufen. Es wurde nichts geändert.',
  failed: 'Nicht bestätigt: {reason}. Der Code wurde nicht verwendet.',
  failedUnknown: 'Möglicherweise nicht bestätigt: {reason}. Versuchen Sie es mit dem nächsten Code.',
};
