/** Runs test files one after the other in this process, so that they can share what is slow to start. */
import { afterEach, beforeEach } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What hangs ends the process and is named, before somebody ends all of it and nobody knows why, ms. */
const longest = 300_000;
/** The real ones: some tests put others in their place. */
const { setTimeout, clearTimeout } = globalThis;
let limit: NodeJS.Timeout | undefined;

beforeEach((test) => {
  limit = setTimeout(() => {
    console.error(`✖ "${test.name}" did not end in ${longest / 1000} s`);
    process.exit(1);
  }, longest).unref();
});
afterEach(() => clearTimeout(limit));

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
