import { Hono } from 'hono';
import type { Document } from './document.js';

interface Note {
  id: string;
  text: string;
}

const json = (shape: string) => ({ content: { 'application/json': { schema: { $ref: `#/components/schemas/${shape}` } } } });
const tagged = { headers: { ETag: { required: true, schema: { type: 'string' } } } };
const parameter = (name: string, place: 'path' | 'header', required = true) => ({ name, in: place, required, schema: { type: 'string' } });
const [id, key, version] = [parameter('id', 'path'), parameter('Idempotency-Key', 'header', false), parameter('If-Match', 'header')];
const failures = { '404': {}, '412': json('Stale'), '422': {} };

/** A list of notes, as a later area of settings will be. */
export const listDocument: Document = {
  servers: [{ url: '/api/v1' }],
  paths: {
    '/notes': {
      get: { operationId: 'listNotes', responses: { '200': json('Notes') } },
      post: {
        operationId: 'addNote',
        parameters: [key],
        requestBody: json('NewNote'),
        responses: { '201': { ...json('Note'), ...tagged } },
      },
    },
    '/notes/{id}': {
      get: { operationId: 'readNote', parameters: [id], responses: { '200': { ...json('Note'), ...tagged }, '404': {} } },
      put: {
        operationId: 'changeNote',
        parameters: [id, key, version],
        requestBody: json('NewNote'),
        responses: { '200': { ...json('Note'), ...tagged }, ...failures },
      },
      delete: { operationId: 'removeNote', parameters: [id, key, version], responses: { '204': {}, ...failures } },
    },
  },
  components: {
    headers: {},
    schemas: {
      NewNote: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
      Row: { type: 'object', properties: { id: { type: 'string' }, text: { type: 'string' } }, required: ['id', 'text'] },
      Note: {
        type: 'object',
        properties: { value: { $ref: '#/components/schemas/Row' }, version: { type: 'string' } },
        required: ['value', 'version'],
      },
      Notes: { type: 'object', properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Row' } } }, required: ['items'] },
      Stale: { type: 'object', properties: { current: { $ref: '#/components/schemas/Note' } }, required: ['current'] },
    },
  },
};

/** `forgetful`: says that it deleted, and did not. */
export function listServer({ forgetful = false } = {}): Hono {
  const notes = new Map<string, { note: Note; version: string }>();
  const answered = new Map<string, { path: string; body: string | null; status: number; tag: string }>();
  const app = new Hono();
  let count = 0;
  const next = () => String((count += 1));
  const send = (body: string | null, status: number, tag: string, more = {}) =>
    new Response(body, { status, headers: { ...(body && { 'Content-Type': 'application/json' }), ...(tag && { ETag: tag }), ...more } });
  const told = (stored: { note: Note; version: string }) => JSON.stringify({ value: stored.note, version: stored.version });

  app.use(async (c, go) => {
    const key = c.req.header('Idempotency-Key') ?? '';
    const path = `${c.req.method} ${c.req.path} ${await c.req.text()}`;
    const earlier = answered.get(key);
    if (earlier?.path === path) return send(earlier.body, earlier.status, earlier.tag, { 'Idempotency-Replayed': 'true' });
    if (earlier) return send(null, 422, '');
    await go();
    if (!key || !c.res.ok) return;
    const body = c.res.status === 204 ? null : await c.res.clone().text();
    answered.set(key, { path, body, status: c.res.status, tag: c.res.headers.get('ETag') ?? '' });
  });
  app.notFound(() => send(null, 404, ''));
  app.get('/api/v1/notes', () => send(JSON.stringify({ items: [...notes.values()].map(({ note }) => note) }), 200, ''));
  app.post('/api/v1/notes', async (c) => {
    const stored = { note: { id: next(), ...(await c.req.json<{ text: string }>()) }, version: next() };
    notes.set(stored.note.id, stored);
    return send(told(stored), 201, `"${stored.version}"`);
  });
  app.all('/api/v1/notes/:id', async (c) => {
    const stored = notes.get(c.req.param('id'));
    if (!stored) return send(null, 404, '');
    const wanted = c.req.header('If-Match') ?? '';
    const stale = !['*', `"${stored.version}"`].includes(wanted);
    if (c.req.method !== 'GET' && stale) return send(JSON.stringify({ current: JSON.parse(told(stored)) as unknown }), 412, '');
    if (c.req.method === 'DELETE') {
      if (!forgetful) notes.delete(stored.note.id);
      return send(null, 204, '');
    }
    if (c.req.method === 'PUT') {
      const { text } = await c.req.json<{ text: string }>();
      if (text !== stored.note.text) Object.assign(stored, { note: { ...stored.note, text }, version: next() });
    }
    return send(told(stored), 200, `"${stored.version}"`);
  });
  return app;
}
