import type { seededPeople } from './seeded-people.js';

interface Line {
  from: 'customer' | 'agent';
  minutesAgo: number;
  text: string;
}

export interface SeededConversation {
  customer: string;
  agent: (typeof seededPeople)[number]['username'];
  status: 'open' | 'resolved';
  /** How many of the last messages the agent has not seen. */
  unread: number;
  lines: readonly Line[];
}

const customer = (minutesAgo: number, text: string): Line => ({ from: 'customer', minutesAgo, text });
const agent = (minutesAgo: number, text: string): Line => ({ from: 'agent', minutesAgo, text });
const day = 24 * 60;

/** What was written before the first day, so that the Desk is not empty. Maya has fewest open ones: the first new one goes to her. */
export const seededConversations: readonly SeededConversation[] = [
  {
    customer: 'Ingrid Solberg',
    agent: 'mlindqvist',
    status: 'open',
    unread: 2,
    lines: [
      customer(96, 'Hello! We are on the night train from Stockholm to Narvik on Friday, booking FW-20418.'),
      customer(95, 'My mother has just broken her wrist, and her berth is the upper one. Could we have a lower one?'),
      agent(81, 'Hello Ingrid, I am sorry to hear that. I will ask the railway for two lower berths in the same compartment.'),
      agent(52, 'They have compartment 7 in car 34, berths 21 and 25. Both are lower ones, and it costs nothing more. Shall I move you?'),
      customer(9, 'Yes, that would be wonderful!'),
      customer(8, 'And is there a wheelchair at the station in Boden? We have only 18 minutes to change there.'),
    ],
  },
  {
    customer: 'Jonas Weber',
    agent: 'mlindqvist',
    status: 'open',
    unread: 0,
    lines: [
      customer(day + 190, 'Moin, our ferry from Kiel to Gothenburg on the 14th was cancelled. What happens to the hotel in Gothenburg?'),
      agent(
        day + 164,
        'Hello Jonas, the next ship leaves on the 15th at 18:45 and has cabins left. I have asked the hotel to move your three nights by one day.',
      ),
      customer(day + 150, 'The 15th works for us. Two adults, one child, and the dog.'),
      agent(215, 'Booked: cabin 8112 with a window, pets allowed. The hotel has confirmed the new dates. Your papers come by mail today.'),
    ],
  },
  {
    customer: 'Aylin Demir',
    agent: 'mlindqvist',
    status: 'resolved',
    unread: 0,
    lines: [
      customer(3 * day + 40, 'Hi, does the Interrail pass cover the reservation on the Snälltåget?'),
      agent(3 * day + 31, 'Hello Aylin, the pass covers the ride, and the seat costs 9\u00a0€ more. I can add it to your booking.'),
      customer(3 * day + 28, 'Please do. Thank you!'),
      agent(3 * day + 20, 'Done. Car 5, seat 62, by the window.'),
    ],
  },
  {
    customer: 'نورة السالم',
    agent: 'ohaddad',
    status: 'open',
    unread: 1,
    lines: [
      customer(64, 'مرحباً، نحن مجموعة من 14 شخصاً ونريد القطار من الرياض إلى الدمام يوم الخميس.'),
      agent(50, 'أهلاً نورة، توجد مقاعد متجاورة في قطار الساعة 09:10. هل أحجزها لكم؟'),
      customer(22, 'نعم من فضلك، مع مكان لأربع حقائب كبيرة.'),
    ],
  },
  {
    customer: 'Sami Rahal',
    agent: 'ohaddad',
    status: 'open',
    unread: 0,
    lines: [
      customer(day + 300, 'Is breakfast included at the guest house in Muscat?'),
      agent(day + 280, 'It is, from 06:30. If you leave earlier for the boat they pack it for you; tell them the evening before.'),
    ],
  },
  {
    customer: 'Hala Mansour',
    agent: 'ohaddad',
    status: 'open',
    unread: 0,
    lines: [
      customer(2 * day + 30, 'We would like to stay one night longer in Salalah.'),
      agent(2 * day + 12, 'The house is free until Sunday. I hold the room until tomorrow evening.'),
    ],
  },
];
