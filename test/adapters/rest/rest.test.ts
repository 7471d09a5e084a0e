import { expect } from '@open-wc/testing';
import { rest } from '../../../src/adapters/rest/index.js';
import type { ErrorCode } from '../../../src/contract/index.js';
import { refusal } from '../../support/refusal.js';
import { json, problem, profile, stubFetch, type StubbedFetch } from './stubbed-fetch.js';

const baseUrl = 'https://desk.fernweh.example/api/v1/';
const save = (adapter = rest({ baseUrl })) =>
  adapter.profile.save({ publicName: 'Maya' }, { key: 'key-1', version: 'a1', base: { publicName: 'Maya L.' } });
const load = (adapter = rest({ baseUrl })) => adapter.profile.load({});
const forever = () => new Promise<Response>(() => {});

let backend: StubbedFetch;
beforeEach(() => (backend = stubFetch()));
afterEach(() => backend.restore());

describe('rest adapter: what it asks', () => {
  it('sends the changed members as a merge patch with version and key', async () => {
    backend.answer = () => json(profile);
    await save();
    const [request] = backend.requests;
    expect([request!.method, request!.url]).to.deep.equal(['PATCH', 'https://desk.fernweh.example/api/v1/profile']);
    expect(request!.headers.get('content-type')).to.equal('application/merge-patch+json');
    expect(request!.headers.get('if-match')).to.equal('"a1"');
    expect(request!.headers.get('idempotency-key')).to.equal('key-1');
    expect(await request!.json()).to.deep.equal({ publicName: 'Maya' });
  });

  it('asks the host for headers before every request', async () => {
    let asked = 0;
    backend.answer = () => json(profile);
    const adapter = rest({ baseUrl, headers: async () => ({ Authorization: `Bearer ${(asked += 1)}` }) });
    await load(adapter);
    await save(adapter);
    expect(backend.requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal(['Bearer 1', 'Bearer 2']);
  });

  it('does not ask without the token the host could not get', async () => {
    const adapter = rest({ baseUrl, headers: () => Promise.reject(new Error('no token')) });
    expect((await refusal(load(adapter))).code).to.equal('unauthorized');
    expect(backend.requests).to.have.length(0);
  });

  it('names itself by the address of the backend', () => {
    expect(rest({ baseUrl }).id).to.equal('https://desk.fernweh.example/api/v1');
    expect(rest({ baseUrl: '/api' }).id).to.equal(`${location.origin}/api`);
  });

  it('gives addresses of pictures that hold in a page of another origin', async () => {
    backend.answer = () => json({ value: { url: '/files/a.webp' }, version: 'p1' });
    expect((await rest({ baseUrl }).avatar.load({})).value.url).to.equal('https://desk.fernweh.example/files/a.webp');
  });

  it('gives the gallery with addresses that hold elsewhere, and chooses a picture by its id', async () => {
    const { avatar } = rest({ baseUrl });
    backend.answer = () => json({ items: [{ id: 'tent', name: 'Tent', url: '/files/t.webp', more: 1 }], more: 1 });
    const [picture] = await avatar.gallery({});
    expect(picture).to.deep.include({ id: 'tent', name: 'Tent', url: 'https://desk.fernweh.example/files/t.webp' });
    backend.answer = () => json({ value: { url: '/files/t.webp' }, version: 'p1' });
    await avatar.choose('tent', { key: 'key-2' });
    const request = backend.requests[1]!;
    expect([request.method, request.url]).to.deep.equal(['PUT', 'https://desk.fernweh.example/api/v1/profile/avatar']);
    expect([request.headers.get('content-type'), request.headers.get('idempotency-key')]).to.deep.equal(['application/json', 'key-2']);
    expect(await request.json()).to.deep.equal({ picture: 'tent' });
  });

  it('asks anew who the person is, whatever answer from before a sign-in is still on its way', async () => {
    const adapter = rest({ baseUrl });
    backend.answer = forever;
    void adapter.identify({}).catch(() => {});
    backend.answer = () => json({ user: 'maya' });
    expect(await adapter.identify({})).to.include({ user: 'maya' });
  });

  it('shares one read between those who ask at the same time', async () => {
    backend.answer = () => json(profile);
    const adapter = rest({ baseUrl });
    const [first, second] = await Promise.all([load(adapter), load(adapter)]);
    expect(first).to.deep.equal(second);
    expect(backend.requests).to.have.length(1);
  });

  it('keeps a shared read alive until the last has left', async () => {
    const asked = new Promise<void>((resolve) => {
      backend.answer = () => (resolve(), forever());
    });
    const adapter = rest({ baseUrl });
    const [one, two] = [new AbortController(), new AbortController()];
    const calls = [one, two].map(({ signal }) => refusal(adapter.profile.load({ signal })));
    await asked;
    one.abort();
    expect((await calls[0]!).code).to.equal('aborted');
    expect(backend.requests[0]!.signal.aborted).to.equal(false);
    two.abort();
    expect((await calls[1]!).code).to.equal('aborted');
    expect(backend.requests[0]!.signal.aborted).to.equal(true);
  });

  it('does not join a read that began before a save', async () => {
    let letGo = (_: Response) => {};
    const held = new Promise<Response>((resolve) => (letGo = resolve));
    backend.answer = ({ method }) => (method === 'GET' && backend.requests.length === 1 ? held : json({ ...profile, revision: 8 }));
    const adapter = rest({ baseUrl });
    const early = load(adapter);
    await save(adapter);
    expect((await load(adapter)).revision).to.equal(8);
    letGo(json(profile));
    expect((await early).revision).to.equal(7);
  });
});

describe('rest adapter: bad backends', () => {
  const empty = { headers: { 'Content-Type': 'application/json' } };
  const redirect = () => Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' });
  const bad: [string, () => Response | Promise<Response>, ErrorCode, string?][] = [
    [
      'HTML instead of JSON',
      () => new Response('<html>Sign in</html>', { headers: { 'Content-Type': 'text/html' } }),
      'malformed',
      'not-json',
    ],
    ['JSON that is cut off', () => new Response('{"value": {"na', empty), 'malformed', 'not-json'],
    ['another shape', () => json({ ...profile, value: { ...profile.value, name: 5 } }), 'malformed', 'unexpected value.name'],
    ['a version that no header can carry', () => json({ ...profile, version: 'ver→1' }), 'malformed', 'unexpected version'],
    ['a value without version', () => json({ value: profile.value }), 'malformed', 'unexpected version'],
    ['an empty body', () => new Response('', empty), 'malformed', 'empty'],
    ['204', () => new Response(null, { status: 204 }), 'malformed', 'empty'],
    ['a redirect', redirect, 'malformed', 'redirected'],
    ['500 with HTML', () => new Response('<h1>Oops</h1>', { status: 500, headers: { 'Content-Type': 'text/html' } }), 'unavailable'],
    ['a dropped connection', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['no answer in time', forever, 'timeout'],
  ];
  for (const [what, answer, code, reason] of bad) {
    it(`takes ${what} for ${code}, and does not know whether a save was carried out`, async () => {
      backend.answer = answer;
      const adapter = rest({ baseUrl, timeout: 60 });
      const reading = await refusal(load(adapter));
      const saving = await refusal(save(adapter));
      expect([reading.code, reading.problem.applied]).to.deep.equal([code, 'no']);
      expect([saving.code, saving.problem.applied]).to.deep.equal([code, 'unknown']);
      expect(saving.problem.reason).to.equal(reason);
      expect(saving).to.not.have.property('cause');
    });
  }

  it('reads what is longer than a limit, and what is missing or null as empty', async () => {
    const { mobile, ...value } = { ...profile.value, name: 'M'.repeat(500), landline: null };
    backend.answer = () => json({ ...profile, value });
    const { value: read } = await load();
    expect(mobile).to.be.a('string');
    expect([read.name.length, read.landline, read.mobile]).to.deep.equal([500, '', '']);
  });

  it('takes an address that is none for malformed', async () => {
    backend.answer = () => json({ ...profile, value: { url: 'http://[' } });
    expect((await refusal(rest({ baseUrl }).avatar.load({}))).code).to.equal('malformed');
  });

  it('does not follow redirects', async () => {
    backend.answer = () => json(profile);
    await load();
    expect(backend.requests[0]!.redirect).to.equal('manual');
  });

  it('tries nothing twice by itself', async () => {
    backend.answer = () => problem(503, {}, { 'Retry-After': '1' });
    await refusal(load());
    expect(backend.requests).to.have.length(1);
  });
});

describe('rest adapter: problems', () => {
  const table: [number, ErrorCode][] = [
    [400, 'invalid'], [401, 'unauthorized'], [403, 'forbidden'], [404, 'not-found'], [405, 'unsupported'], [409, 'conflict'],
    [410, 'gone'], [412, 'stale'], [413, 'too-large'], [415, 'wrong-type'], [418, 'unsupported'], [422, 'invalid'], [428, 'stale'],
    [429, 'rate-limited'], [500, 'unavailable'], [501, 'unsupported'], [502, 'unavailable'], [503, 'unavailable'],
  ]; // prettier-ignore
  for (const [status, code] of table) {
    it(`reads ${status} as ${code}`, async () => {
      backend.answer = () => problem(status, { code: 'its-own' }, { 'X-Request-Id': 'r-1' });
      const error = await refusal(save());
      expect(error.code).to.equal(code);
      const applied = code === 'unavailable' ? 'unknown' : 'no';
      expect(error.problem).to.deep.equal({ applied, status, reason: 'its-own', reference: 'r-1' });
    });
  }

  it('says what is wrong with each member', async () => {
    const errors = [
      { pointer: '/name', code: 'too-long', limit: 120 },
      { pointer: '#/custom:a~1b', code: 'required' },
      { pointer: '/name', code: 'second' },
    ];
    backend.answer = () => problem(422, { code: 'invalid', errors });
    const { fields } = (await refusal(save())).problem;
    expect(fields).to.deep.equal({ name: { code: 'too-long', limit: 120 }, 'custom:a/b': { code: 'required' } });
  });

  it('brings what is stored now with a stale version, and nothing that has another shape', async () => {
    backend.answer = () => problem(412, { code: 'stale', current: { ...profile, version: 'a2' } });
    expect((await refusal(save())).problem.current).to.deep.equal({ ...profile, version: 'a2' });
    backend.answer = () => problem(412, { code: 'stale', current: { value: 'nonsense' } });
    expect((await refusal(save())).problem).to.not.have.property('current');
  });

  it('understands Retry-After in seconds and as a date on the clock of the server', async () => {
    backend.answer = () => problem(429, {}, { 'Retry-After': '86400' });
    expect((await refusal(save())).problem.retryAfter).to.equal(86_400_000);
    backend.answer = () => problem(429, {}, { 'Retry-After': 'Wed, 01 Jan 2020 00:00:02 GMT', Date: 'Wed, 01 Jan 2020 00:00:00 GMT' });
    expect((await refusal(save())).problem.retryAfter).to.equal(2_000);
  });

  it('passes on the challenge that a backend asks for, and sends its proof in a header', async () => {
    const challenge = { purpose: 'email-change', channels: ['email'], id: 'c1' };
    backend.answer = () => problem(403, { code: 'verification-required', challenge });
    const error = await refusal(save());
    expect(error.code).to.equal('verification-required');
    expect(error.problem.challenge).to.deep.equal(challenge);
    await refusal(rest({ baseUrl }).profile.save({ name: 'M' }, { key: 'k', base: {}, proof: 'p1' }));
    expect(backend.requests[1]!.headers.get('challenge-proof')).to.equal('p1');
  });

  it('waits for an earlier attempt of its own that is still at work', async () => {
    backend.answer = () => problem(409, { code: 'idempotency-key-in-use' }, { 'Retry-After': '1' });
    const error = await refusal(save());
    expect([error.code, error.problem.retryAfter]).to.deep.equal(['unavailable', 1_000]);
  });
});
