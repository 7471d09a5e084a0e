import openapi from '../../src/adapters/rest/openapi.json' with { type: 'json' };

/** The published document, as far as the page shows it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  description?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
}

export interface Media {
  schema: Schema;
  example?: unknown;
  encoding?: Record<string, { contentType: string }>;
  'x-events'?: Record<string, { description: string; schema: Schema }>;
}

export interface Answer {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, Media>;
}

export interface Parameter {
  name: string;
  in: string;
  required: boolean;
  description?: string;
}

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}

interface Contract {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; headers: Record<string, { description: string }> };
  'x-problems': {
    codes: { code: string; status: number; becomes: string; meaning: string; with?: string[]; headers?: string[] }[];
    members: { code: string; meaning: string }[];
  };
}

export const contract = openapi as unknown as Contract;

export interface Route extends Operation {
  method: string;
  path: string;
}

export const routes: readonly Route[] = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);
