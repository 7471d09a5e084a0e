import { randomUUID } from 'node:crypto';
import type { Snapshot } from '../../../src/contract/index.js';
import type { Profile } from '../../../src/features/profile/profile.js';

type Fetch = (path: string, init: RequestInit) => Response | Promise<Response>;

export interface ProblemBody {
  status: number;
  code: string;
  reference: string;
  detail?: string;
  found?: string;
  limit?: number;
  errors?: { pointer: string; code: string; limit?: number }[];
  current?: Snapshot<unknown>;
}

/** What Node wants to hear about a body without an end. */
const streamed = (body?: BodyInit) => (body instanceof ReadableStream ? { duplex: 'half' } : {});

/** A browser with its cookie, as far as the server sees one. */
export class Person {
  cookie = '';
  /** For signing in only. */
  #pushCookie = '';

  constructor(
    private readonly fetch: Fetch,
    private readonly origin = 'http://localhost',
  ) {}

  async request(method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit): Promise<Response> {
    const cookies = [this.cookie, path === '/api/v1/session' && this.#pushCookie].filter(Boolean).join('; ');
    const own = { Origin: this.origin, ...(cookies && { Cookie: cookies }) };
    const answer = await this.fetch(path, {
      method,
      headers: { ...own, ...headers },
      ...(body !== undefined && { body }),
      ...streamed(body),
    });
    const [cookie, ...others] = answer.headers.getSetCookie();
    if (others.length) throw new Error(`More than one cookie: ${others.join()}`);
    if (cookie?.startsWith('desk_push=')) this.#pushCookie = cookie.split(';')[0]!;
    else if (cookie) this.cookie = cookie.split(';')[0]!;
    return answer;
  }

  get(path: string, headers?: Record<string, string>): Promise<Response> {
    return this.request('GET', path, headers);
  }

  async read<T>(path: string): Promise<T> {
    return (await this.get(path)).json() as Promise<T>;
  }

  post(path: string, body: unknown): Promise<Response> {
    return this.request('POST', path, { 'Content-Type': 'application/json' }, JSON.stringify(body));
  }

  signOut(): Promise<Response> {
    return this.request('DELETE', '/api/v1/session');
  }

  profile(): Promise<Snapshot<Profile>> {
    return this.read('/api/v1/profile');
  }

  /** On the version that is current, unless the headers say otherwise. */
  async patch(patch: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const version = headers['If-Match'] ?? `"${(await this.profile()).version}"`;
    const own = { 'Content-Type': 'application/merge-patch+json', 'Idempotency-Key': randomUUID(), 'If-Match': version };
    return this.request('PATCH', '/api/v1/profile', { ...own, ...headers }, typeof patch === 'string' ? patch : JSON.stringify(patch));
  }

  /** Changes any object; on the version that is current, unless the headers say otherwise. */
  async save(path: string, patch: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const { 'If-Match': match = (await this.get(`/api/v1${path}`)).headers.get('ETag') ?? '*', ...others } = headers;
    const own = { 'Content-Type': 'application/merge-patch+json', 'Idempotency-Key': randomUUID(), 'If-Match': match };
    return this.request('PATCH', `/api/v1${path}`, { ...own, ...others }, JSON.stringify(patch));
  }

  be(status: 'online' | 'busy' | 'offline', more: object = {}): Promise<Response> {
    return this.save('/availability', { status, ...more });
  }

  upload(file: Uint8Array<ArrayBuffer>, options: { name?: string; type?: string; key?: string } = {}): Promise<Response> {
    const { name = 'photo.jpg', type = 'image/jpeg', key = randomUUID() } = options;
    const form = new FormData();
    form.append('file', new File([file], name, { type }));
    return this.request('PUT', '/api/v1/profile/avatar', { 'Idempotency-Key': key }, form);
  }
}

export const problemIn = async (answer: Response): Promise<ProblemBody> => (await answer.json()) as ProblemBody;
