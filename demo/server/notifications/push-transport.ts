import { Agent, request } from 'node:https';
import { rootCertificates } from 'node:tls';
import type { RequestDetails } from 'web-push';
import type { PushAddresses } from './push-addresses.js';

/** What a push service said. */
export interface PushAnswer {
  status: number;
  /** Milliseconds that it asks to be left alone. */
  wait?: number;
}

export interface PushTransport {
  /** Rejects when there is no answer in time. Redirects are answers as any other: nobody follows them. */
  post(details: RequestDetails): Promise<PushAnswer>;
  /** Breaks off what is on its way. */
  close(): void;
}

/** Milliseconds for one message, from the name of the service to its answer. */
const usualPatience = 10_000;

/** `ca`: a certificate in PEM that is trusted beside those that everybody trusts. */
export function pushTransport({ lookup }: PushAddresses, ca?: string, patience = usualPatience): PushTransport {
  const agent = new Agent({ lookup, keepAlive: true, timeout: patience, ...(ca && { ca: [...rootCertificates, ca] }) });
  const closing = new AbortController();
  return {
    async post({ endpoint, method, headers, body }) {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(patience)]);
      return new Promise((resolve, reject) => {
        const sent = request(endpoint, { method, headers, agent, signal }, (answer) => {
          // Nobody reads what a push service says beside its status, however long it is.
          answer.on('error', () => {}).resume();
          const wait = waitIn(answer.headers['retry-after']);
          resolve({ status: answer.statusCode ?? 0, ...(wait !== undefined && { wait }) });
        });
        sent.on('error', reject);
        sent.end(body);
      });
    },
    close() {
      closing.abort();
      agent.destroy();
    },
  };
}

/** Seconds, or a date (RFC 9110). */
function waitIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}
