import type { recoveryCodesMessages } from '../../features/security/recovery-codes.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof recoveryCodesMessages> = {
  title: 'Wiederherstellungscodes aufbewahren',
  first: 'Jeder Code gilt einmal, wenn Sie auf keinem anderen Weg einen Code erhalten.',
  renewed: 'Jeder Code gilt einmal. Die alten Codes gelten ab jetzt nicht mehr.',
  list: 'Ihre Wiederherstellungscodes',
  download: 'Herunterladen',
  copy: 'Kopieren',
  print: 'Drucken',
  kept: 'Ich habe sie sicher aufbewahrt',
  done: 'Fertig',
  notKept: 'Die Codes werden nie wieder angezeigt. Zuerst aufbewahren, dann hier bestätigen',
  closeAnyway: 'Trotzdem schließen',
  closed: 'Ihre Wiederherstellungscodes werden nicht mehr angezeigt',

  fileName: 'wiederherstellungscodes.txt',
  fileTitle: 'Wiederherstellungscodes von {person}, erstellt am {day}',
  fileTitleNobody: 'Wiederherstellungscodes, erstellt am {day}',
};
