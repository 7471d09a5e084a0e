import { expect } from '@open-wc/testing';
import { activityCodes } from '../../../src/features/activity/index.js';
import { heard, unmountAll } from '../../support/mount.js';
import { only, plainly, show } from './activity-scene.js';

describe('activity-log', () => {
  afterEach(unmountAll);

  it('has a sentence for every code', async () => {
    const { labels } = await show(only(...activityCodes.map((what) => ({ what }))));
    expect(new Set(labels()).size).to.equal(10);
    expect(labels()).not.to.contain('Something was changed in your account');
  });

  it('has a neutral sentence for what only a newer backend knows, whatever it is called', async () => {
    const { labels } = await show(only({ what: 'moon-landing' }, { what: 'constructor' }, { what: 'other', detail: 'Moon' }));
    expect(labels()).to.deep.equal([
      'Something was changed in your account',
      'Something was changed in your account',
      'Something was changed in your account: Moon',
    ]);
  });

  it('names what it was about, and says a method or a member in words', async () => {
    const { labels } = await show(
      only(
        { what: 'token-created', detail: 'Spreadsheet sync' },
        { what: 'two-factor-on', detail: 'totp' },
        { what: 'two-factor-off', detail: 'carrier-pigeon' },
        { what: 'signed-out-elsewhere', detail: 'Firefox, Windows' },
        { what: 'signed-out-elsewhere', count: 3 },
        { what: 'profile-changed', detail: 'businessUnit' },
        { what: 'profile-changed', detail: 'Desk' },
        { what: 'token-created', detail: 'role' },
      ),
    );
    expect(labels()).to.deep.equal([
      'An access token was made: Spreadsheet sync',
      'Two-step verification was turned on: authenticator app',
      'Two-step verification was turned off: carrier-pigeon',
      'A session was ended: Firefox, Windows',
      '3 sessions were ended',
      'The profile was changed: business unit',
      'The profile was changed: Desk',
      'An access token was made: role',
    ]);
  });

  it('says device, place and time of the day, and the exact time beside it', async () => {
    const at = new Date(2026, 2, 4, 14, 5).toISOString();
    const { rows, root } = await show(only({ what: 'signed-in', at, device: 'Firefox, Windows', place: 'Malmö, Sweden' }));
    expect(plainly(rows()[0]!.querySelector('[part~="hint"]')!.textContent)).to.match(/^Firefox, Windows · Malmö, Sweden · 2:05/);
    const time = root.querySelector('time')!;
    expect(time.dateTime).to.equal(at);
    expect(time.title).to.contain('4').and.to.contain('2026');
  });

  it('says who else it was, and not who failed to sign in', async () => {
    const { rows } = await show(
      only(
        { what: 'email-changed', by: 'administrator', name: 'Tomás Rey' },
        { what: 'profile-changed', by: 'administrator' },
        { what: 'token-revoked', by: 'system' },
        { what: 'sign-in-failed', by: 'system' },
        { what: 'password-changed', by: 'me', name: 'Maya' },
      ),
    );
    const facts = rows().map((row) => plainly(row.querySelector('[part~="hint"]')!.textContent).replace(/ ?·? ?\d+:.*$/, ''));
    expect(facts).to.deep.equal(['by Tomás Rey', 'by an administrator', 'by the system', '', '']);
  });

  it('marks new devices and failed sign-ins by a word and a sign, and says what to do', async () => {
    const { rows, labels } = await show(
      only(
        { what: 'signed-in-new-device' },
        { what: 'sign-in-failed', by: 'system', count: 3 },
        { what: 'password-changed' },
        { what: 'signed-in' },
      ),
    );
    const badges = rows().map((row) => row.querySelector('[part~="badge"]')?.textContent.trim());
    expect(badges).to.deep.equal(['New device', 'Failed', undefined, undefined]);
    expect(rows().map((row) => row.querySelector('[part~="badge"] svg') !== null)).to.deep.equal([true, true, false, false]);
    expect(rows().map((row) => row.textContent.includes('Was this not you?'))).to.deep.equal([true, true, true, false]);
    expect(labels()[1]).to.equal('3 sign-ins failed');
  });

  it('keeps text of the backend from being read as HTML', async () => {
    const { root } = await show(only({ what: 'token-created', detail: '<img src=x>', device: '<b>Lynx</b>', place: '<i>Lund</i>' }));
    expect(root.querySelector('img, b, i')).to.equal(null);
    expect(root.textContent).to.contain('<b>Lynx</b>');
  });

  it('stands in ordered lists, one a day, named by its heading', async () => {
    const { root } = await show();
    const lists = [...root.querySelectorAll('ol')];
    expect(lists.length).to.equal(root.querySelectorAll('h4').length);
    for (const list of lists) {
      expect(root.getElementById(list.getAttribute('aria-labelledby')!)).to.equal(list.previousElementSibling);
    }
  });

  it('says that there is nothing', async () => {
    const { screen, root } = await show({ seed: { activity: () => [] } });
    expect(screen.text()).to.contain('Nothing has happened yet');
    expect(root.querySelector('ol, button')).to.equal(null);
  });

  it('asks the host for a sign-in, and no one else for anything', async () => {
    const faults = ['activity.list', 'identify'].map((on) => ({ on, code: 'unauthorized' as const }));
    const { element, screen } = await show({ faults });
    const asked = heard(element, 'settings-sign-in-needed');
    screen.press('Sign in');
    expect(asked).to.have.length(1);
  });
});
