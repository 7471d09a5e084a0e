import type { Messages } from './messages.js';
import { Queue } from './queue.js';
import { Sink } from './sink.js';
import { mailBy, smsBy, smsInto } from './transports.js';

export interface MessageOptions {
  /** Such as `smtps://user:password@mail.example`; without it mails go into the sink. */
  smtpUrl?: string;
  /** Is posted `{ to, text }`; without it messages to phones go into the sink. */
  smsUrl?: string;
  /** Milliseconds between the attempts to deliver a message. */
  pauses?: readonly number[];
}

export function openMessages({ smtpUrl, smsUrl, pauses }: MessageOptions = {}): Messages {
  const sink = smtpUrl && smsUrl ? undefined : new Sink();
  const transports = {
    mail: mailBy(() => smtpUrl ?? sink!.url()),
    sms: smsUrl ? smsBy(smsUrl) : smsInto(sink!),
  };
  const queue = new Queue(pauses);
  return {
    mail: (mail) => queue.add('mail', () => transports.mail(mail)),
    sms: (sms) => queue.add('message to a phone', () => transports.sms(sms)),
    sink,
    idle: () => queue.idle(),
    async close() {
      await queue.close();
      await sink?.close();
    },
  };
}
