import type { Sink } from './sink.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Sms {
  to: string;
  text: string;
}

/** What the desk tells people outside of its pages. Nobody waits for it, and nothing fails because of it. */
export interface Messages {
  mail(mail: Mail): void;
  /** A mail that may come a little later: no code waits behind a busy day. */
  notice(mail: Mail): void;
  sms(sms: Sms): void;
  /** Where what would be sent can be read, when there is nowhere to send it. */
  readonly sink: Sink | undefined;
  /** Resolves when all were tried; those that wait for another attempt may wait for long. */
  idle(): Promise<void>;
  close(): Promise<void>;
}
