import { URI, type TOTP } from 'otpauth';
import { memory, memoryBackend, type MemoryBackend } from '../../src/adapters/memory/index.js';
import { rest } from '../../src/adapters/rest/index.js';
import { adapterContract } from '../../src/testing/index.js';
import { alertsOnAServer } from '../features/alerts/alerts-on-a-server.js';

const appCode = async (uri: string) => (URI.parse(uri) as TOTP).generate();

const seeded = 'Fernweh-2026!';
let current = seeded;
const password = {
  current: () => current,
  accepted: ['Quiet-7-otters!', 'Another-8-otters!'],
  refused: { password: 'Quiet-otters!', code: 'missing-digit' },
  changed: (to: string) => void (current = to),
} as const;

let backend: MemoryBackend;
const readCode = async () => backend.messages.at(-1)!.code;

adapterContract(
  'memory',
  () => {
    backend = memoryBackend();
    current = seeded;
    return { adapter: memory({ backend }), other: memory({ backend }) };
  },
  { readCode, appCode, password, signInElsewhere: () => memory({ backend }).identify({}) },
);

adapterContract(
  'memory, with several tokens',
  () => {
    const accessTokens = { mode: 'many', scopes: ['all', 'read'], lifetimes: [30, 0], graces: [0, 3600] };
    backend = memoryBackend({ seed: { capabilities: { accessTokens } } });
    return { adapter: memory({ backend }) };
  },
  { parts: ['access-tokens'], readCode },
);

const baseUrl = '/api/v1';

async function readSentCode(): Promise<string> {
  const { items } = (await (await fetch('/demo/messages')).json()) as { items: { text: string }[] };
  return /(?<!\d)\d{6}(?!\d)/.exec(items[0]!.text)![0];
}

/** `omit`: as another browser, whose cookie is not kept here. */
async function signIn(credentials: RequestCredentials = 'same-origin') {
  const body = JSON.stringify({ email: 'maya.lindqvist@fernweh.example', password: current });
  const answer = await fetch(`${baseUrl}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, credentials });
  if (answer.status !== 201) throw new Error(`The reference server did not sign in: ${answer.status} ${await answer.text()}`);
}

describe('against the reference server', function () {
  // The embedded database takes a while to start for the first time.
  this.timeout(60_000);
  before(() => {
    current = seeded;
    return signIn();
  });
  // Other tests know the password that everybody begins with.
  after(() => fetch('/demo/reset', { method: 'POST' }));
  adapterContract('rest', () => ({ adapter: rest({ baseUrl }), other: rest({ baseUrl }) }), {
    readCode: readSentCode,
    appCode,
    password,
    signInElsewhere: () => signIn('omit'),
  });
  alertsOnAServer(() => rest({ baseUrl }));
});
