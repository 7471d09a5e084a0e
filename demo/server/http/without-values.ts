interface FailedQuery {
  query: string;
  params: unknown[];
}

const isFailedQuery = (error: object): error is FailedQuery => 'query' in error && 'params' in error;
const isOfDatabase = (error: object): error is { code: string; table?: string; constraint?: string; routine?: string } =>
  'severity' in error;

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** An error for the log. What a query was given, and what the database repeats of it, is what people keep here: hashes, addresses, numbers. */
export function withoutValues(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const cause = error.cause === undefined ? '' : `\ncaused by ${withoutValues(error.cause)}`;
  if (isOfDatabase(error)) {
    const { code, table, constraint, routine } = error;
    return `${[`PostgreSQL ${code}`, table, constraint, routine].filter(Boolean).join(', ')}\n${framesOf(error)}${cause}`;
  }
  if (isFailedQuery(error)) return `Failed query: ${error.query}\n${framesOf(error)}${cause}`;
  return `${error.stack ?? String(error)}${cause}`;
}
