import { languageLabel, ownName } from './language-label.js';

/** Spoken by most of the world. */
const common = [
  ...'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru'.split(' '),
  ...'sk sl sr sv sw ta th tr uk ur vi zh'.split(' '),
];

/** Languages to choose from: the well-known ones, the person's own, and those of `known`, of which all are offered. */
export function languageOptions(known: readonly string[], locale: string): { value: string; label: string }[] {
  const offered = [locale, ...navigator.languages, ...common].filter(ownName);
  const tags = new Set([...known, ...offered].filter(Boolean));
  const collator = new Intl.Collator(locale);
  return [...tags].map((value) => ({ value, label: languageLabel(value, locale) })).sort((a, b) => collator.compare(a.label, b.label));
}
