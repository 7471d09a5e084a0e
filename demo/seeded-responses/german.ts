import { presetsOf, responsesOf } from './seeded-response.js';

const articles = {
  m: { nom: 'Ihr', acc: 'Ihren', dat: 'Ihrem' },
  f: { nom: 'Ihre', acc: 'Ihre', dat: 'Ihrer' },
};

function product(code: string, gender: keyof typeof articles, noun: string) {
  const { nom, acc, dat } = articles[gender];
  return { code, nom: `${nom} ${noun}`, acc: `${acc} ${noun}`, dat: `${dat} ${noun}` };
}

const products = [
  product('nachtzug', 'm', 'Nachtzug'),
  product('fähre', 'f', 'Fährüberfahrt'),
  product('hotel', 'm', 'Hotelaufenthalt'),
  product('flug', 'm', 'Flug'),
  product('mietwagen', 'm', 'Mietwagen'),
  product('stadtführung', 'f', 'Stadtführung'),
  product('pauschalreise', 'f', 'Pauschalreise'),
  product('bahnpass', 'm', 'Bahnpass'),
];

/** The company's. */
export const germanPresets = presetsOf(products, [
  [
    'bestätigt',
    'Bookings',
    'Guten Tag {{contact.name|lieber Gast}},\n\n<nom> ist bestätigt. Alles Weitere steht in der E-Mail, die wir Ihnen gerade geschickt haben.\n\nGute Reise wünscht\n{{agent.name}}, {{company.name}}',
  ],
  [
    'umbuchen',
    'Changes',
    'Gern buchen wir <acc> um. Nennen Sie mir bitte den neuen Termin; ich sehe nach, was frei ist und ob sich der Preis ändert. Vor Ihrer Zusage ändert sich nichts.',
  ],
  [
    'storniert',
    'Changes',
    'Ich habe <acc> wie gewünscht storniert. Die Gebühr beträgt {{|Gebühr}}, den Rest erhalten Sie innerhalb von zehn Werktagen auf die Karte zurück, mit der Sie bezahlt haben.',
  ],
  [
    'erstattung',
    'Refunds',
    'Die Erstattung für <acc> über {{|Betrag}} haben wir am {{|Tag}} angewiesen. Bis sie auf Ihrem Konto erscheint, vergehen meist fünf bis sieben Werktage. Falls nicht, schreiben Sie mir bitte noch einmal.',
  ],
  [
    'störung',
    'Delays',
    'Es tut mir leid: Bei <dat> am {{|Tag}} gibt es ein Problem. Ich suche gerade nach der besten Lösung und melde mich bis {{|Uhrzeit}} wieder. Sie brauchen im Moment nichts zu tun.',
  ],
  [
    'unterlagen',
    'Documents',
    'Die Unterlagen für <acc> sind fertig. Sie finden sie auf unserer Seite unter „Meine Reisen“ bei der Buchung {{|Buchungsnummer}}. Auf dem Handy genügt; ausdrucken müssen Sie nichts.',
  ],
]);

