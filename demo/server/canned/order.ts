import { sql, type SQL } from 'drizzle-orm';
import { cannedResponses } from '../database/schema.js';
import type { Question } from './query.js';
import { usedAtSeen, usesSeen } from './rows.js';

const { folded } = cannedResponses;

/** As it is, and not as a pattern. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const day = sql`coalesce(floor(extract(epoch from ${usedAtSeen}) / 86400), 0)`;
const moment = sql`coalesce(floor(extract(epoch from ${usedAtSeen}) * 1000), 0)`;

function fitOf(word: string): SQL {
  const found = literally(word);
  return sql`case when ${folded} = ${word} then 0 when ${folded} like ${`${found}%`} then 1 when ${folded} like ${`%${found}%`} then 2 else 3 end`;
}

/** Whatever fits one of the words badly fits badly. */
const worstFit = (words: readonly string[]): SQL => (words.length ? sql`greatest(${sql.join(words.map(fitOf), sql`, `)})` : sql`0`);

/** Numbers by which the rows are ordered before the short code decides; undefined: there are none, and the index has the order. */
export function rankOf({ order, words }: Question): SQL | undefined {
  if (order === 'used') return sql`array[-${usesSeen}, -${moment}]::bigint[]`;
  if (order === 'recent') return sql`array[-${moment}, -${usesSeen}]::bigint[]`;
  if (order === 'best') return sql`array[${worstFit(words)}, -${day}, -${usesSeen}]::bigint[]`;
  return undefined;
}
