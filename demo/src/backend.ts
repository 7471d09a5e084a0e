export type Status = 'online' | 'busy' | 'offline';

export interface Colleague {
  id: string;
  name: string;
  role: string;
  avatar: string;
  status: Status;
}

/** What a customer may know of an agent. */
export interface Agent {
  id: string;
  name: string;
  avatar: string;
}

/** The server said no, or (status 0) nothing. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** Seconds until it is worth asking again. */
    readonly retryAfter = 0,
  ) {
    super(`The server answered ${status || 'nothing'}.`);
  }
}

/** Milliseconds. Who waits for longer is better told. */
const patience = 20_000;

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, { redirect: 'error', signal: AbortSignal.timeout(patience), ...init }).catch(() => undefined);
  if (!answer?.ok) throw new Refusal(answer?.status ?? 0, Number(answer?.headers.get('Retry-After') ?? 0));
  try {
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch {
    throw new Refusal(0);
  }
}

/** `key`: what comes again under the same one is done once. */
export const post = <T>(path: string, body: unknown, key = ''): Promise<T> => {
  const headers = { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) };
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
};

/** The Desk's own conversation with its server; the settings have theirs. */
export const backend = {
  isSignedIn: async (): Promise<boolean> => (await ask<{ signedIn: boolean }>('/demo/session')).signedIn,
  signIn: (email: string, password: string): Promise<unknown> => post('/api/v1/session', { email, password }),
  signOut: (): Promise<unknown> => ask('/api/v1/session', { method: 'DELETE' }),
  colleagues: async (): Promise<Colleague[]> => (await ask<{ items: Colleague[] }>('/demo/colleagues')).items,
  agents: async (): Promise<Agent[]> => (await ask<{ items: Agent[] }>('/demo/agents')).items,
  beAvailable: (status: Status): Promise<unknown> => post('/demo/availability', { status }),
};
