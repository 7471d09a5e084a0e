import { AdapterError, type Heard } from '../../contract/index.js';
import { readEvent, readHappening, type ObjectSchemas } from './wire.schema.js';

export interface EventOptions {
  url: string;
  withCredentials: boolean;
  schemas: ObjectSchemas;
  heard(change: Heard): void;
  /** Asks the backend whether the person is still signed in; an EventSource does not tell why it was refused. */
  stillSignedIn(): Promise<unknown>;
  /** Runs after so many milliseconds; returns the way to call it off. */
  after?(ms: number, run: () => void): () => void;
}

const pingEvery = 15_000;
const names = [
  'profile.updated',
  'avatar.updated',
  'availability.updated',
  'notifications.updated',
  'push.updated',
  'alerts.updated',
  'preferences.updated',
  'canned-response.updated',
  'canned-responses.changed',
  'welcome-message.updated',
  'channels.updated',
  'two-factor.updated',
  'access-tokens.updated',
  'sessions.updated',
  'password.changed',
  'activity.updated',
];

/** What happens in the host's product and is no setting; told to whoever listens to the session. */
const happenings = ['conversation.created', 'conversation.assigned', 'conversation.mentioned', 'message.created', 'conversation.read'];

function afterTimeout(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** 1 s, 2 s, 4 s … 60 s, spread so that a server that comes back does not meet everybody at once. */
const backOff = (tries: number) => Math.min(60_000, 1000 * 2 ** tries) * (0.5 + Math.random() / 2);

/** Live changes as server-sent events, until the returned function is called or the person is signed out. */
export function listenTo({ url, withCredentials, schemas, heard, stillSignedIn, after = afterTimeout }: EventOptions): () => void {
  let source: EventSource | undefined;
  let stopped = false;
  let tries = 0;
  let callOff = () => {};

  function open() {
    const own = (source = new EventSource(url, { withCredentials }));
    let begun = false;
    own.addEventListener('open', () => {
      tries = 0;
      // Later openings of the same line say what it heard last, and the server fills the gap.
      if (!begun) heard({ group: '*' });
      begun = true;
    });
    own.addEventListener('error', () => {
      if (own.readyState === EventSource.CLOSED) void closed();
    });
    own.addEventListener('ping', alive);
    own.addEventListener('resync', () => heard({ group: '*' }));
    own.addEventListener('session.revoked', () => void closed());
    for (const name of names) own.addEventListener(name, (event) => tell(event as MessageEvent<string>));
    for (const name of happenings) own.addEventListener(name, (event) => happened(name, event as MessageEvent<string>));
  }

  function tell({ data }: MessageEvent<string>) {
    alive();
    heard(readEvent(data, schemas));
  }

  function happened(name: string, { data }: MessageEvent<string>) {
    alive();
    const found = readHappening(name, data);
    if (found) heard(found);
  }

  /** A line that is cut without a word looks open for ever. Only a server that pings can be missed. */
  function alive() {
    callOff();
    callOff = after(pingEvery * 2.5, reopen);
  }

  function reopen() {
    source?.close();
    if (!stopped) open();
  }

  async function closed() {
    callOff();
    source?.close();
    const error: unknown = await stillSignedIn().catch((reason: unknown) => reason);
    if (stopped) return;
    if (AdapterError.is(error) && error.code === 'unauthorized') {
      stopped = true;
      // Whoever loads again learns it too, by the usual way.
      return heard({ group: '*' });
    }
    callOff = after(backOff(tries), reopen);
    tries += 1;
  }

  open();
  return () => {
    stopped = true;
    callOff();
    source?.close();
  };
}
