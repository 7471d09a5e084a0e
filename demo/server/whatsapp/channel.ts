import type { Attachment, WhatsAppPayload } from '../database/schema.js';

/** A file that is to be sent. */
export interface MediaFile extends Pick<Attachment, 'id' | 'name' | 'type' | 'size'> {
  content(): Promise<Blob>;
}

export interface Sending {
  /** The same again when it is tried again, and after a crash: a channel that can sends it once. */
  key: number;
  /** Nobody waits any longer. */
  signal: AbortSignal;
}

/** The way to the phones of customers. What it cannot deliver it throws, as `Undeliverable` where the reason is known. */
export interface WhatsAppChannel {
  /** Returns the id by which a message from this number names the file. */
  upload(number: string, file: MediaFile, signal: AbortSignal): Promise<string>;
  /** `number`: id of the business number. */
  send(number: string, message: WhatsAppPayload, sending: Sending): Promise<void>;
}
