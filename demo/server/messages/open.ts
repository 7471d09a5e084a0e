import type { Messages } from './messages.js';
import { Queue } from './queue.js';
import { Sink } from './sink.js';
import { mailBy, smsBy, smsInto } from './transports.js';

export interface MessageOptions {
  /** Such as `smtps://user:password@mail.example`; without it mails go into the sink. */
  smtpUrl?: string;
  /** Is posted `{ to, text }`, with what stands before an `@` as Basic credentials; without it messages to phones go into the sink. */
  smsUrl?: string;
  /** Milliseconds between the attempts to deliver a message. */
  pauses?: readonly number[];
}

/** They are in memory while a mail server is away. */
const manyNotices = 20_000;

export function openMessages({ smtpUrl, smsUrl, pauses }: MessageOptions = {}): Messages {
  if (smtpUrl) needAddress('SMTP_URL', smtpUrl, ['smtp:', 'smtps:']);
  if (smsUrl) needAddress('SMS_URL', smsUrl, ['http:', 'https:']);
  const sink = smtpUrl && smsUrl ? undefined : new Sink();
  const transports = {
    mail: mailBy(() => smtpUrl ?? sink!.url()),
    sms: smsUrl ? smsBy(smsUrl) : smsInto(sink!),
  };
  const [mails, notices] = [new Queue(pauses), new Queue(pauses, manyNotices)];
  // No message to a phone waits behind a mail server that does not answer; in a sink for both they stay in order.
  const toPhones = smtpUrl || smsUrl ? new Queue(pauses) : mails;
  return {
    mail: (mail) => mails.add('mail', () => transports.mail(mail)),
    notice: (mail) => notices.add('notification by mail', () => transports.mail(mail)),
    sms: (sms) => toPhones.add('message to a phone', () => transports.sms(sms)),
    sink,
    async idle() {
      await Promise.all([mails.idle(), notices.idle(), toPhones.idle()]);
    },
    async close() {
      await Promise.all([mails.close(), notices.close(), toPhones.close()]);
      await sink?.close();
    },
  };
}

/** Said at the start, and not at the first code that nobody gets. Without the address itself: there is a password in it. */
function needAddress(name: string, text: string, protocols: readonly string[]): void {
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new Error(`${name} is no address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`);
}
