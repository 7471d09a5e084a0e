export type Status = 'online' | 'busy' | 'offline';

export interface Colleague {
  id: string;
  name: string;
  /** Names them in a note. */
  email: string;
  role: string;
  avatar: string;
  status: Status;
  /** Why they are away, or empty. */
  reason: string;
  /** RFC 3339, or empty: nobody knows when they are back. */
  until: string;
  /** Conversations may be assigned to them. */
  takesChats: boolean;
}

/** What somebody who tries the demo alone can let a colleague, or a customer of theirs, do. */
export type Act = 'mention' | 'assign' | 'message';

/** What a customer may know of an agent. */
export interface Agent {
  id: string;
  name: string;
  avatar: string;
}

/** What the server asks for before it lets somebody in. */
export interface Challenge {
  id: string;
  /** Ways to prove it: `totp`, `sms`, `email`, `recovery`. */
  channels: readonly string[];
  /** By way: where a code would go, masked. */
  targets?: Readonly<Record<string, string>>;
}

/** Times are in seconds from now. */
export interface CodeSent {
  target?: string;
  /** How many digits; missing: not only digits. */
  length?: number;
  expiresIn: number;
  resendIn?: number;
}

/** What the server says about its no. */
export interface Reason {
  code?: string;
  challenge?: Challenge;
  errors?: readonly { pointer?: string; attemptsLeft?: number }[];
}

/** The server said no, or (status 0) nothing. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** Seconds until it is worth asking again. */
    readonly retryAfter = 0,
    readonly reason: Reason = {},
  ) {
    super(`The server answered ${status || 'nothing'}.`);
  }
}

/** Milliseconds. Who waits for longer is better told. */
const patience = 20_000;

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, { redirect: 'error', signal: AbortSignal.timeout(patience), ...init }).catch(() => undefined);
  if (!answer) throw new Refusal(0);
  if (!answer.ok) throw new Refusal(answer.status, Number(answer.headers.get('Retry-After') ?? 0), await reasonIn(answer));
  try {
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch {
    throw new Refusal(0);
  }
}

const reasonIn = (answer: Response): Promise<Reason> => (answer.json() as Promise<Reason>).catch(() => ({}));

const send = <T>(path: string, body: unknown, headers: Record<string, string>) =>
  ask<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** `key`: what comes again under the same one is done once. */
export const post = <T>(path: string, body: unknown, key = ''): Promise<T> => send(path, body, key ? { 'Idempotency-Key': key } : {});

/** Plain-http pages have no `randomUUID`. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Undefined: signed in. A challenge: only with its proof. */
async function signIn(email: string, password: string, proof?: string): Promise<Challenge | undefined> {
  try {
    await send('/api/v1/session', { email, password }, proof ? { 'Challenge-Proof': proof } : {});
    return undefined;
  } catch (error) {
    const { code, challenge } = (error as Refusal).reason;
    if (code === 'verification-required' && challenge) return challenge;
    throw error;
  }
}

/** The Desk's own conversation with its server; the settings have theirs. */
export const backend = {
  isSignedIn: async (): Promise<boolean> => (await ask<{ signedIn: boolean }>('/demo/session')).signedIn,
  signIn,
  /** Another one takes the place of the one before. */
  sendCode: (challenge: string, channel: string): Promise<CodeSent> => post(`/api/v1/challenges/${challenge}/code`, { channel }),
  verifyCode: (challenge: string, code: string): Promise<{ proof: string }> =>
    post(`/api/v1/challenges/${challenge}/verification`, { code }),
  signOut: (): Promise<unknown> => ask('/api/v1/session', { method: 'DELETE' }),
  colleagues: async (): Promise<Colleague[]> => (await ask<{ items: Colleague[] }>('/demo/colleagues')).items,
  /** With what came of it: a colleague who has nothing to give away gives nothing. */
  letAct: (colleague: string, act: Act): Promise<{ conversation: string; act: Act }> =>
    post(`/demo/colleagues/${colleague}/act`, { act }, newKey()),
  agents: async (): Promise<Agent[]> => (await ask<{ items: Agent[] }>('/demo/agents')).items,
};
