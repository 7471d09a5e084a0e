import * as v from 'valibot';
import { AdapterError } from '../../contract/index.js';
import { errorOf } from './problems.js';
import { isJson, referenceOf, type Reply, type Sent } from './reply.js';

/** What an answer says, or why it is none. A proxy's sign-in page with status 200 must never count as "saved". */
export function read<S extends v.GenericSchema>(reply: Reply, schema: S, sent: Sent): v.InferOutput<S> {
  if (reply.status < 200 || reply.status > 299) throw errorOf(reply, schema, sent);
  const malformed = (reason: string) =>
    new AdapterError('malformed', { reason, applied: sent.safe ? 'no' : 'unknown', status: reply.status, ...referenceOf(reply) });
  if (reply.status === 204 && v.is(schema, undefined)) return undefined;
  if (!reply.text) throw malformed('empty');
  if (!isJson(reply)) throw malformed('not-json');
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    throw malformed('not-json');
  }
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  // The path only: a value may be private.
  throw malformed(`unexpected ${v.getDotPath(result.issues[0]) ?? 'body'}`);
}
