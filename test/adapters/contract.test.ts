import { memory, memoryBackend } from '../../src/adapters/memory/index.js';
import { rest } from '../../src/adapters/rest/index.js';
import { adapterContract } from '../../src/testing/index.js';

adapterContract('memory', () => {
  const backend = memoryBackend();
  return { adapter: memory({ backend }), other: memory({ backend }) };
});

const baseUrl = '/api/v1';

async function signIn() {
  const body = JSON.stringify({ email: 'maya.lindqvist@fernweh.example', password: 'Fernweh-2026!' });
  const answer = await fetch(`${baseUrl}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (answer.status !== 201) throw new Error(`The reference server did not sign in: ${answer.status} ${await answer.text()}`);
}

describe('against the reference server', function () {
  // The embedded database takes a while to start for the first time.
  this.timeout(60_000);
  before(signIn);
  adapterContract('rest', () => ({ adapter: rest({ baseUrl }), other: rest({ baseUrl }) }));
});
