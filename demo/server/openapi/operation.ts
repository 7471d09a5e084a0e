import type { Context } from 'hono';
import type { ProblemCode } from '../../../src/schemas.js';
import type { Env } from '../env.js';
import type { JsonSchema, ShapeName } from './shapes.js';

export type Handler = (c: Context<Env>) => Response | Promise<Response>;

export type HeaderName = 'ETag' | 'Set-Cookie' | 'Idempotency-Replayed';

/** What a successful answer is. */
export interface Answer {
  says: string;
  /** Without it the answer has no body. */
  shape?: ShapeName;
  /** The body is a file as it is, of one of these media types. */
  files?: readonly string[];
  headers?: readonly HeaderName[];
  /** Server-sent events by their names. `group`: what has changed, and `shape`: its new state; without a shape the
   * data only says that it has changed. Without a group, `shape` is the data itself; without both there is none. */
  events?: Readonly<Record<string, { says: string; group?: string; shape?: ShapeName }>>;
}

/** What a request may carry, by media type. */
export type Body = Readonly<Record<string, { shape: ShapeName; example?: unknown; files?: Readonly<Record<string, string>> }>>;

/**
 * What the document says about one method of one address. What follows from these facts (the problems of a body that cannot be read,
 * of a missing version or key, of nobody being signed in) is added by itself.
 */
export interface Description {
  /** In camel case; unique in the document. */
  id: string;
  summary: string;
  text?: string;
  tag:
    | 'session'
    | 'profile'
    | 'availability'
    | 'challenges'
    | 'password'
    | 'security'
    | 'access-tokens'
    | 'notifications'
    | 'alerts'
    | 'preferences'
    | 'canned-responses'
    | 'welcome-messages'
    | 'events';
  /** Works for those who are not signed in; `before`: while they are signing in. */
  open?: true | 'before';
  /** The change carries an Idempotency-Key, and has one effect however often it is sent; `signed-in`: if somebody is. */
  once?: true | 'signed-in';
  /** The answer has a secret in it, which is not kept: a repetition is refused. */
  secret?: true;
  /** Only for the person, not for a program with an access token. */
  inPerson?: true;
  /** May be answered with a challenge. */
  proves?: true;
  /** Whether a change must say by If-Match which version it was made on. */
  version?: 'required' | 'optional';
  /** A stream that goes on from the Last-Event-ID. */
  resumes?: true;
  /** What the address may carry behind its question mark. */
  query?: Readonly<Record<string, { says: string; schema: JsonSchema }>>;
  body?: Body;
  answers: Readonly<Record<number, Answer>>;
  /** What else can go wrong. */
  problems?: readonly ProblemCode[];
}

/** A handler that carries its description, so that the document is made from what the server really has. */
export type Operation = Handler & { readonly description: Description };

export const operation = (description: Description, handler: Handler): Operation => Object.assign(handler, { description });

/** An object with its version; 304 for a client that has it already. */
export const sends = (shape: ShapeName): Description['answers'] => ({
  200: { says: 'The object and its version.', shape, headers: ['ETag'] },
  304: { says: 'The version that If-None-Match names is the newest.', headers: ['ETag'] },
});

/** The object after the change. A repetition with the same key gets the first answer again. */
export const saves = (shape: ShapeName): Description['answers'] => ({
  200: { says: 'The object after the change, and its new version.', shape, headers: ['ETag', 'Idempotency-Replayed'] },
});
