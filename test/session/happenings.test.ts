import { expect } from '@open-wc/testing';
import { memory, memoryBackend } from '../../src/adapters/memory/index.js';
import { createSession } from '../../src/session/create-session.js';
import { until } from '../support/mount.js';

describe('what happens in the backend’s product', () => {
  it('is told to every tab of the person, once, by the one stream they share', async () => {
    const backend = memoryBackend();
    const adapters = [memory({ backend }), memory({ backend })];
    const sessions = adapters.map((adapter) => createSession(adapter));
    const heard: unknown[][] = [[], []];
    sessions.forEach((session, tab) => session.onHappening((name, data) => heard[tab]!.push([name, data])));
    await until(() => sessions.every((session) => session.$identity.get()));
    await until(() => {
      if (!heard[0]!.length) adapters[0]!.happens('message.created', { id: '7' });
      return heard.every((told) => told.length);
    });
    expect(heard[0]![0]).to.deep.equal(['message.created', { id: '7' }]);
    expect(heard[1]).to.deep.equal(heard[0]);
    for (const session of sessions) session.close();
  });

  it('is heard by the others though one of them makes a mistake', async () => {
    const backend = memoryBackend();
    const adapters = [memory({ backend }), memory({ backend })];
    const sessions = adapters.map((adapter) => createSession(adapter));
    const heard: string[] = [];
    const told: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_message, _source, _line, _column, error) => void told.push(error?.message);
    for (const session of sessions)
      session.onHappening(() => {
        throw new Error('of the host');
      });
    sessions.forEach((session, tab) => session.onHappening(() => heard.push(`tab ${tab}`)));
    await until(() => sessions.every((session) => session.$identity.get()));
    await until(() => {
      if (!heard.length) adapters[0]!.happens('message.created', {});
      return new Set(heard).size === 2 && told.length;
    });
    window.onerror = onerror;
    expect(new Set(told)).to.deep.equal(new Set(['of the host']));
    for (const session of sessions) session.close();
  });

  it('is heard no more by who has stopped', async () => {
    const adapter = memory();
    const session = createSession(adapter);
    const heard: string[] = [];
    const stop = session.onHappening((name) => heard.push(name));
    const [first] = [session.onHappening((name) => heard.push(`${name} here`))];
    await until(() => {
      if (!heard.length) adapter.happens('message.created', {});
      return heard.includes('message.created here');
    });
    stop();
    const before = heard.filter((name) => name === 'message.created').length;
    adapter.happens('conversation.created', {});
    await until(() => heard.includes('conversation.created here'));
    expect(heard.filter((name) => !name.endsWith(' here'))).to.have.length(before);
    first();
    session.close();
  });
});
