import ky from 'ky';
import type * as v from 'valibot';
import { AdapterError, type Call } from '../../contract/index.js';
import { redirected, silence } from './problems.js';
import { read } from './read-reply.js';
import type { Reply, Sent } from './reply.js';
import { sharedReads } from './shared-reads.js';
import { upload, type Upload } from './upload.js';

export interface ClientOptions {
  /** Absolute, without a slash at the end. */
  baseUrl: string;
  headers?: () => HeadersInit | Promise<HeadersInit>;
  credentials?: RequestCredentials;
  /** Milliseconds for a whole exchange; of an upload, without any progress. */
  timeout: number;
}

type Changing = Call & { key: string; version?: string };

export interface Client {
  /** Absolute: addresses in answers are relative to it. */
  readonly baseUrl: string;
  get<S extends v.GenericSchema>(path: string, schema: S, call: Call): Promise<v.InferOutput<S>>;
  post<S extends v.GenericSchema>(path: string, body: object, schema: S, call: Changing): Promise<v.InferOutput<S>>;
  put<S extends v.GenericSchema>(path: string, body: object, schema: S, call: Changing): Promise<v.InferOutput<S>>;
  /** A merge patch. */
  patch<S extends v.GenericSchema>(path: string, body: object, schema: S, call: Changing): Promise<v.InferOutput<S>>;
  remove<S extends v.GenericSchema>(path: string, schema: S, call: Changing): Promise<v.InferOutput<S>>;
  upload<S extends v.GenericSchema>(
    path: string,
    file: File,
    schema: S,
    call: Changing & Pick<Upload, 'method' | 'onProgress'>,
  ): Promise<v.InferOutput<S>>;
  /** Something changed elsewhere. */
  forget(): void;
}

interface Exchange {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  body?: object;
  call: Call & { version?: string };
}

export function createClient({ baseUrl, headers: own, credentials = 'same-origin', timeout }: ClientOptions): Client {
  const reads = sharedReads();
  // We repeat by ourselves, from what is on disk. `manual`: a redirect is refused, and can be told from a lost connection.
  const http = ky.create({ retry: 0, timeout: false, throwHttpErrors: false, redirect: 'manual', credentials, cache: 'no-store' });

  async function headersFor({ key, proof, version }: Exchange['call'], type?: string): Promise<Headers> {
    const headers = new Headers(await ownHeaders());
    headers.set('Accept', 'application/json, application/problem+json');
    if (type) headers.set('Content-Type', type);
    if (key !== undefined) headers.set('Idempotency-Key', key);
    if (version !== undefined) headers.set('If-Match', `"${version}"`);
    if (proof !== undefined) headers.set('Challenge-Proof', proof);
    return headers;
  }

  async function ownHeaders(): Promise<HeadersInit | undefined> {
    try {
      return await own?.();
    } catch (error) {
      if (AdapterError.is(error)) throw error;
      // A host that fetches its token here fails like this when there is no network.
      throw new AdapterError(error instanceof TypeError ? 'offline' : 'unauthorized', { reason: 'headers' });
    }
  }

  async function exchange({ method, path, body, call }: Exchange): Promise<Reply> {
    const sent: Sent = { safe: method === 'get' };
    if (call.signal?.aborted) throw new AdapterError('aborted');
    const headers = await headersFor(call, body && (method === 'patch' ? 'application/merge-patch+json' : 'application/json'));
    const late = AbortSignal.timeout(timeout);
    const signal = call.signal ? AbortSignal.any([call.signal, late]) : late;
    let reply: Reply | undefined;
    try {
      const response = await http(`${baseUrl}${path}`, { method, headers, signal, ...(body && { json: body }) });
      if (response.type === 'opaqueredirect') throw redirected(sent);
      if (response.redirected || (response.status >= 300 && response.status < 400)) throw redirected(sent, response.status);
      reply = { status: response.status, header: (name) => response.headers.get(name), text: await response.text() };
      return reply;
    } catch (error) {
      if (AdapterError.is(error)) throw error;
      throw silence(call.signal?.aborted ? 'aborted' : late.aborted ? 'timeout' : 'offline', sent);
    }
  }

  async function change<S extends v.GenericSchema>(schema: S, ask: () => Promise<Reply>): Promise<v.InferOutput<S>> {
    try {
      return read(await ask(), schema, { safe: false });
    } finally {
      reads.forget();
    }
  }

  return {
    baseUrl,
    forget: reads.forget,
    get: (path, schema, call) =>
      reads.share(JSON.stringify([path, call.proof]), call.signal, async (signal) =>
        read(await exchange({ method: 'get', path, call: { ...call, signal } }), schema, { safe: true }),
      ),
    post: (path, body, schema, call) => change(schema, () => exchange({ method: 'post', path, body, call })),
    put: (path, body, schema, call) => change(schema, () => exchange({ method: 'put', path, body, call })),
    patch: (path, body, schema, call) => change(schema, () => exchange({ method: 'patch', path, body, call })),
    remove: (path, schema, call) => change(schema, () => exchange({ method: 'delete', path, call })),
    upload: (path, file, schema, call) =>
      change(schema, async () => {
        if (call.signal?.aborted) throw new AdapterError('aborted');
        const headers = await headersFor(call);
        return upload({ ...call, url: `${baseUrl}${path}`, file, headers, withCredentials: credentials === 'include', stall: timeout });
      }),
  };
}
