import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { onPglite } from './desk.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '\u0000', '\ud800', '+46701234567', '__proto__'),
);
const member = fc.oneof(
  fc.constantFrom('name', 'publicName', 'language', 'mobile', 'landline', 'custom:desk', 'email', '__proto__', 'constructor'),
  text,
);
const patch = fc.dictionary(member, fc.oneof(text, fc.jsonValue(), fc.constant({ toString: 1, valueOf: 1 })), { maxKeys: 5 });
const header = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });

onPglite((desk) => {
  it('answers any patch with success or a problem, never with a failure of its own', async () => {
    const person = await desk().signIn();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          patch.map((object) => JSON.stringify(object)),
          text,
        ),
        async (body) => {
          const answer = await person.patch(body, { 'If-Match': '*' });
          assert.ok(answer.status < 500, `${answer.status} for ${body}`);
          const { value } = await person.profile();
          assert.ok(value.name, 'there is always a name');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers any headers likewise', async () => {
    const person = await desk().signIn();
    const names = ['If-Match', 'Idempotency-Key', 'Content-Type', 'If-None-Match', 'Last-Event-ID', 'Cookie', 'Content-Length'];
    const headers = fc.dictionary(fc.constantFrom(...names), header, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'PATCH', 'PUT', 'DELETE'),
        fc.constantFrom('profile', 'profile/avatar', 'session'),
        headers,
        async (method, path, given) => {
          const keep = person.cookie;
          const body = method === 'PATCH' || method === 'PUT' ? '{}' : undefined;
          const answer = await person.request(method, `/api/v1/${path}`, { ...given, ...(path === 'session' && { Cookie: '' }) }, body);
          person.cookie = keep;
          assert.ok(answer.status < 500, `${answer.status}`);
        },
      ),
      { numRuns: 300 },
    );
  });
});
