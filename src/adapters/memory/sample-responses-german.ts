import type { SampleResponse } from './sample-responses.js';

export const germanResponses: readonly SampleResponse[] = [
  {
    shortCode: 'hallo',
    content: 'Guten Tag {{contact.name|und herzlich willkommen}}, mein Name ist {{agent.name}}. Wie kann ich helfen?',
    label: 'Begrüßung',
    uses: 76,
    usedAgo: 3,
  },
  {
    shortCode: 'visa-refund',
    content: 'Die Visagebühr können wir leider nicht erstatten, sie geht direkt an das Konsulat.',
    label: 'Zahlungen',
  },
  {
    shortCode: 'erstattung',
    content: 'Ihre Erstattung ist unterwegs. Bis sie auf dem Konto erscheint, vergehen meist drei bis fünf Werktage.',
    label: 'Zahlungen',
    uses: 41,
    usedAgo: 8,
  },
  {
    shortCode: 'rückruf',
    content: 'Gern rufen wir Sie am {{|Tag}} zurück. Unter welcher Nummer erreichen wir Sie?',
    uses: 12,
    usedAgo: 48,
  },
  { shortCode: 'sitzplatz', content: 'Sitzplätze lassen sich ab 30 Tagen vor dem Abflug wählen.', label: 'Flüge', uses: 5, usedAgo: 240 },
  {
    shortCode: 'umbuchung',
    content: 'Ich habe Ihre Reise auf {{|Datum}} umgebucht. Die neue Bestätigung kommt gleich per E-Mail.',
    label: 'Buchungen',
    uses: 28,
    usedAgo: 20,
  },
  {
    scope: 'company',
    shortCode: 'agb',
    content: 'Unsere Reisebedingungen finden Sie in Ihrer Bestätigung auf Seite 2.',
    label: 'Rechtliches',
  },
  {
    scope: 'company',
    shortCode: 'reiseversicherung',
    content: 'Eine Reiseversicherung kann bis 14 Tage nach der Buchung hinzugefügt werden.',
    uses: 6,
    usedAgo: 500,
  },
];
