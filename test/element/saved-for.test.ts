import { expect } from '@open-wc/testing';
import { SavedFor } from '../../src/element/saved-for.js';
import { until } from '../support/mount.js';

const ready = (fields: Record<string, { is: string }> = {}) => ({ phase: 'ready' as const, fields });

function make(milliseconds = 60_000) {
  let updates = 0;
  const host = { addController() {}, removeController() {}, requestUpdate: () => (updates += 1), updateComplete: Promise.resolve(true) };
  const saved = new SavedFor(host, milliseconds);
  return { saved, members: () => [...saved.members], updates: () => updates };
}

describe('what was saved a moment ago', () => {
  it('is what waited and now has no state of its own', () => {
    const { saved, members } = make();
    saved.see(ready({ a: { is: 'pending' }, b: { is: 'pending' } }));
    expect(members()).to.deep.equal([]);
    saved.see(ready({ b: { is: 'refused' } }));
    expect(members()).to.deep.equal(['a']);
    saved.hostDisconnected();
  });

  it('is not what was taken back', () => {
    const { saved, members } = make();
    saved.see(ready({ a: { is: 'pending' } }));
    saved.withdraw(['a']);
    saved.see(ready());
    expect(members()).to.deep.equal([]);
  });

  it('is forgotten when it is typed over', () => {
    const { saved, members } = make();
    saved.mark('a');
    saved.see(ready({ a: { is: 'draft' } }));
    expect(members()).to.deep.equal([]);
  });

  it('falls silent by itself, and the element is told', async () => {
    const { saved, members, updates } = make(5);
    saved.mark('a');
    await until(() => updates() === 1);
    expect(members()).to.deep.equal([]);
  });

  it('holds no timer once the element is gone', () => {
    const { saved, members } = make();
    saved.mark('a');
    saved.hostDisconnected();
    expect(members()).to.deep.equal([]);
  });
});
