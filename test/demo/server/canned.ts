import assert from 'node:assert/strict';
import type { Snapshot } from '../../../src/contract/index.js';
import type { CannedResponse } from '../../../src/features/canned-responses/canned-responses.js';
import { act } from './acting.js';
import { problemIn, type Person } from './person.js';

export type Stored = Snapshot<CannedResponse> & { version: string; revision: number };

export interface Listed {
  items: Stored[];
  gone: string[];
  next?: string;
  since: string;
  total: number;
}

export const list = (person: Person, query: Record<string, string> = {}): Promise<Listed> =>
  person.read(`/api/v1/canned-responses?${new URLSearchParams(query).toString()}`);

export const codes = ({ items }: Listed): string[] => items.map(({ value }) => value.shortCode);

export const create = (person: Person, shortCode: string, more: object = {}): Promise<Response> =>
  act(person, 'POST', '/canned-responses', { shortCode, content: `The text of ${shortCode}.`, ...more });

export async function created(person: Person, shortCode: string, more: object = {}): Promise<Stored> {
  const answer = await create(person, shortCode, more);
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()) as Stored;
}

export const remove = (person: Person, id: string): Promise<Response> =>
  act(person, 'DELETE', `/canned-responses/${id}`, undefined, { 'If-Match': '*' });

export const use = (person: Person, id: string, headers: Record<string, string> = {}): Promise<Response> =>
  act(person, 'POST', `/canned-responses/${id}/uses`, undefined, headers);

/** What is wrong, by member. */
export async function errorsIn(answer: Response): Promise<string[]> {
  const { code, errors = [] } = await problemIn(answer);
  return [code, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)];
}
