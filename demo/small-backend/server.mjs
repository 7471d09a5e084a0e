// A whole backend for `profile-form` in sixty lines. Sign-in is a token and the database a Map; yours has better ones.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const ada = { name: 'Ada Berg', publicName: '', username: 'ada', role: 'Agent', businessUnit: 'Shop', email: 'ada@shop.example' };
const people = new Map([
  ['Bearer of-ada', { id: '7', revision: 1, value: { ...ada, language: 'sv', landline: '', mobile: '' }, answers: new Map() }],
]);

const phone = /^(\+[1-9]\d{4,14})?$/;
/** What people may change themselves, and what it may look like. */
const rules = { name: /^(?=.*\S).{1,120}$/u, publicName: /^.{0,120}$/u, language: /^[\w-]{0,35}$/, landline: phone, mobile: phone };

const snapshot = ({ value, revision }) => ({ value, revision, version: String(revision) });
const headersOf = ({ revision }) => ({ ETag: `"${revision}"` });
const ok = (person) => ({ status: 200, headers: headersOf(person), body: snapshot(person) });
const problem = (status, code, more, headers) => ({ status, headers, body: { title: code, status, code, ...more } });

function problemOf(member, value) {
  if (!Object.hasOwn(rules, member)) return Object.hasOwn(ada, member) ? 'read-only' : 'unknown-member';
  if (typeof value !== 'string') return 'invalid-type';
  if (member === 'name' && !value.trim()) return 'required';
  return rules[member].test(value) ? undefined : rules[member] === phone ? 'invalid-phone' : 'too-long';
}

function patchProfile(person, seen, body) {
  if (!/^\s*\{/.test(body)) return problem(400, 'malformed');
  // By RFC 7396 null takes a member away; an empty text is how a profile says so.
  const patch = JSON.parse(body, (member, value) => value ?? '');
  if (!seen) return problem(428, 'version-required');
  if (seen !== '*' && seen !== headersOf(person).ETag) return problem(412, 'stale', { current: snapshot(person) }, headersOf(person));
  const all = Object.entries(patch).map(([member, value]) => ({ pointer: `/${member}`, code: problemOf(member, value) }));
  const errors = all.filter(({ code }) => code);
  if (errors.some(({ code }) => code === 'read-only')) return problem(403, 'read-only', { errors });
  if (errors.length) return problem(422, 'invalid', { errors });
  const changes = Object.keys(patch).some((member) => patch[member] !== person.value[member]);
  if (changes) Object.assign(person, { value: { ...person.value, ...patch }, revision: person.revision + 1 });
  return ok(person);
}

/** The same key gets the first answer again, and nothing happens twice. Only success is remembered. */
function once(person, key, body, work) {
  if (!key) return problem(400, 'idempotency-key-required');
  const earlier = person.answers.get(key);
  if (earlier) return earlier.body === body ? earlier.answer : problem(422, 'idempotency-key-reused');
  const answer = work();
  if (answer.status < 300) person.answers.set(key, { body, answer });
  return answer;
}

async function answer(request) {
  const { method, url, headers } = request;
  const person = people.get(headers.authorization);
  if (!person) return problem(401, 'unauthorized');
  if (headers['transfer-encoding'] || Number(headers['content-length'] ?? 0) > 64_000) return problem(413, 'too-large');
  const body = await text(request);
  const routes = {
    'GET /api/v1/session': () => ({ status: 200, body: { user: person.id, name: person.value.name } }),
    'GET /api/v1/capabilities': () => ({ status: 200, body: { profile: { locked: { email: 'administrator' } }, avatar: false } }),
    'GET /api/v1/profile': () => ok(person),
    'PATCH /api/v1/profile': () => once(person, headers['idempotency-key'], body, () => patchProfile(person, headers['if-match'], body)),
  };
  return (routes[`${method} ${url}`] ?? (() => problem(404, 'not-found')))();
}

createServer(async (request, response) => {
  const { status, headers, body } = await answer(request).catch(() => problem(400, 'malformed'));
  const type = status < 300 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type, ...headers }).end(JSON.stringify(body));
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1', function () {
  process.stdout.write(`http://127.0.0.1:${this.address().port}/api/v1\n`);
});
