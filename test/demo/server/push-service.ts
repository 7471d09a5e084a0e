import { createDecipheriv, createECDH, createHash, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { NewSubscription, PushMessage } from '../../../src/features/notifications/notifications.js';
import { selfSigned } from '../../support/certificate.js';

interface Posted {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

type Answer = number | { status: number; headers?: Record<string, string> } | Promise<number>;

const certificate = selfSigned();

/** How a server is made to reach it. */
export const reachable = { pushHosts: ['127.0.0.1', 'localhost'], pushCa: certificate.cert };

/** Where nobody but this machine, or its network, could go. */
const hostileEndpoints = [
  'http://push.example/a',
  'https://10.1.2.3/a',
  'https://172.31.0.1:8443/a',
  'https://192.168.1.1/a',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/a',
  'https://127.0.0.2/a',
  'https://0.0.0.0/a',
  'https://2130706434/a',
  'https://0x7f.2/a',
  'https://[::1]/a',
  'https://[::]/a',
  'https://[fe80::1]/a',
  'https://[fd00::1]/a',
  'https://[::ffff:10.0.0.1]/a',
  'https://[64:ff9b::a00:1]/a',
  'https://[2002:a00:1::]/a',
  'https://intranet/a',
  'https://printer.local/a',
  'https://db.internal/a',
  'https://localhost./a',
  'https://me:secret@push.example/a',
  'https://me@127.0.0.1/a',
  'https://push.example/\u0000',
  'https://push.example/a b',
  'https://',
];

/** What is wrong with a subscription, and what is said of it. */
export const wrongSubscriptions: [object, string][] = [
  ...hostileEndpoints.map((endpoint): [object, string] => [{ endpoint }, '/endpoint invalid']),
  [{ endpoint: `https://push.example/${'x'.repeat(2_000)}` }, '/endpoint too-long'],
  [{ endpoint: undefined }, '/endpoint required'],
  [{ p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url') }, '/p256dh invalid'],
  [{ p256dh: 'AAAA' }, '/p256dh invalid'],
  [{ auth: 'not base64!' }, '/auth invalid'],
  [{ auth: 'AAAA' }, '/auth invalid'],
  [{ person: 'me' }, '/person unknown-member'],
];

/** Stands in for what a browser's vendor runs: takes messages by TLS and reads nothing but what is encrypted. */
export class PushService {
  readonly posted: Posted[] = [];
  /** What is answered, by the path; 201 otherwise. */
  readonly answers = new Map<string, Answer[]>();

  readonly #endless = new Map<string, () => void>();
  #waiting: { path: string; count: number; resolve: () => void }[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      void buffer(request).then(async (body) => {
        const path = request.url!;
        this.posted.push({ path, headers: request.headers, body });
        this.#wake();
        const answer = (await this.answers.get(path)?.shift()) ?? 201;
        const { status, headers = {} } = typeof answer === 'number' ? { status: answer } : answer;
        response.writeHead(status, headers);
        if (!this.#endless.has(path)) return void response.end();
        response.write('and so on');
        response.on('close', this.#endless.get(path)!);
      });
    });
  }

  static async start(): Promise<PushService> {
    const server = createServer(certificate).listen(0, '127.0.0.1');
    await once(server, 'listening');
    // Whoever forgets to close it is not kept from ending.
    return new PushService(server.unref());
  }

  /** A browser that somebody has just allowed to show notifications. */
  browser(): SubscribedBrowser {
    return new SubscribedBrowser(
      `https://127.0.0.1:${(this.server.address() as AddressInfo).port}/${randomBytes(6).toString('base64url')}`,
    );
  }

  /** What was posted for this browser. */
  for({ path }: SubscribedBrowser): Posted[] {
    return this.posted.filter((one) => one.path === path);
  }

  /** The answer for this browser does not end. Resolves when the other side has broken it off. */
  endless({ path }: SubscribedBrowser): Promise<void> {
    return new Promise((resolve) => this.#endless.set(path, resolve));
  }

  /** Resolves when so many messages have come for this browser. */
  arrived({ path }: SubscribedBrowser, count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ path, count, resolve });
      this.#wake();
    });
  }

  #wake(): void {
    this.#waiting = this.#waiting.filter(({ path, count, resolve }) => {
      const isHere = this.posted.filter((one) => one.path === path).length >= count;
      if (isHere) resolve();
      return !isHere;
    });
  }

  /** What this browser would show. */
  read(browser: SubscribedBrowser): PushMessage[] {
    return this.for(browser).map(({ body }) => browser.decrypt(body));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

export class SubscribedBrowser {
  readonly #keys: ECDH = createECDH('prime256v1');
  readonly #auth = randomBytes(16);

  constructor(readonly endpoint: string) {
    this.#keys.generateKeys();
  }

  get path(): string {
    return new URL(this.endpoint).pathname;
  }

  get fingerprint(): string {
    return createHash('sha256').update(this.endpoint).digest('base64url');
  }

  /** As its page sends it to the backend. */
  get subscription(): NewSubscription {
    return { endpoint: this.endpoint, p256dh: this.#keys.getPublicKey('base64url'), auth: this.#auth.toString('base64url') };
  }

  /** RFC 8291: what nobody on the way can do. */
  decrypt(body: Buffer): PushMessage {
    const [salt, server, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#keys.getPublicKey(), server]);
    const secret = Buffer.from(hkdfSync('sha256', this.#keys.computeSecret(server), this.#auth, info, 32));
    const derive = (use: string, length: number) => Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${use}\0`, length));
    const opener = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12)).setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]).toString('utf8');
    return JSON.parse(text.replace(/\u0002\0*$/, '')) as PushMessage;
  }
}

/** RFC 8292: the claims, if the published key has signed them. */
export function vapidClaims({ headers }: Posted, key: string): { aud: string; exp: number; sub: string } {
  const [, token, sent] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const [head, claims, signature] = token!.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url')) as [string, string];
  const signer = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const content = Buffer.from(`${head}.${claims}`);
  const isSigned = verify('sha256', content, { key: signer, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  if (!isSigned || sent !== key) throw new Error('Somebody else has signed it.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string };
}
