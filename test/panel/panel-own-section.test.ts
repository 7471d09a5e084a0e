import { expect } from '@open-wc/testing';
import '../../src/features/profile/profile-form.define.js';
import { memoryRouter, type SettingsPanel } from '../../src/panel/index.js';
import { mount, unmountAll, until } from '../support/mount.js';
import { screenOf } from '../support/screen.js';

const markup = '<settings-panel><div slot="mine"><profile-form></profile-form></div></settings-panel>';

describe('An element in a section of the host’s own', () => {
  afterEach(unmountAll);

  it('is asked about before its section is left, under the name of that, and not when another is', async () => {
    const { element } = await mount<SettingsPanel>(markup, { unsettled: true });
    element.router = memoryRouter('mine');
    element.sections = [{ id: 'mine', label: 'Mine' }, 'password', 'security'];
    const [form, dialog] = [element.querySelector('profile-form')!, () => element.shadowRoot!.querySelector('dialog')];
    await until(() => form.matches(':state(ready)'), 'the form');
    screenOf(form).type('Full name', 'Maya Berg');
    const opened = element.open('password');
    await until(() => dialog()?.open && dialog()!.textContent.includes('In Mine: Full name.'), 'the question');
    const button = [...dialog()!.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Discard')!;
    button.click();
    expect(await opened).to.equal(true);
    await until(() => element.shadowRoot!.querySelector('password-form')?.matches(':state(ready)'), 'the other section');
    screenOf(form).type('Full name', 'Maya Berg');
    expect(await element.open('security'), 'nobody leaves it').to.equal(true);
  });
});
