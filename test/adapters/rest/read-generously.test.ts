import { expect } from '@open-wc/testing';
import { rest } from '../../../src/adapters/rest/index.js';
import { defaultAlerts } from '../../../src/features/alerts/alerts.js';
import { json, stubFetch, type StubbedFetch } from './stubbed-fetch.js';

const baseUrl = 'https://desk.fernweh.example/api/v1/';

describe('rest adapter: what it makes of odd answers', () => {
  let backend: StubbedFetch;
  beforeEach(() => (backend = stubFetch()));
  afterEach(() => backend.restore());

  it('reads null as empty in every object', async () => {
    const adapter = rest({ baseUrl });
    const read = async (load: () => Promise<{ value: object }>, value: object) => {
      backend.answer = () => json({ value, version: 'n1' });
      return (await load()).value;
    };
    const away = { status: 'busy', reason: null, until: null, autoOffline: null };
    expect(await read(() => adapter.availability.load({}), away)).to.deep.equal({
      status: 'busy',
      reason: '',
      until: '',
      autoOffline: false,
    });
    const likes = { signature: null, interfaceLanguage: null, theme: 'dark' };
    expect(await read(() => adapter.preferences.load({}), likes)).to.deep.equal({ signature: '', interfaceLanguage: '', theme: 'dark' });
    const empty = { 'sound:mention': null, 'quiet:zone': null, 'pause:until': null };
    expect(await read(() => adapter.alerts.load({}), { ...defaultAlerts, ...empty })).to.deep.equal({
      ...defaultAlerts,
      'sound:mention': '',
    });
    const item = { id: '1', browser: null, system: null, since: null, lastUsedAt: null, fingerprint: 'f' };
    const { items } = (await read(() => adapter.push.load({}), { key: 'k', items: [item] })) as { items: object[] };
    expect(items).to.deep.equal([{ id: '1', browser: '', system: '', since: '', lastUsedAt: '', fingerprint: 'f' }]);
  });

  it('reads the cells of a newer backend, and leaves alone what is none', async () => {
    const cells = { 'email:mentioned': true, 'push:survey-answered': false, 'carrier-pigeon:mentioned': true };
    backend.answer = () => json({ value: { ...cells, 'email:digest': 'weekly', summary: true }, version: 'n1' });
    expect((await rest({ baseUrl }).notifications.load({})).value).to.deep.equal(cells);
  });

  it('does without a status that a newer backend has beside those it knows', async () => {
    backend.answer = () => json({ availability: { statuses: ['offline', 'on-call', 'online'] }, push: {} });
    const { availability, push } = await rest({ baseUrl }).capabilities({});
    expect([availability, push]).to.deep.equal([{ statuses: ['offline', 'online'] }, {}]);
  });
});
