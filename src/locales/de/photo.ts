import type { photoMessages } from '../../features/profile/photo.messages.js';
import type { Translated } from '../languages.js';

export const texts: Translated<typeof photoMessages> = {
  meanwhile: 'Sie können währenddessen weiterarbeiten',
  another: 'Anderes Foto wählen',
  uploading: 'Foto wird hochgeladen',
  progress: '{percent} von {size}',
  cancel: 'Hochladen abbrechen',
  saved: 'Foto gespeichert',
  removed: 'Foto entfernt',
  staged: 'Noch nicht gespeichert',
  undo: 'Neues Foto zurücknehmen',

  stays: 'Ihr Foto bleibt unverändert.',
  onlyOne: 'Nur ein Bild auf einmal.',
  notAFile: 'Das ist keine Bilddatei.',
  tooLarge: '{name} ist {size} groß. Fotos dürfen höchstens {limit} groß sein.',
  wrongType: '{name} ist keine Datei vom Typ {types}.',
  wrongFormat:
    '{name} ist ein Bild im Format {format}, das viele Geräte nicht anzeigen können. Als {type} speichern und diese Datei wählen.',
  pdf: '{name} ist ein PDF, kein Bild.',
  video: '{name} ist ein Video, kein Bild.',
  empty: '{name} ist leer.',
  gone: '{name} kann nicht mehr gelesen werden. Die Datei wurde möglicherweise verschoben oder gelöscht.',
  unreadable: '{name} kann nicht als Bild gelesen werden.',
  tooLargeForServer: '{name} wurde nicht gespeichert: Der Server nimmt so große Dateien nicht an.',
  failed: '{name} wurde nicht gespeichert: {reason}.',
  notRemoved: 'Ihr Foto wurde nicht entfernt: {reason}.',
  cropNotLoaded: '{name} wurde nicht geöffnet: Das Werkzeug zum Zuschneiden konnte nicht geladen werden.',

  closer: 'Ihr Foto',
  remove: 'Foto entfernen',
  removeQuestion: 'Ihr Foto entfernen?',
  removeYes: 'Entfernen',
  removeNo: 'Behalten',

  gallery: 'Bilder der Galerie',
  galleryKeys: 'Mit den Pfeiltasten wählen, mit Enter oder Leertaste übernehmen',
  galleryLoading: 'Die Bilder werden geladen',
  galleryEmpty: 'Es gibt noch keine Bilder zur Auswahl',
  galleryFailed: 'Die Bilder konnten nicht geladen werden: {reason}.',
};
