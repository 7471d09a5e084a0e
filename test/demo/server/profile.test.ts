import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ProfileCapability } from '../../../src/features/profile/profile.js';
import { maya, onBothDatabases, tomas } from './desk.js';
import { problemIn } from './person.js';

const refusals: [fact: string, patch: Record<string, unknown>, errors: unknown[]][] = [
  ['an empty name', { name: '' }, [{ pointer: '/name', code: 'required' }]],
  ['a name of blanks', { name: ' \t ' }, [{ pointer: '/name', code: 'required' }]],
  ['a name taken away', { name: null }, [{ pointer: '/name', code: 'required' }]],
  ['a name of 10 000 characters', { name: 'x'.repeat(10_000) }, [{ pointer: '/name', code: 'too-long', limit: 120 }]],
  ['NUL in a name', { name: 'a\u0000b' }, [{ pointer: '/name', code: 'invalid-characters' }]],
  ['a tag in a name', { name: '<b>Maya</b>' }, [{ pointer: '/name', code: 'markup' }]],
  ['half a surrogate in a name', { publicName: 'a\ud83d' }, [{ pointer: '/publicName', code: 'invalid-characters' }]],
  ['a number for a name', { name: 7 }, [{ pointer: '/name', code: 'invalid-type' }]],
  ['an object for a phone', { mobile: { toString: 'x' } }, [{ pointer: '/mobile', code: 'invalid-type' }]],
  ['letters for a phone', { mobile: 'call me' }, [{ pointer: '/mobile', code: 'invalid-phone' }]],
  [
    'a phone number that cannot exist',
    { mobile: '+46123', landline: '+99912345678' },
    [
      { pointer: '/landline', code: 'invalid-phone' },
      { pointer: '/mobile', code: 'invalid-phone' },
    ],
  ],
  ['a language that is none', { language: 'not a language' }, [{ pointer: '/language', code: 'invalid-language' }]],
  ['an unknown member', { admin: true }, [{ pointer: '/admin', code: 'unknown-member' }]],
  [
    'several unknown members',
    { admin: true, root: true, name: '' },
    [
      { pointer: '/name', code: 'required' },
      { pointer: '/admin', code: 'unknown-member' },
      { pointer: '/root', code: 'unknown-member' },
    ],
  ],
  ['an unknown own field', { 'custom:floor': '3' }, [{ pointer: '/custom:floor', code: 'unknown-member' }]],
  ['a member whose name is a path', { 'a/b~c': 1 }, [{ pointer: '/a~1b~0c', code: 'unknown-member' }]],
  ['an own field that is too long', { 'custom:desk': 'x'.repeat(41) }, [{ pointer: '/custom:desk', code: 'too-long', limit: 40 }]],
];

