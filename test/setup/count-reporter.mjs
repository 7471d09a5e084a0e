// Plain JavaScript: node:test loads its reporters before tsx is there.
import { writeFileSync } from 'node:fs';

/**
 * A reporter for node:test that says nothing and counts the tests, not the suites round them.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* countTests(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const event of events) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { name, details, skip, todo } = event.data;
    if (details.type === 'suite') continue;
    if (skip !== undefined || todo !== undefined) counts.skipped += 1;
    else counts[event.type === 'test:pass' ? 'passed' : 'failed'] += 1;
    if (event.type === 'test:fail')
      counts.failures.push(`${name}: ${String(details.error?.cause?.message ?? details.error?.message).split('\n')[0]}`);
  }
  if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts));
  yield '';
}
