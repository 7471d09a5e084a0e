import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { EventBlocks, fieldOf } from '../event-blocks.js';
import { resolve, typeIn, type Answer, type Document, type Header, type Media, type Operation, type Schema } from './document.js';

/**
 * Answers of the reference server say no more than the document does, although clients must bear more:
 * every object that the document leaves open is closed here.
 */
function closed(schema: Schema): Schema {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    return typeof value === 'object' && value !== null ? closed(value as Schema) : value;
  };
  const eachOf = (value: unknown) => Object.fromEntries(Object.entries(value as Schema).map(([name, one]) => [name, within(one)]));
  const copy = Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties' || keyword === 'patternProperties') return [keyword, eachOf(value)];
      return [keyword, ['items', 'anyOf', 'oneOf', 'additionalProperties'].includes(keyword) ? within(value) : value];
    }),
  );
  const open = schema['properties'] !== undefined && schema['$ref'] === undefined && schema['additionalProperties'] === undefined;
  return open ? { ...copy, additionalProperties: false } : copy;
}

/** Finds what an answer has that the document does not say, or lacks though it says so. */
export class AnswerChecker {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #compiled = new Map<Schema, ValidateFunction>();
  readonly #schemas: Record<string, Schema>;

  constructor(private readonly document: Document) {
    // The types of this package name its function as a member of itself.
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.#ajv);
    // Clients must bear any code; the reference backend answers those that are listed.
    this.#ajv.addKeyword({ keyword: 'x-codes', validate: (codes: readonly string[], code: string) => codes.includes(code) });
    this.#schemas = Object.fromEntries(Object.entries(document.components.schemas).map(([name, schema]) => [name, closed(schema)]));
  }

  /** In sentences; none when all is well. `head`: asked by HEAD, so the body is left out. */
  async complaints(operation: Operation, answer: Response, head = false): Promise<string[]> {
    const documented = operation.responses[answer.status];
    const text = await this.#textOf(answer, documented);
    if (answer.status >= 500) return [`the server failed: ${answer.status} ${text}`];
    if (!documented) return [`the status ${answer.status} is not documented: ${text}`];
    const found = this.#headers(documented, answer.headers);
    return [...found, ...(head ? (text ? ['HEAD has a body'] : []) : this.#body(documented, answer, text))];
  }

  #headers({ headers = {} }: Answer, sent: Headers): string[] {
    return Object.entries(headers).flatMap(([name, reference]) => {
      const { required, schema } = resolve<Header>(this.document, reference);
      const value = sent.get(name);
      if (value === null) return required ? [`the header ${name} is missing`] : [];
      return this.#problems(schema, schema['type'] === 'integer' ? Number(value) : value).map((problem) => `the header ${name} ${problem}`);
    });
  }

  #body({ content }: Answer, { headers }: Response, text: string): string[] {
    const type = typeIn(headers);
    if (!content) return text || type ? [`a body that is not documented: ${type} ${text}`] : [];
    const media = content[type];
    if (!media) return [`the content type "${type}" is not documented`];
    if (media['x-events']) return this.event(media['x-events'], text);
    // A file is whatever it is.
    if (!('schema' in media)) return [];
    const body = JSON.parse(text) as unknown;
    return [...this.#problems(media.schema, body).map((problem) => `the body ${problem} in ${text}`), ...this.#memberCodes(body)];
  }

  event(events: NonNullable<Media['x-events']>, block: string): string[] {
    const name = fieldOf(block, 'event') ?? 'message';
    const event = events[name];
    if (!event) return [`the event "${name}" is not documented`];
    let data: unknown;
    try {
      data = JSON.parse(fieldOf(block, 'data') ?? '');
    } catch {
      return [`the data of the event "${name}" is not JSON: ${block}`];
    }
    return this.#problems(event.schema, data).map((problem) => `the event "${name}" ${problem}`);
  }

  #memberCodes(body: unknown): string[] {
    const known = this.document['x-problems']?.members.map(({ code }) => code);
    const { errors = [] } = body as { errors?: { code: string }[] };
    return known
      ? errors.filter(({ code }) => !known.includes(code)).map(({ code }) => `the member code "${code}" is not in the table`)
      : [];
  }

  #problems(schema: Schema, value: unknown): string[] {
    let validate = this.#compiled.get(schema);
    if (!validate) {
      validate = this.#ajv.compile({ ...closed(schema), components: { schemas: this.#schemas } });
      this.#compiled.set(schema, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `is wrong at "${instancePath}": ${message} ${JSON.stringify(params)}`,
    );
  }

  /** All of it; of a stream the first event. */
  async #textOf(answer: Response, documented?: Answer): Promise<string> {
    const streams = answer.status === 200 && typeIn(answer.headers) === 'text/event-stream' && documented?.content;
    if (!streams || !answer.body) return answer.text();
    const blocks = new EventBlocks(answer);
    const first = await blocks.next();
    await blocks.stop();
    return first ?? '';
  }
}
