import { presetsOf, responsesOf } from './seeded-response.js';

const product = (code: string, it: string) => ({ code, it });

const products = [
  product('night-train', 'night train'),
  product('ferry', 'ferry crossing'),
  product('hotel', 'hotel stay'),
  product('flight', 'flight'),
  product('car', 'rental car'),
  product('city-tour', 'city tour'),
  product('package', 'package holiday'),
  product('rail-pass', 'rail pass'),
];

/** The company's. */
export const englishPresets = presetsOf(products, [
  [
    'confirmed',
    'Bookings',
    'Hello {{contact.first_name|there}},\n\ngood news: your <it> is confirmed. You will find all you need in the email that we have just sent you.\n\nHave a good trip!\n{{agent.first_name}}, {{company.name}}',
  ],
  [
    'change',
    'Changes',
    'Of course we can change your <it>, {{contact.first_name|dear guest}}. Please tell me the new date, and I will look at what is free and whether the price stays the same. Nothing changes before you have said yes.',
  ],
  [
    'cancelled',
    'Changes',
    'I have cancelled your <it> as you asked. The fee is {{|fee}}; the rest goes back to the card that you paid with, within ten working days. I hope we see you again soon.',
  ],
  [
    'refund',
    'Refunds',
    'The refund for your <it>, {{|amount}}, left our account on {{|day}}. Banks take five to seven working days to show it. If you do not see it by then, write to me here and I will ask ours to trace it.',
  ],
  [
    'trouble',
    'Delays',
    'I am sorry, {{contact.first_name|dear guest}}: there is a problem with your <it> on {{|day}}. I am looking for the best way round it and will write to you again by {{|time}}. You need not do anything now.',
  ],
  [
    'documents',
    'Documents',
    'The papers for your <it> are ready. Open “My trips” on our site, choose the booking {{|booking number}} and then “Documents”. They work on your phone; you need not print them.',
  ],
]);

/** What agents have written for themselves. */
export const english = responsesOf([
  ['hello', 'Greetings', 'Hello {{contact.first_name|there}} 👋 this is {{agent.first_name}} from {{company.name}}. How can I help?'],
  ['moment', 'Greetings', 'One moment please, I am looking at your booking.'],
  ['still-here', 'Greetings', 'Are you still there, {{contact.first_name|dear guest}}? I will leave the chat open for ten more minutes.'],
  ['bye', 'Greetings', 'Thank you for writing to us, and have a wonderful trip! ✈️\n{{agent.first_name}}'],
  ['booking-number', 'Questions', 'Could you send me your booking number, please? It begins with FW and stands at the top of our email.'],
  ['which-email', 'Questions', 'Under which email address did you book? I cannot find the trip under the one you write from.'],
  [
    'who-travels',
    'Questions',
    'Who is travelling? I need the first and last names as they stand in the passports, and the dates of birth.',
  ],
  [
    'passport-valid',
    'Documents',
    'For {{|country}} your passport has to be valid for six months after the day you leave. An identity card is not enough.',
  ],
  [
    'visa-yourself',
    'Documents',
    'You need a visa for {{|country}}. We cannot apply for it on your behalf, but the consulate’s form takes twenty minutes.',
  ],
  [
    'child-alone',
    'Documents',
    'A child who travels with one parent needs a letter of consent from the other one, signed and with a copy of their passport.',
  ],
  [
    'luggage',
    'Luggage',
    'Your fare has one bag of up to 23 kg and one for the cabin (8 kg, 55 × 40 × 23 cm). A further bag is {{|price}}.',
  ],
  [
    'lost-bag',
    'Luggage',
    'I am sorry about your bag. Please report it at the airline’s desk before you leave the hall, and send me the report number.',
  ],
  ['bike', 'Luggage', 'A bicycle needs a place of its own on this train: {{|price}}, and there are {{|number}} left on that day.'],
  ['dog', 'Luggage', 'Dogs are welcome on board and need a cabin for pets. I can add one for {{|price}}.'],
  [
    'wheelchair',
    'Assistance',
    'I have asked for help at both stations. Please be at the meeting point 30 minutes before departure; staff will know your name.',
  ],
  ['vegetarian', 'Assistance', 'I have noted vegetarian meals for {{|number}} people. It costs nothing more.'],
  [
    'lower-berth',
    'Assistance',
    'I have asked the railway for lower berths. They answer within a day, and I will write as soon as they do.',
  ],
  ['pay-link', 'Payments', 'Here is your link to pay: {{|link}}. It works for 24 hours, and your places are held until then.'],
  [
    'card-declined',
    'Payments',
    'Your bank has turned the payment down; we are not told why. Please try another card, or ask your bank and then try again.',
  ],
  [
    'invoice',
    'Payments',
    'The invoice is in “My trips” under “Payments”. If it has to be made out to a company, send me name, address and VAT number.',
  ],
  ['voucher', 'Payments', 'Your voucher is worth {{|amount}} until {{|day}}. Type its code on the last page before you pay.'],
  [
    'compensation',
    'Refunds',
    'You may be owed money for the delay: the form of the carrier is at {{|link}}. Keep your ticket and the receipts until they answer.',
  ],
  [
    'no-refund',
    'Refunds',
    'I am sorry, this fare cannot be refunded. What I can do is move it to another day for {{|fee}}. Would that help?',
  ],
  [
    'weather',
    'Delays',
    'Because of the storm nothing leaves {{|place}} today. You may travel on any of the next three days without paying more.',
  ],
  [
    'weekend',
    'Hours',
    'We are here Monday to Friday from 8 to 20 and on Saturday from 9 to 14. In an emergency on your trip call {{|number}}.',
  ],
]);
