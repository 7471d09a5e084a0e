/** Puts a backend of the test's own in the place of the network; every request is kept. */
export interface StubbedFetch {
  readonly requests: Request[];
  answer: (request: Request) => Response | Promise<Response>;
  restore(): void;
}

export function stubFetch(): StubbedFetch {
  const real = globalThis.fetch;
  const stub: StubbedFetch = {
    requests: [],
    answer: () => new Response(null, { status: 500 }),
    restore: () => {
      globalThis.fetch = real;
    },
  };
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    stub.requests.push(request);
    const gone = new Promise<never>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')), { once: true });
    });
    return Promise.race([stub.answer(request), gone]);
  };
  return stub;
}

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { ...init, headers: { 'Content-Type': 'application/json', ...init.headers } });

export const problem = (status: number, body: object = {}, headers: Record<string, string> = {}): Response =>
  json({ status, ...body }, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

export const profile = {
  value: {
    name: 'Maya Lindqvist',
    publicName: 'Maya L.',
    email: 'maya.lindqvist@fernweh.example',
    username: 'mlindqvist',
    role: 'Senior agent',
    businessUnit: 'Nordics, travel care',
    language: 'en',
    landline: '',
    mobile: '',
  },
  version: 'a1',
  revision: 7,
};