await onBothDatabases((desk) => {
  it('shows the profile with its version, and nothing when the version is known', async () => {
    const person = await desk().signIn();
    const answer = await person.get('/api/v1/profile');
    const { value, version, revision } = (await answer.json()) as Awaited<ReturnType<typeof person.profile>>;
    assert.equal(answer.headers.get('ETag'), `"${version}"`);
    assert.equal(typeof revision, 'number');
    assert.equal(value.username, 'mlindqvist');
    assert.equal(value['custom:desk'], 'Stockholm, 3rd floor');
    assert.equal((await person.get('/api/v1/profile', { 'If-None-Match': `"${version}"` })).status, 304);
    assert.equal((await person.get('/api/v1/profile', { 'If-None-Match': '"other"' })).status, 200);
  });

  it('names twenty members that it does not know, and not a thousand', async () => {
    const person = await desk().signIn();
    const answer = await person.patch(Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`member-${index}`, 1])));
    assert.equal(answer.status, 422);
    assert.equal((await problemIn(answer)).errors?.length, 20);
  });

  it('changes the members that were sent and no other', async () => {
    const person = await desk().signIn();
    const before = await person.profile();
    const patch = { name: '  Maya < Lindqvist > & Co ', language: 'pt-BR', landline: null, 'custom:desk': 'Room 7' };
    const answer = await person.patch(patch);
    assert.equal(answer.status, 200);
    const after = (await answer.json()) as typeof before;
    assert.deepEqual(after.value, {
      ...before.value,
      name: 'Maya < Lindqvist > & Co',
      language: 'pt-BR',
      landline: '',
      'custom:desk': 'Room 7',
    });
    assert.equal(after.revision, before.revision! + 1);
    assert.notEqual(after.version, before.version);
    assert.equal(answer.headers.get('ETag'), `"${after.version}"`);
    assert.deepEqual(await person.profile(), after);
  });

  it('makes no new version when nothing changes', async () => {
    const person = await desk().signIn();
    const before = await person.profile();
    assert.deepEqual(await (await person.patch({ name: before.value.name })).json(), before);
    assert.deepEqual(await (await person.patch({})).json(), before);
  });

  it('wants to know the version that was changed', async () => {
    const person = await desk().signIn();
    const headers = { 'Content-Type': 'application/merge-patch+json', 'Idempotency-Key': 'no-version' };
    const answer = await person.request('PATCH', '/api/v1/profile', headers, '{"name":"Maya"}');
    assert.equal(answer.status, 428);
    assert.equal((await problemIn(answer)).code, 'version-required');
  });

  it('refuses a change of an older version with what it holds now', async () => {
    const person = await desk().signIn();
    const older = (await person.profile()).version;
    await person.patch({ publicName: 'Maya of the morning' });
    for (const version of [`"${older}"`, 'W/"weak"', 'nonsense', '']) {
      const answer = await person.patch({ publicName: 'Maya of the evening' }, { 'If-Match': version });
      assert.equal(answer.status, 412, version);
      assert.deepEqual((await problemIn(answer)).current, await person.profile());
    }
  });

  it('lets exactly one of many changes of the same version through', async () => {
    const person = await desk().signIn();
    const { version, revision } = await person.profile();
    const all = Array.from({ length: 12 }, (_, n) => person.patch({ publicName: `Maya ${n}` }, { 'If-Match': `"${version}"` }));
    const statuses = (await Promise.all(all)).map((answer) => answer.status).sort();
    assert.deepEqual(statuses, [200, ...Array<number>(11).fill(412)]);
    assert.equal((await person.profile()).revision, revision! + 1);
  });

  for (const [fact, patch, errors] of refusals) {
    it(`refuses ${fact} at the member, and keeps everything`, async () => {
      const person = await desk().signIn();
      const before = await person.profile();
      const answer = await person.patch({ publicName: 'Not to be kept', ...patch });
      assert.equal(answer.status, 422);
      const problem = await problemIn(answer);
      assert.equal(problem.code, 'invalid');
      assert.deepEqual(problem.errors, errors);
      assert.deepEqual(await person.profile(), before);
    });
  }

  it('refuses what the administrator decides', async () => {
    const person = await desk().signIn();
    const answer = await person.patch({ email: 'maya@elsewhere.example', role: 'Boss', name: '' });
    assert.equal(answer.status, 403);
    const { code, errors } = await problemIn(answer);
    assert.equal(code, 'read-only');
    assert.deepEqual(errors, [
      { pointer: '/email', code: 'read-only' },
      { pointer: '/role', code: 'read-only' },
      { pointer: '/name', code: 'required' },
    ]);
  });

  it('says beforehand what the administrator decides', async () => {
    const locked = async (email: string) => {
      const { profile } = await (await desk().signIn(email)).read<{ profile: ProfileCapability }>('/api/v1/capabilities');
      return Object.keys(profile.locked!).sort();
    };
    assert.deepEqual(await locked(maya), ['businessUnit', 'email', 'role', 'username']);
    assert.deepEqual(await locked(tomas), ['businessUnit', 'role', 'username']);
  });

  it('takes from the administrator no email that is none', async () => {
    const person = await desk().signIn(tomas);
    const wrong = await person.patch({ email: 'tomas at home' });
    assert.deepEqual((await problemIn(wrong)).errors, [{ pointer: '/email', code: 'invalid-email' }]);
  });
});
