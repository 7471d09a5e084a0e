import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/element/define-element.js';

describe('defineElement', () => {
  let warnings: string[];
  const warn = console.warn;
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => (console.warn = warn));

  it('is silent when the same class is defined twice', () => {
    class Once extends HTMLElement {}
    defineElement('define-once', Once);
    defineElement('define-once', Once);
    expect(customElements.get('define-once')).to.equal(Once);
    expect(warnings).to.deep.equal([]);
  });

  it('leaves a tag to whoever had it first, and says so once with both names', () => {
    class Theirs extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('define-theirs', Theirs);
    defineElement('define-theirs', Ours);
    expect(customElements.get('define-theirs')).to.equal(Theirs);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('Theirs').and.to.contain('Ours').and.to.contain('<define-theirs>');
  });

  it('takes a tag of ours beside the name that a host gave the class', () => {
    class Shared extends HTMLElement {}
    customElements.define('define-acme', Shared);
    defineElement('define-ours', Shared);
    expect(document.createElement('define-ours')).to.be.instanceOf(Shared);
  });
});
