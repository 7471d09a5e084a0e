import { expect } from '@open-wc/testing';
import { mount, unmountAll } from '../../support/mount.js';

const headings = ({ shadowRoot }: HTMLElement) => [...shadowRoot!.querySelectorAll('h3')].map((one) => one.textContent.trim());

describe('alert-settings, one section alone', () => {
  afterEach(unmountAll);

  for (const [only, heading] of [
    ['sound', 'Sounds'],
    ['popup', 'Browser pop-ups'],
    ['quiet', 'Do not disturb'],
  ] as const) {
    it(`shows ${heading}, and no other`, async () => {
      const { element } = await mount(`<alert-settings only="${only}"></alert-settings>`);
      expect(headings(element)).to.deep.equal([heading]);
    });
  }

  it('offers a pause where it is about being left alone', async () => {
    const { screen } = await mount('<alert-settings only="sound"></alert-settings>');
    expect(screen.button('Pause')).to.equal(undefined);
    unmountAll();
    const quiet = await mount('<alert-settings only="quiet"></alert-settings>');
    expect(quiet.screen.button('Pause')).to.not.equal(undefined);
  });

  it('shows all when nobody knows what is asked for', async () => {
    const { element } = await mount('<alert-settings only="smell"></alert-settings>');
    expect(headings(element)).to.have.length(3);
  });
});
