import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, Sms } from './messages.js';
import { Undeliverable } from './queue.js';
import type { Sink } from './sink.js';

const from = { name: 'Fernweh Desk', address: 'desk@fernweh.example' };

/** Nobody's holiday notice answers it (RFC 3834). */
const fromAProgram = { 'Auto-Submitted': 'auto-generated' };

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
  const opened = () =>
    (transporter ??= open().catch((error: unknown) => {
      transporter = undefined;
      throw error;
    }));
  return async ({ to, ...mail }) => {
    // As one address, whatever signs are in it.
    const message = { from, to: { name: '', address: to }, ...mail, headers: fromAProgram };
    await (await opened()).sendMail(message).catch((error: Error & { responseCode?: number }) => {
      // 5xx: the server will never take it.
      if ((error.responseCode ?? 0) >= 500) throw new Undeliverable(`SMTP ${error.responseCode}`, true);
      throw error;
    });
  };
}

/** By `POST` of JSON `{ to, text }`; any status of success will do. */
export function smsBy(address: string): Transports['sms'] {
  const { url, credentials } = apart(address);
  return async ({ to, text }) => {
    const { status, ok, body } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...credentials },
      body: JSON.stringify({ to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await body?.cancel();
    const mayWorkLater = status === 429 || status >= 500;
    if (!ok) throw new Undeliverable(`HTTP ${status}`, !mayWorkLater);
  };
}

/** An address is not fetched with a name and a password in it. */
function apart(address: string): { url: URL; credentials: Record<string, string> } {
  const url = new URL(address);
  const [name, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  url.username = url.password = '';
  const basic = Buffer.from(`${name}:${password}`).toString('base64');
  return { url, credentials: name || password ? { Authorization: `Basic ${basic}` } : {} };
}

export const smsInto =
  (sink: Sink): Transports['sms'] =>
  async (sms) =>
    sink.takeSms(sms);
