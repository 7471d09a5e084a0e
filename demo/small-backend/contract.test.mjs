import { describe, it } from 'node:test';
import { rest } from 'settings-elements/adapters/rest';
import { adapterContract } from 'settings-elements/testing';

const baseUrl = process.env.BACKEND ?? 'http://127.0.0.1:8080/api/v1';
const adapter = () => rest({ baseUrl, headers: () => ({ Authorization: 'Bearer of-ada' }), events: false });

adapterContract('my backend', () => ({ adapter: adapter(), other: adapter() }), {
  runner: { describe, it },
  parts: ['identity', 'capabilities', 'profile'],
});
