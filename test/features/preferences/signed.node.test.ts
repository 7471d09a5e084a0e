import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Preferences } from '../../../src/features/preferences/index.js';
import { signed } from '../../../src/features/preferences/signed.js';

const likes: Preferences = { signature: 'Maya\nFernweh', 'signature:chat': true, 'signature:email': true, 'signature:whatsapp': false };

describe('a signed message', () => {
  it('ends with the signature after an empty line', () => {
    assert.equal(signed('Hello', likes, 'chat'), 'Hello\n\nMaya\nFernweh');
    assert.equal(signed('Hello \n\n', likes, 'chat'), 'Hello\n\nMaya\nFernweh');
  });

  it('in mail has the line by which programs know a signature', () =>
    assert.equal(signed('Hello', likes, 'email'), 'Hello\n\n-- \nMaya\nFernweh'));

  it('is signed only where the person wants it', () => {
    assert.equal(signed('Hello', likes, 'whatsapp'), 'Hello');
    assert.equal(signed('Hello', likes, 'carrier-pigeon'), 'Hello');
    assert.equal(signed('Hello', { ...likes, signature: ' \n ' }, 'chat'), 'Hello');
    assert.equal(signed('Hello', { 'signature:chat': true }, 'chat'), 'Hello');
    assert.equal(signed('Hello', undefined, 'chat'), 'Hello');
  });

  it('is no private note, and not empty', () => {
    assert.equal(signed('Hello', likes, 'chat', { isPrivate: true }), 'Hello');
    assert.equal(signed(' \n', likes, 'chat'), ' \n');
  });

  it('is not signed twice', () => {
    assert.equal(signed('Hello\nMaya\nFernweh  ', likes, 'chat'), 'Hello\nMaya\nFernweh  ');
    assert.equal(signed('Maya\nFernweh', likes, 'email'), 'Maya\nFernweh');
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('chat', 'email'), (text, signature, channel) => {
        const once = signed(text, { ...likes, signature }, channel);
        assert.equal(signed(once, { ...likes, signature }, channel), once);
        assert.ok(once.startsWith(text.trimEnd()));
      }),
    );
  });

  it('is signed where only its last word looks like the signature', () =>
    assert.equal(signed('Ask Maya', { ...likes, signature: 'Maya' }, 'chat'), 'Ask Maya\n\nMaya'));
});
