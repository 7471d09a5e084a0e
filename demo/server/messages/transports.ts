import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, Sms } from './messages.js';
import { Undeliverable } from './queue.js';
import type { Sink } from './sink.js';

const from = { name: 'Fernweh Desk', address: 'desk@fernweh.example' };

/** In milliseconds. */
const patience = 10_000;

export interface Transports {
  mail(mail: Mail): Promise<void>;
  sms(sms: Sms): Promise<void>;
}

/** By SMTP; the address is asked for when the first mail is to go. */
export function mailBy(address: () => string | Promise<string>): Transports['mail'] {
  let transporter: Promise<Transporter> | undefined;
  const open = async () => {
    const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
    return createTransport({ url: await address(), ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  };
  return async (mail) => {
    await (await (transporter ??= open())).sendMail({ from, ...mail }).catch((error: Error & { responseCode?: number }) => {
      // 5xx: the server will never take it.
      if ((error.responseCode ?? 0) >= 500) throw new Undeliverable(`SMTP ${error.responseCode}`, true);
      throw error;
    });
  };
}

/** By `POST` of JSON `{ to, text }`; any status of success will do. */
export const smsBy =
  (url: string): Transports['sms'] =>
  async ({ to, text }) => {
    const { status, ok } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const mayWorkLater = status === 429 || status >= 500;
    if (!ok) throw new Undeliverable(`HTTP ${status}`, !mayWorkLater);
  };

export const smsInto =
  (sink: Sink): Transports['sms'] =>
  async (sms) =>
    sink.takeSms(sms);
