import { whatsAppMessage } from '../../../src/features/welcome-messages/rules/whatsapp-message.js';
import type { Queries } from '../database/database.js';
import type { Person } from '../database/schema.js';
import { Problem } from '../http/problems.js';
import { countAttempt, welcomeTestLimit } from '../limits/attempts.js';
import { deliver } from '../whatsapp/deliveries.js';
import { digitsOf } from '../whatsapp/payload.js';
import { testPhoneOf } from './capability.js';
import { check } from './checking.js';
import type { WelcomeTestInput } from './input.js';
import { sampleValues } from './values.js';

/** Where a test has what a message has. */
const named = ([first, at, ...rest]: readonly (string | number)[]): (string | number)[] => {
  if (first === 'contents') return ['content', ...rest];
  return first === 'numbers' ? ['number'] : [first!, ...(at === undefined ? [] : [at]), ...rest];
};

/** To the phone of the person, who is held; with what the preview shows in place of a customer. The outbox is woken afterwards. */
export async function sendTest(queries: Queries, person: Person, { number, kind, content }: WelcomeTestInput): Promise<void> {
  // In the transaction: what is refused does not count.
  await countAttempt(queries, welcomeTestLimit(person.id));
  const to = testPhoneOf(person);
  if (!to) throw new Problem('not-possible');
  const { draft, channels } = await check(queries, person, { name: 'Test', kind, numbers: [number], contents: [content] }, named);
  const [filed] = draft.contents;
  const template = channels.templates.find(({ id }) => id === content.template);
  const payload = whatsAppMessage({
    ...{ kind, content: filed!, template, to: digitsOf(to), values: sampleValues(person) },
    media: ({ id }) => ({ id }),
  });
  await deliver(queries, [{ conversation: null, number, recipient: digitsOf(to), payload }]);
}
