/** An OpenAPI document as far as the fuzzer reads it. */
export type Schema = { [keyword: string]: unknown };

export interface Media {
  schema: Schema;
  example?: unknown;
  encoding?: Record<string, { contentType: string }>;
  'x-events'?: Record<string, { schema: Schema }>;
}

export interface Header {
  required?: boolean;
  schema: Schema;
}

export interface Answer {
  headers?: Record<string, Header>;
  content?: Record<string, Media>;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Described {
  operationId: string;
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}

export interface Document {
  servers: { url: string }[];
  security?: unknown[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema>; headers: Record<string, Header> };
  'x-problems'?: { members: { code: string }[] };
}

export interface Operation extends Described {
  method: string;
  path: string;
}

export const operationsOf = (document: Document): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  );

/** What a reference inside the document names; anything else is returned as it is. */
export function resolve<T extends object>(document: Document, found: T): T {
  const { $ref } = found as { $ref?: string };
  if ($ref === undefined) return found;
  let place: unknown = document;
  for (const step of $ref.split('/').slice(1)) place = (place as Record<string, unknown>)[step];
  if (typeof place !== 'object') throw new Error(`${$ref} leads nowhere.`);
  return place as T;
}

/** The media type without its parameters. */
export const typeIn = (headers: Headers): string => (headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();

/** The path with its parameters filled in, behind the address of the server. */
export const addressOf = (document: Document, path: string, ids: Readonly<Record<string, string>> = {}): string =>
  document.servers[0]!.url +
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(Buffer.from(ids[name] ?? 'none').toString()));
