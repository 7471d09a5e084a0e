import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document, Operation, Schema } from './document.js';
import type { Plan } from './plans.js';

/** `unsure`: right or wrong only after blanks are cut off and null is taken for an empty text, which the document says in words. */
export type Judgement = 'good' | 'bad' | 'unsure';

/** What the document says about the body of a request, before any server has seen it. */
export class BodyJudge {
  readonly #strict: Ajv2020;
  readonly #lenient: Ajv2020;
  readonly #compiled = new Map<Schema, { strict: ValidateFunction; lenient: ValidateFunction }>();

  constructor(
    private readonly document: Document,
    idsOf: (list: string) => readonly string[],
  ) {
    // Texts are counted in UTF-16 units. That option is called deprecated, in a warning for each use.
    const options = { strict: false, unicode: false, logger: false } as const;
    this.#strict = new Ajv2020(options);
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.#strict);
    // Two readers of one format may differ about what is odd.
    this.#lenient = new Ajv2020({ ...options, validateFormats: false });
    for (const ajv of [this.#strict, this.#lenient])
      ajv.addKeyword({ keyword: 'x-id-of', validate: (list: string, id: string) => idsOf(list).includes(id) });
  }

  judge({ requestBody }: Operation, body: Plan['body']): Judgement {
    if (!requestBody) return 'good';
    if (!body) return 'bad';
    if ('form' in body) return judgeForm(requestBody.content['multipart/form-data'], body.form);
    const media = requestBody.content[body.type];
    if (!media) return body.type.includes(';') ? 'unsure' : 'bad';
    if (media.encoding) return 'bad';
    return body.text.startsWith('\ufeff') ? 'unsure' : this.#judgeText(media.schema, body.text);
  }

  #judgeText(schema: Schema, text: string): Judgement {
    const value = parsed(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'bad';
    const { strict, lenient } = this.#validators(schema);
    const read = Object.fromEntries(Object.entries(value).map(([member, one]) => [member, asRead(one)]));
    if (strict(value) && strict(read)) return 'good';
    return lenient(value) || lenient(read) ? 'unsure' : 'bad';
  }

  #validators(schema: Schema) {
    let found = this.#compiled.get(schema);
    if (!found) {
      const whole = { ...schema, components: { schemas: this.document.components.schemas } };
      found = { strict: this.#strict.compile(whole), lenient: this.#lenient.compile(whole) };
      this.#compiled.set(schema, found);
    }
    return found;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const asRead = (value: unknown) => (typeof value === 'string' ? value.trim() : (value ?? ''));

/** Good: the one file that is documented, of a type that is. What stands behind the end of a picture is for the server to judge. */
function judgeForm(
  media: { encoding?: Record<string, { contentType: string }> } | undefined,
  form: readonly [string, string][],
): Judgement {
  const [member, { contentType }] = Object.entries(media?.encoding ?? {})[0] ?? ['', { contentType: '' }];
  const [part, ...others] = form;
  if (!part || others.length || part[0] !== member) return 'bad';
  if (contentType.split(', ').includes(part[1])) return 'good';
  return part[1] === 'a picture with something behind it' ? 'unsure' : 'bad';
}
