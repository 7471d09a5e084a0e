import type { TestDesk } from '../desk.js';
import { Person } from '../person.js';
import type { Place } from './fuzzer.js';

export type Ask = (path: string, init: RequestInit) => Response | Promise<Response>;

/** A server that differs from ours in one thing. */
export interface Mutant {
  name: string;
  mutate(ask: Ask): Ask;
  /** The operation that finds it out; without one, a life of its objects does. */
  operation?: string;
  complaint: RegExp;
}

/** The place, with the mutant in front of the server. */
export function placeBefore(place: Place, desk: TestDesk, { mutate }: Mutant): Place {
  const ask = mutate((path, init) => desk.app.request(path, init));
  const visitor = () => new Person(ask);
  const signIn = async () => Object.assign(visitor(), { cookie: (await place.signIn()).cookie });
  return { ...place, visitor, signIn };
}

const headerIn = ({ headers }: RequestInit, name: string) => (headers as Record<string, string>)[name];
const isPatch = ({ method }: RequestInit) => method === 'PATCH';

function objectIn({ body }: RequestInit): Record<string, unknown> | undefined {
  try {
    return Object(JSON.parse(body as string)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function refusal(status: number, code: string, more = {}): Response {
  const body = { type: `urn:settings-elements:problem:${code}`, title: 'Refused', status, code, ...more };
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'mutant' } });
}

const isEvents = ({ headers }: Response) => headers.get('Content-Type') === 'text/event-stream';

const withEvents =
  (change: (text: string) => string) =>
  (ask: Ask): Ask =>
  async (path, init) => {
    const answer = await ask(path, init);
    if (!answer.body || !isEvents(answer)) return answer;
    const changed = new TransformStream<string, string>({ transform: (text, controller) => controller.enqueue(change(text)) });
    const body = answer.body.pipeThrough(new TextDecoderStream()).pipeThrough(changed).pipeThrough(new TextEncoderStream());
    return new Response(body, answer);
  };

export const mutants: readonly Mutant[] = [
  {
    name: 'refuses two good members together',
    mutate: (ask) => (path, init) => {
      const sent = (isPatch(init) && objectIn(init)) || {};
      const both = 'publicName' in sent && 'language' in sent;
      return both ? refusal(422, 'invalid', { errors: [{ pointer: '/publicName', code: 'taken' }] }) : ask(path, init);
    },
    operation: 'saveProfile',
    complaint: /what the document allows was refused: 422/,
  },
  {
    name: 'refuses a text that is as long as may be',
    mutate: (ask) => (path, init) =>
      isPatch(init) && (objectIn(init)?.['publicName'] as string | undefined)?.length === 120
        ? refusal(422, 'invalid', { errors: [{ pointer: '/publicName', code: 'too-long' }] })
        : ask(path, init),
    operation: 'saveProfile',
    complaint: /what the document allows was refused: 422/,
  },
  {
    name: 'accepts members that nobody knows',
    mutate: (ask) => (path, init) => {
      const { nobody, ...others } = (isPatch(init) && objectIn(init)) || {};
      return ask(path, nobody === undefined ? init : { ...init, body: JSON.stringify(others) });
    },
    operation: 'saveProfile',
    complaint: /what the document forbids was answered 200/,
  },
  {
    name: 'cuts off what is too long',
    mutate: (ask) => (path, init) => {
      const sent = (isPatch(init) && objectIn(init)) || {};
      const { publicName } = sent;
      const long = typeof publicName === 'string' && publicName.length > 120;
      return ask(path, long ? { ...init, body: JSON.stringify({ ...sent, publicName: publicName.slice(0, 120) }) } : init);
    },
    operation: 'saveProfile',
    complaint: /what the document forbids was answered 200/,
  },
  {
    name: 'answers one member more when a text is long',
    mutate: (ask) => async (path, init) => {
      const answer = await ask(path, init);
      if (!path.endsWith('/profile') || answer.status !== 200) return answer;
      const { value, ...others } = (await answer.json()) as { value: { publicName: string } };
      const more = value.publicName.length > 60 ? { ...value, abbreviated: true } : value;
      return new Response(JSON.stringify({ value: more, ...others }), answer);
    },
    operation: 'saveProfile',
    complaint: /must NOT have additional properties {"additionalProperty":"abbreviated"}/,
  },
  {
    name: 'accepts changes from other pages',
    mutate: (ask) => (path, init) => ask(path, { ...init, headers: { ...init.headers, Origin: 'http://localhost' } }),
    operation: 'saveProfile',
    complaint: /what the document forbids was answered 200/,
  },
  {
    name: 'does not go on from a real event',
    mutate: (ask) => (path, init) =>
      /^[\w-]{12}\.\d+$/.test(headerIn(init, 'Last-Event-ID') ?? '') ? refusal(500, 'internal') : ask(path, init),
    complaint: /the server failed: 500/,
  },
  {
    name: 'tells again what was heard',
    mutate: (ask) => (path, init) => {
      const [stream, number] = headerIn(init, 'Last-Event-ID')?.split('.') ?? [];
      if (number === undefined) return ask(path, init);
      return ask(path, { ...init, headers: { ...init.headers, 'Last-Event-ID': `${stream}.${Number(number) - 1}` } });
    },
    complaint: /what was missed does not come again/,
  },
  {
    name: 'tells events that are not JSON',
    mutate: withEvents((text) => text.replaceAll(/^data: \{"group.*$/gm, 'data: garbage')),
    complaint: /the data of the event "[a-z.]+" is not JSON/,
  },
  {
    name: 'tells events of another shape',
    mutate: withEvents((text) => text.replaceAll('"snapshot"', '"object"')),
    complaint: /the event "[a-z.]+" is wrong at/,
  },
  {
    name: 'tells events of another state',
    mutate: withEvents((text) => text.replaceAll(/"revision":(\d+)/g, '"revision":1$1')),
    complaint: /the event is not what is stored/,
  },
];
