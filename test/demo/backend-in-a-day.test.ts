import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startServer } from '../../demo/server/server.js';
import { onPath } from '../setup/browsers.js';
import { installPackages } from '../setup/packages.js';

/** What the page tells to type, and the answer it shows for it; `…` stands for anything. */
interface Example {
  commands: string;
  shown: string;
}

interface Answer {
  status: number;
  headers: Map<string, string>;
  body: unknown;
}

const between = '=== next ===';

function examplesIn(page: string): Example[] {
  const blocks = [...page.matchAll(/^```(sh|http)\n([\s\S]*?)^```/gm)].map(([, language, text]) => ({ language, text: text! }));
  return blocks.flatMap(({ language, text }, at) => (language === 'http' ? [{ commands: blocks[at - 1]!.text, shown: text }] : []));
}

/** In one shell, because later commands use what earlier ones kept. */
async function type(examples: readonly Example[], address: string): Promise<string[]> {
  if (!onPath('curl') && !installPackages(['curl'], 'the examples of a page use it')) throw new Error('There is no curl on this machine.');
  const folder = mkdtempSync(join(tmpdir(), 'backend-in-a-day-'));
  const script = examples.map(({ commands }) => commands.replaceAll('http://127.0.0.1:4173', address)).join(`echo; echo '${between}'\n`);
  try {
    const { stdout } = await promisify(execFile)('bash', ['-c', `${script}\ntrue`], { cwd: folder });
    return stdout.split(between);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(text: string): Answer {
  const [head = '', ...rest] = text.trim().replaceAll('\r', '').split('\n\n');
  const [status = '', ...lines] = head.split('\n');
  const body = rest.join('\n').trim();
  return {
    status: Number(status.split(' ')[1]),
    headers: new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])),
    body: body.startsWith('{') ? JSON.parse(body) : undefined,
  };
}

/** Where an answer is not what is shown; answers may have more. */
function differences(shown: unknown, real: unknown, path = ''): string[] {
  if (shown === '…') return real === undefined || real === '' ? [`${path} is missing`] : [];
  if (typeof shown !== 'object' || shown === null) return shown === real ? [] : [`${path} is ${JSON.stringify(real)}`];
  const parts = Object.entries(shown);
  return parts.flatMap(([name, part]) => differences(part, (real as Record<string, unknown> | undefined)?.[name], `${path}/${name}`));
}

describe('the page "Your backend in a day"', () => {
  const examples = examplesIn(readFileSync('stories/your-backend-in-a-day.mdx', 'utf8'));
  let answers: string[];
  before(async () => {
    const server = await startServer({ port: 0 });
    await type(examples, server.url);
    // Whoever reads it again the next day meets the same server.
    answers = await type(examples, server.url).finally(() => server.close());
  });

  it('has examples', () => assert.ok(examples.length > 10));

  for (const [at, { commands, shown }] of examples.entries()) {
    it(`shows what is answered to ${commands.trim().split('\n').at(-1)}`, () => {
      const [expected, real] = [read(shown), read(answers[at] ?? '')];
      assert.equal(real.status, expected.status, answers[at]);
      assert.deepEqual(differences(Object.fromEntries(expected.headers), Object.fromEntries(real.headers)), []);
      assert.deepEqual(differences(expected.body ?? {}, real.body ?? {}), []);
    });
  }
});
