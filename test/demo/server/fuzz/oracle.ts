import { BodyJudge } from './body-judge.js';
import type { Document, Operation } from './document.js';
import { currentVersion, type Plan } from './plans.js';
import { queryExpectation } from './query-judge.js';

/** A problem as far as it can be excused. */
export interface Refusal {
  status: number;
  code: string;
  errors?: readonly { pointer: string; code: string }[];
}

/** Whether a request that the document allows may be refused all the same, for a reason that no document can say. */
export type Excuse = (refusal: Refusal, body: Plan['body']) => boolean;

export type Expectation = 'success' | 'refusal' | 'either';

/** Knows from the document and the request alone what the answer has to be, so that a server which refuses the right is found out too. */
export class Oracle {
  readonly #judge: BodyJudge;
  readonly #keys = new Set<string>();

  constructor(
    private readonly document: Document,
    private readonly excuses: Readonly<Record<string, Excuse>>,
    idsOf: (list: string) => readonly string[],
  ) {
    this.#judge = new BodyJudge(document, idsOf);
  }

  /** To be asked before the request is sent, once for each: it remembers the keys. */
  expectation(operation: Operation, plan: Plan): Expectation {
    const { method, path, security = this.document.security ?? [], responses } = operation;
    const byWhom = this.#byWhom(method, plan.who, security);
    if (byWhom !== 'success') return byWhom;
    if (plan.origin === 'foreign' && method !== 'GET' && '403' in responses) return 'refusal';
    const byHeaders = this.#byHeaders(operation, plan.headers);
    if (byHeaders !== 'success') return byHeaders;
    const byQuery = queryExpectation(operation, plan.query);
    if (byQuery !== 'success') return byQuery;
    const body = this.#judge.judge(operation, plan.body);
    if (body === 'bad') return 'refusal';
    // Whether there is such a row is known to the server alone.
    return body === 'good' && !path.includes('{') ? 'success' : 'either';
  }

  /** What is wrong with the answer, if it was not to be expected. */
  async complaints({ operationId }: Operation, { body }: Plan, expected: Expectation, answer: Response): Promise<string[]> {
    const succeeded = answer.status < 400;
    if (expected === 'either' || succeeded === (expected === 'success')) return [];
    const sent = body && 'text' in body ? body.text.slice(0, 2_000) : JSON.stringify(body?.form);
    if (succeeded) return [`what the document forbids was answered ${answer.status}: ${sent}`];
    const refusal = (await answer
      .clone()
      .json()
      .catch(() => ({}))) as Partial<Refusal>;
    const { status } = answer;
    // Without a proof nothing else can be said; with one, the answer is another.
    if (refusal.code === 'verification-required') return [];
    if (this.excuses[operationId]?.({ ...refusal, status, code: refusal.code ?? '' }, body)) return [];
    return [`what the document allows was refused: ${status} ${JSON.stringify(refusal)} to ${sent}`];
  }

  #byWhom(method: string, who: Plan['who'], security: readonly unknown[]): Expectation {
    const schemes = security.map((one) => Object.keys(one as object)[0]);
    if (who === 'person' || schemes.length === 0) return 'success';
    const mayAsk = who === 'program' || (who === 'reader' && method === 'GET') ? schemes.includes('token') : false;
    if (mayAsk) return 'success';
    // Some are asked before anybody is signed in; for whom they are there the server alone knows.
    return schemes.includes(undefined) && (who === 'visitor' || who === 'impostor') ? 'either' : 'refusal';
  }

  #byHeaders({ parameters = [] }: Operation, headers: Plan['headers']): Expectation {
    const documented = parameters.filter((one) => one.in === 'header');
    const key = headers['Idempotency-Key'];
    // Whatever comes with a key that was used is answered as the first was, or refused.
    if (key !== undefined && (key === '' || this.#keys.size === this.#keys.add(key).size)) return 'either';
    const found = documented.map(({ name, required, schema }): Expectation => {
      const value = headers[name];
      if (value === undefined) return required ? 'refusal' : 'success';
      if (name === 'If-Match') return value === '"stale"' ? 'refusal' : value === '*' || value === currentVersion ? 'success' : 'either';
      const pattern = schema['pattern'] as string | undefined;
      return pattern === undefined || new RegExp(pattern, 'u').test(value) ? 'success' : required ? 'refusal' : 'either';
    });
    if (found.includes('refusal')) return 'refusal';
    const others = Object.keys(headers).some((name) => !documented.some((one) => one.name === name));
    return others || found.includes('either') ? 'either' : 'success';
  }
}
