import { expect } from '@open-wc/testing';
import { rest } from '../../../src/adapters/rest/index.js';
import { refusal } from '../../support/refusal.js';
import { json, problem, stubFetch, type StubbedFetch } from './stubbed-fetch.js';

const { twoFactor } = rest({ baseUrl: 'https://desk.fernweh.example/api/v1' });
const call = { key: 'key-1', proof: 'proof-1' };

let backend: StubbedFetch;
beforeEach(() => (backend = stubFetch()));
afterEach(() => backend.restore());

/** Method, path, body and proof of the request. */
async function sent(): Promise<unknown[]> {
  const request = backend.requests.at(-1)!;
  const body = await request.text();
  return [request.method, new URL(request.url).pathname, body && (JSON.parse(body) as unknown), request.headers.get('challenge-proof')];
}

describe('rest adapter: two-step verification', () => {
  it('reads the methods, and takes for empty what a backend does not have', async () => {
    backend.answer = () => json({ value: { methods: [{ method: 'totp', isOn: true, since: null, more: 1 }] }, version: 'a' });
    const { value } = await twoFactor.load({});
    expect(value.methods[0]).to.include({ method: 'totp', isOn: true, target: '', since: '', missing: '' });
    expect([value.recoveryLeft, value.recoveryTotal]).to.deep.equal([0, 0]);
  });

  it('sends each verb to its place, with key and proof', async () => {
    backend.answer = () => json({ secret: 'GEZDGNBV', uri: 'otpauth://totp/x?secret=GEZDGNBV' });
    await twoFactor.setUp(call);
    expect(await sent()).to.deep.equal(['POST', '/api/v1/two-factor/totp-setup', {}, 'proof-1']);
    backend.answer = () => json({ recoveryCodes: ['a', 'b'] });
    expect((await twoFactor.turnOn({ method: 'totp', code: '123456' }, call)).recoveryCodes).to.deep.equal(['a', 'b']);
    expect(await sent()).to.deep.equal(['PUT', '/api/v1/two-factor/totp', { code: '123456' }, 'proof-1']);
    await twoFactor.renewRecoveryCodes(call);
    expect(await sent()).to.deep.equal(['POST', '/api/v1/two-factor/recovery-codes', {}, 'proof-1']);
    backend.answer = () => json({});
    expect((await twoFactor.turnOn({ method: '../x' }, call)).recoveryCodes).to.equal(undefined);
    expect(await sent()).to.deep.equal(['PUT', '/api/v1/two-factor/..%2Fx', {}, 'proof-1']);
    backend.answer = () => new Response(null, { status: 204 });
    await twoFactor.turnOff({ method: 'sms' }, call);
    expect(await sent()).to.deep.equal(['DELETE', '/api/v1/two-factor/sms', '', 'proof-1']);
    expect(backend.requests.every(({ headers }) => headers.get('idempotency-key') === 'key-1')).to.equal(true);
  });

  it('tells a wrong code from a set-up that is too old', async () => {
    backend.answer = () => problem(422, { code: 'invalid', errors: [{ pointer: '/code', code: 'wrong-code', attemptsLeft: 2 }] });
    const wrong = await refusal(twoFactor.turnOn({ method: 'totp', code: '1' }, call));
    expect(wrong.problem.fields).to.deep.equal({ code: { code: 'wrong-code', attemptsLeft: 2 } });
    backend.answer = () => problem(409, { code: 'not-set-up' });
    const old = await refusal(twoFactor.turnOn({ method: 'totp', code: '1' }, call));
    expect([old.code, old.problem.reason]).to.deep.equal(['conflict', 'not-set-up']);
  });

  it('believes no address that is not of an authenticator app', async () => {
    backend.answer = () => json({ secret: 'GEZDGNBV', uri: 'javascript:alert(1)' });
    expect((await refusal(twoFactor.setUp(call))).code).to.equal('malformed');
  });
});
