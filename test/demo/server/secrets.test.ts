import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { secretsOf } from '../../../demo/server/secrets/secrets.js';
import { serverKey } from '../../../demo/server/secrets/server-key.js';

const folders: string[] = [];
const newFolder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'settings-key-')));
  return folders.at(-1)!;
};
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('the key of the server', () => {
  it('is made once, and readable by nobody else', () => {
    const folder = join(newFolder(), 'not/there/yet');
    const key = serverKey({ folder });
    assert.equal(key.length, 32);
    assert.deepEqual(Buffer.from(serverKey({ folder })), Buffer.from(key));
    assert.equal(statSync(join(folder, 'secret.key')).mode & 0o777, 0o600);
    assert.notDeepEqual(Buffer.from(serverKey({ folder: newFolder() })), Buffer.from(key));
  });

  it('is not replaced when it is broken: what is sealed would be lost', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'secret.key'), 'half a key');
    assert.throws(() => serverKey({ folder }), /secret\.key is no key of this server/);
    assert.equal(readFileSync(join(folder, 'secret.key'), 'utf8'), 'half a key');
  });

  it('may be given, if it is long enough, and then no file is made', () => {
    const folder = newFolder();
    const secretKey = 'correct horse battery staple, twice over';
    assert.deepEqual(serverKey({ secretKey, folder }), serverKey({ secretKey }));
    assert.throws(() => statSync(join(folder, 'secret.key')), /ENOENT/);
    assert.throws(() => serverKey({ secretKey: 'short' }), /SECRET_KEY has fewer than 32 characters/);
  });
});

describe('what is sealed', () => {
  const secrets = secretsOf(serverKey({}));

  it('opens at its own place, and is different each time', () => {
    const [one, other] = [secrets.seal('JBSWY3DPEHPK3PXP', 'people/1/totp'), secrets.seal('JBSWY3DPEHPK3PXP', 'people/1/totp')];
    assert.notEqual(one, other);
    assert.ok(!Buffer.from(one, 'base64url').includes('JBSWY3DPEHPK3PXP'));
    assert.equal(secrets.open(one, 'people/1/totp'), 'JBSWY3DPEHPK3PXP');
    assert.equal(secrets.open(secrets.seal('🔑 é', 'x'), 'x'), '🔑 é');
  });

  it('opens at no other place, with no other key, and not when a bit was changed or bytes are missing', () => {
    const sealed = secrets.seal('secret', 'people/1/totp');
    assert.throws(() => secrets.open(sealed, 'people/2/totp'));
    assert.throws(() => secretsOf(serverKey({})).open(sealed, 'people/1/totp'));
    const bytes = Buffer.from(sealed, 'base64url');
    for (const index of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[index]! ^= 1;
      assert.throws(() => secrets.open(changed.toString('base64url'), 'people/1/totp'), `byte ${index}`);
    }
    for (const length of [0, 11, 12, 20, 28, bytes.length - 1])
      assert.throws(() => secrets.open(bytes.subarray(0, length).toString('base64url'), 'people/1/totp'), `${length} bytes`);
  });

  it('has a hash that only the key can make', () => {
    assert.equal(secrets.hmac('123456'), secrets.hmac('123456'));
    assert.notEqual(secrets.hmac('123456'), secrets.hmac('123457'));
    assert.notEqual(secretsOf(serverKey({})).hmac('123456'), secrets.hmac('123456'));
  });
});
