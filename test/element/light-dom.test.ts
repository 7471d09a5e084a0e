import { expect } from '@open-wc/testing';
import { scopeStyles } from '../../src/element/light-dom.js';
import { mount, unmountAll } from '../support/mount.js';

const scope = '@scope (x-y[light-dom])';

describe('light DOM', () => {
  afterEach(unmountAll);

  it('turns :host into the root of a scope', () => {
    const css = scopeStyles(':host { color: red; } :host([hidden]) { display: none; } :host(:state(dirty)) p { top: 0; }', 'x-y', scope);
    expect(css).to.contain(`${scope} {`);
    expect(css).to.contain('& { color: red; }');
    expect(css).to.contain('&[hidden] {');
    expect(css).to.contain('&:state(dirty) p {');
  });

  it('keeps animations out of the scope, where they would be dropped', () => {
    const css = scopeStyles('p { animation: turn 1s; } @keyframes turn { from { top: 0; } to { top: 1px; } } b { top: 0; }', 'x-y', scope);
    expect(css.indexOf('@keyframes')).to.be.below(css.indexOf('@scope'));
    expect(css).to.match(/@scope[\s\S]*b \{ top: 0; \}/);
  });

  it('renders the form where password managers can see it, styled as in a shadow root', async () => {
    const { element, screen } = await mount('<profile-form light-dom></profile-form>');
    expect(element.shadowRoot).to.equal(null);
    expect(element.querySelector('input[autocomplete="name"]')).to.exist;
    expect(getComputedStyle(element).display).to.equal('block');
    expect(getComputedStyle(screen.part('field')!).display).to.equal('grid');
  });

  it('styles nothing outside itself', async () => {
    await mount('<profile-form light-dom></profile-form>');
    const outside = document.createElement('p');
    outside.setAttribute('part', 'field');
    document.body.append(outside);
    expect(getComputedStyle(outside).display).to.equal('block');
    outside.remove();
  });

  it('gives two forms on one page ids of their own', async () => {
    const { provider } = await mount('<profile-form light-dom></profile-form><profile-form light-dom></profile-form>');
    const ids = [...provider.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.be.above(10);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('reads the attribute once', async () => {
    const { element } = await mount('<profile-form></profile-form>');
    element.setAttribute('light-dom', '');
    expect(element.shadowRoot!.querySelector('form')).to.exist;
  });
});
