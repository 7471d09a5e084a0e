import { expect } from '@open-wc/testing';
import { mount, unmountAll } from '../../support/mount.js';

const headings = ({ shadowRoot }: HTMLElement) => [...shadowRoot!.querySelectorAll('h3')].map((one) => one.textContent.trim());

describe('preferences-form, one part alone', () => {
  afterEach(unmountAll);

  it('shows that part, and no other', async () => {
    const { element } = await mount('<preferences-form only="writing"></preferences-form>');
    expect(headings(element)).to.deep.equal(['Writing']);
  });

  it('shows the interface language without what is beside it', async () => {
    const { element, screen } = await mount('<preferences-form only="language"></preferences-form>');
    expect(headings(element)).to.deep.equal([]);
    expect(screen.control('Interface language').localName).to.equal('select');
    expect(screen.text()).to.not.contain('Theme');
  });

  it('shows all when nobody knows what is asked for', async () => {
    const { element } = await mount('<preferences-form only="music"></preferences-form>');
    expect(headings(element)).to.have.length(3);
  });
});