/** What agents have written for themselves. */
export const german = responsesOf([
  [
    'hallo',
    'Begrüßung',
    'Guten Tag {{contact.name|lieber Gast}}, hier ist {{agent.first_name}} von {{company.name}}. Was kann ich für Sie tun?',
  ],
  ['moment-bitte', 'Begrüßung', 'Einen Moment bitte, ich sehe mir Ihre Buchung an.'],
  ['noch-da', 'Begrüßung', 'Sind Sie noch da? Ich lasse den Chat zehn Minuten offen.'],
  ['tschüss', 'Begrüßung', 'Danke für Ihre Nachricht und eine schöne Reise! 🧳\n{{agent.first_name}}'],
  ['buchungsnummer', 'Rückfragen', 'Wie lautet bitte Ihre Buchungsnummer? Sie beginnt mit FW und steht oben in unserer E-Mail.'],
  ['welche-adresse', 'Rückfragen', 'Mit welcher E-Mail-Adresse haben Sie gebucht? Unter dieser hier finde ich keine Reise.'],
  ['wer-reist', 'Rückfragen', 'Wer reist mit? Ich brauche Vor- und Nachnamen wie im Ausweis und die Geburtsdaten.'],
  [
    'reisepass',
    'Papiere',
    'Für {{|Land}} muss der Reisepass nach der Ausreise noch sechs Monate gültig sein. Der Personalausweis genügt nicht.',
  ],
  [
    'visum',
    'Papiere',
    'Für {{|Land}} brauchen Sie ein Visum. Den Antrag können wir nicht stellen; das Formular des Konsulats dauert zwanzig Minuten.',
  ],
  ['visagebühr', 'Papiere', 'Die Visagebühr können wir leider nicht erstatten, sie geht direkt an das Konsulat.'],
  [
    'gepäck',
    'Gepäck',
    'Im Preis sind ein Koffer bis 23 kg und ein Handgepäckstück (8 kg, 55 × 40 × 23 cm). Ein weiterer Koffer kostet {{|Preis}}.',
  ],
  [
    'koffer-weg',
    'Gepäck',
    'Das tut mir leid. Melden Sie den Koffer bitte noch in der Halle am Schalter der Airline und schicken Sie mir die Meldenummer.',
  ],
  ['fahrrad', 'Gepäck', 'Ein Fahrrad braucht in diesem Zug einen eigenen Platz: {{|Preis}}. An dem Tag sind noch {{|Zahl}} frei.'],
  ['hund', 'Gepäck', 'Hunde sind an Bord willkommen und brauchen eine Haustierkabine. Ich kann sie für {{|Preis}} dazubuchen.'],
  [
    'rollstuhl',
    'Hilfe',
    'An beiden Bahnhöfen ist Hilfe bestellt. Seien Sie bitte 30 Minuten vor der Abfahrt am Treffpunkt; man kennt dort Ihren Namen.',
  ],
  ['vegetarisch', 'Hilfe', 'Ich habe vegetarisches Essen für {{|Zahl}} Personen vermerkt. Das kostet nichts extra.'],
  ['zahlungslink', 'Zahlung', 'Hier ist Ihr Link zum Bezahlen: {{|Link}}. Er gilt 24 Stunden, so lange halten wir die Plätze.'],
  [
    'karte-abgelehnt',
    'Zahlung',
    'Ihre Bank hat die Zahlung abgelehnt, den Grund erfahren wir nicht. Versuchen Sie es bitte mit einer anderen Karte.',
  ],
  [
    'rechnung',
    'Zahlung',
    'Die Rechnung liegt unter „Meine Reisen“, „Zahlungen“. Soll sie auf eine Firma lauten, schicken Sie mir bitte deren Anschrift.',
  ],
  [
    'fahrgastrechte',
    'Erstattung',
    'Für die Verspätung steht Ihnen vielleicht Geld zu: Das Formular der Bahn ist unter {{|Link}}. Heben Sie die Belege bitte auf.',
  ],
  [
    'nicht-erstattbar',
    'Erstattung',
    'Dieser Tarif lässt sich leider nicht erstatten. Für {{|Gebühr}} kann ich ihn aber auf einen anderen Tag legen. Hilft das?',
  ],
  ['sturm', 'Verspätung', 'Wegen des Sturms fährt heute ab {{|Ort}} nichts mehr. An den nächsten drei Tagen reisen Sie ohne Aufpreis.'],
  ['überfällig', 'Zahlung', 'Ihre Anzahlung ist seit {{|Tag}} überfällig. Bis morgen Abend halten wir die Plätze noch für Sie frei.'],
  ['feiertag', 'Zeiten', 'Am {{|Tag}} ist Feiertag, und wir antworten erst am Tag danach. Im Notfall unterwegs: {{|Nummer}}.'],
]);
