import { eq, sql } from 'drizzle-orm';
import { tell, type Queries } from '../database/database.js';
import { deliveries, phoneMessages } from '../database/schema.js';
import type { WhatsAppChannel } from './channel.js';

/** The phones of the demo's customers, which are pages of the Desk: what is sent to one lies in a table until its page looks. */
export function customerPhone(queries: Queries): WhatsAppChannel {
  return {
    upload: (_, { id }) => Promise.resolve(id),
    async send(_, message, { key }) {
      // Out of the delivery itself, and held: what somebody takes back, as a reset does, is not received, and what was is taken back with it.
      const { id, recipient, number } = deliveries;
      const body = sql`${JSON.stringify(message)}::jsonb`;
      await queries.transaction(async (queries) => {
        await queries.execute(sql`insert into ${phoneMessages} (delivery, recipient, number, body)
          select ${id}, ${recipient}, ${number}, ${body} from ${deliveries} where ${eq(id, key)} for key share on conflict (delivery) do nothing`);
        await tell(queries, 'conversation phone');
      });
    },
  };
}
