import type { Context } from 'hono';
import type { Env } from '../env.js';
import { unknownMembers } from './member-problems.js';
import { Problem } from './problems.js';

export type JsonObject = Record<string, unknown>;

const jsonLimit = 64 * 1024;

/** The body as bytes. What is too long is still read (and dropped) up to a point: a browser reads no answer while it is sending. */
export async function readBytes(c: Context<Env>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Problem('too-large', { limit });
  const patience = limit * 8 + 16 * 2 ** 20;
  if (Number(c.req.header('Content-Length') ?? 0) > patience) throw tooLarge;
  let chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
      length += chunk.byteLength;
      if (length <= limit) chunks.push(chunk);
      else chunks = [];
      if (length > patience) throw tooLarge;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('incomplete', { detail: 'The body ended before it was whole.' });
  }
  if (length > limit) throw tooLarge;
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const typeOf = (c: Context<Env>) => (c.req.header('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();

export const isJson = (c: Context<Env>): boolean => typeOf(c) === 'application/json';

/** A JSON object, and the bytes it came in. */
export async function readObject(
  c: Context<Env>,
  types: readonly string[],
  limit = jsonLimit,
): Promise<{ object: JsonObject; bytes: Uint8Array }> {
  const type = typeOf(c);
  const bytes = await readBytes(c, limit);
  if (!types.includes(type)) throw new Problem('wrong-type', { detail: `Send ${types.join(' or ')}.` });
  return { object: parseObject(bytes), bytes };
}

function parseObject(bytes: Uint8Array): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('malformed', { detail: 'The body is not JSON.' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem('malformed', { detail: 'The body is not a JSON object.' });
  }
  return value as JsonObject;
}

/** The only file of a form, by its member's name. */
export const readFormFile = async (c: Context<Env>, member: string, limit: number): Promise<Uint8Array<ArrayBuffer>> =>
  (await readNamedFile(c, member, limit)).bytes;

export interface NamedFile {
  /** As the browser sent it: whatever a stranger likes. */
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export async function readNamedFile(c: Context<Env>, member: string, limit: number): Promise<NamedFile> {
  const type = c.req.header('Content-Type') ?? '';
  const boundaries = 16 * 1024;
  const bytes = await readBytes(c, limit + boundaries).catch((problem: Problem) => {
    throw problem.code === 'too-large' ? fileTooLarge(member, limit) : problem;
  });
  if (typeOf(c) !== 'multipart/form-data') throw new Problem('wrong-type', { detail: 'Send multipart/form-data.' });
  const form = await parseForm(bytes, type);
  const unknown = new Set([...form.keys()].filter((name) => name !== member));
  if (unknown.size) {
    throw new Problem('invalid', { errors: unknownMembers([...unknown]) });
  }
  const [file, second] = form.getAll(member);
  if (!(file instanceof File) || second !== undefined)
    throw new Problem('invalid', { errors: [{ pointer: `/${member}`, code: 'required' }] });
  if (file.size > limit) throw fileTooLarge(member, limit);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const fileTooLarge = (member: string, limit: number) =>
  new Problem('too-large', { limit, errors: [{ pointer: `/${member}`, code: 'too-large', limit }] });

async function parseForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Problem('malformed', { detail: 'The body is not a form.' });
  }
}
