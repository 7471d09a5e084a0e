import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOTP, Secret, TOTP, URI } from 'otpauth';
import { newRecoveryCodes, plainRecoveryCode, recoveryTotal } from '../../../demo/server/two-factor/recovery-codes.js';
import { newTotpSecret, totpStep, totpUri } from '../../../demo/server/two-factor/totp.js';

/** RFC 6238, appendix B, SHA1: "12345678901234567890" in base32, and the last six of the eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const vectors: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('codes of an authenticator app', () => {
  it('are those of RFC 6238', () => {
    for (const [seconds, code] of vectors) assert.equal(totpStep(secret, code, seconds * 1_000), Math.floor(seconds / 30), code);
  });

  it('are known a step early and a step late, and no further', () => {
    const now = 2_000_000_000_000;
    const step = Math.floor(now / 30_000);
    const found = [-2, -1, 0, 1, 2].map((delta) =>
      totpStep(secret, HOTP.generate({ secret: Secret.fromBase32(secret), counter: step + delta }), now),
    );
    assert.deepEqual(found, [undefined, step - 1, step, step + 1, undefined]);
  });

  it('may be typed with blanks, and are nothing else than six digits', () => {
    assert.equal(totpStep(secret, ' 279 037 ', 2_000_000_000_000), Math.floor(2_000_000_000 / 30));
    for (const code of ['', '279037.0', '+279037', '0279037', '27903', '69279037', '٢٧٩٠٣٧', '２７９０３７'])
      assert.equal(totpStep(secret, code, 2_000_000_000_000), undefined, code);
  });

  it('come from a secret of 160 random bits', () => {
    const secrets = Array.from({ length: 50 }, newTotpSecret);
    assert.equal(new Set(secrets).size, 50);
    for (const one of secrets) assert.equal(Secret.fromBase32(one).bytes.length, 20);
  });

  it('are what an app makes of the address alone', () => {
    const read = URI.parse(totpUri(secret, 'maya+desk@fernweh.example'));
    assert.ok(read instanceof TOTP);
    const { issuer, label, algorithm, digits, period } = read;
    assert.deepEqual(
      { issuer, label, algorithm, digits, period },
      { issuer: 'Fernweh Desk', label: 'maya+desk@fernweh.example', algorithm: 'SHA1', digits: 6, period: 30 },
    );
    for (const [seconds, code] of vectors) assert.equal(read.generate({ timestamp: seconds * 1_000 }), code);
  });
});

describe('recovery codes', () => {
  it('are sixteen, all different, in two groups of four', () => {
    const codes = newRecoveryCodes();
    assert.equal(codes.length, recoveryTotal);
    assert.equal(new Set(codes).size, 16);
    for (const code of codes) assert.match(code, /^[a-z2-9]{4}-[a-z2-9]{4}$/);
  });

  it('have no sign that looks like another, and enough signs for 38 bits', () => {
    const signs = new Set(Array.from({ length: 500 }, newRecoveryCodes).flat().join('').replaceAll('-', ''));
    for (const pair of ['0o', '1l', '1i', 'il', '2z', '5s', '8b']) assert.ok(!(signs.has(pair[0]!) && signs.has(pair[1]!)), pair);
    assert.ok(!signs.has('0') && !signs.has('o'), 'neither of the two that nobody can tell apart');
    assert.ok(8 * Math.log2(signs.size) >= 38, `${signs.size} signs`);
  });

  it('are the same however they are typed', () => {
    for (const typed of ['k7mq-2xvd', 'K7MQ2XVD', ' k7mq 2xvd\n', 'K7-MQ-2X-VD', 'k7mq–2xvd', 'k7mq—2xvd', 'k7mq−2xvd'])
      assert.equal(plainRecoveryCode(typed), 'k7mq2xvd', typed);
  });
});
