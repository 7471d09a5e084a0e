import type { photoCropMessages } from '../../features/profile/photo-crop.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof photoCropMessages> = {
  title: 'Foto zuschneiden',
  area: 'Foto. Mit den Pfeiltasten verschieben, mit Plus und Minus zoomen',
  keys: 'Mit der Umschalttaste in größeren Schritten. R oder eckige Klammern drehen das Bild.',
  hint: 'Ziehen oder auf das drücken, was in die Mitte gehört',
  small: 'Kleines Bild: wirkt möglicherweise unscharf',
  profile: 'Profil',
  chat: 'Chat',
  list: 'Liste',
  zoom: 'Zoom',
  rotateLeft: 'Nach links drehen',
  rotateRight: 'Nach rechts drehen',
  rotated: 'Gedreht: {degrees}',
  edge: 'Hier endet das Foto',
  reset: 'Zurücksetzen',
  cancel: 'Abbrechen',
  use: 'Foto verwenden',
  failed: 'Dieser Browser konnte das Bild nicht erstellen. Ihr Foto bleibt unverändert.',
};
