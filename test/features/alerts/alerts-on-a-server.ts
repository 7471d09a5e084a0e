import { expect } from '@open-wc/testing';
import type { SettingsAdapter } from '../../../src/adapters/settings-adapter.js';
import '../../../src/features/alerts/alert-settings.define.js';
import '../../../src/provider/settings-provider.define.js';
import { screenOf } from '../../support/screen.js';
import { until } from '../../support/mount.js';

/** `<alert-settings>` on a real backend, whose person is signed in. */
export function alertsOnAServer(connect: () => SettingsAdapter): void {
  describe('<alert-settings>', () => {
    it('saves a choice, shows it in another browser at once, and pauses until it is told to go on', async () => {
      const providers = [connect(), connect()].map((adapter, index) => {
        const provider = document.createElement('settings-provider');
        // Two browsers share nothing that is kept here.
        provider.adapter = { ...adapter, id: `alerts-${index}-${Math.random()}` };
        provider.innerHTML = '<alert-settings></alert-settings>';
        document.body.append(provider);
        return provider;
      });
      try {
        const [here, there] = providers.map((provider) => provider.querySelector('alert-settings')!);
        const control = (element: HTMLElement, member: string) => element.shadowRoot!.querySelector<HTMLInputElement>(`[name="${member}"]`);
        const held = async () => (await connect().alerts!.load({})).value;
        await until(() => control(here!, 'sound:repeat') && control(there!, 'sound:repeat'), 'the preferences');

        const wanted = !control(here!, 'sound:repeat')!.checked;
        control(here!, 'sound:repeat')!.click();
        await until(() => screenOf(here!).text().includes('Saved'));
        expect((await held())['sound:repeat']).to.equal(wanted);
        await until(() => control(there!, 'sound:repeat')!.checked === wanted, 'the other browser');

        screenOf(there!).press('Pause');
        await until(() => screenOf(there!).part('option'));
        screenOf(there!).part('option')!.click();
        await until(() => screenOf(here!).text().includes('Messages wait in your inbox'), 'the pause');
        expect(Date.parse((await held())['pause:until'])).to.be.greaterThan(Date.now());
        screenOf(here!).press('Resume now');
        await until(() => screenOf(there!).button('Pause'), 'the end of the pause');
        expect((await held())['pause:until']).to.equal('');
      } finally {
        providers.forEach((provider) => provider.remove());
      }
    });
  });
}
