import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

const source = 'demo/small-backend/server.mjs';

describe('the backend of sixty lines', () => {
  let server: ChildProcess;
  let address: string;
  before(async () => {
    server = spawn(process.execPath, [source], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
    [address] = (await once(createInterface(server.stdout!), 'line')) as [string];
  });
  after(() => server.kill());

  it('passes the contract suite of the built package', async () => {
    // Inside a run, the suite would report to that run.
    const environment = { ...process.env, BACKEND: address, NODE_TEST_CONTEXT: undefined };
    const suite = ['--test', '--test-reporter=tap', 'demo/small-backend/contract.test.mjs'];
    const { stdout } = await promisify(execFile)(process.execPath, suite, { env: environment });
    assert.match(stdout, /^# pass ([9]|\d\d)$/m);
    assert.match(stdout, /^# fail 0$/m);
  });

  it('refuses nonsense and goes on', async () => {
    const send = (headers: Record<string, string>, body = '{}') =>
      fetch(`${address}/profile`, { method: 'PATCH', headers: { 'Idempotency-Key': crypto.randomUUID(), ...headers }, body });
    const ada = { Authorization: 'Bearer of-ada' };
    const profile = () => fetch(`${address}/profile`, { headers: ada });
    const me = { ...ada, 'If-Match': (await profile()).headers.get('ETag')! };
    assert.equal((await send({})).status, 401);
    assert.equal((await send(me, 'nonsense')).status, 400);
    for (const body of ['null', '[]', '"name"', '{ "name"']) assert.equal((await send(me, body)).status, 400, body);
    assert.equal((await send(me, JSON.stringify({ name: 'x'.repeat(70_000) }))).status, 413);
    for (const body of [{ mobile: 'hello<b>' }, { name: 'x'.repeat(121) }, { toString: 'x' }, { name: null }]) {
      assert.equal((await send(me, JSON.stringify(body))).status, 422, JSON.stringify(body));
    }
    assert.equal((await send(ada)).status, 428);
    assert.equal(
      (await send({ ...ada, 'If-Match': '*' }, '{ "mobile": null }')).headers.get('ETag'),
      me['If-Match'],
      'nothing has changed',
    );
    assert.equal((await profile()).headers.get('ETag'), me['If-Match']);
  });

  it('has no more than sixty lines', () => {
    const code = readFileSync(source, 'utf8')
      .split('\n')
      .filter((line) => line.trim() && !/^\s*(\/\/|\/\*\*)/.test(line));
    assert.ok(code.length <= 60, `${code.length} lines`);
  });
});
