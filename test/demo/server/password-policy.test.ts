import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passwordPolicyFor } from '../../../demo/server/passwords/password-policy.js';
import { endsOf, isToken, newToken } from '../../../demo/server/tokens/token-format.js';
import { browserOf } from '../../../demo/server/sign-ins/browser.js';
import { isWellKnown } from '../../../demo/server/passwords/well-known-passwords.js';

describe('well-known passwords', () => {
  const facts: [string, boolean][] = [
    ['password', true],
    ['12345678', true],
    ['P@ssword1!', true],
    ['!!Password2026', true],
    ['1L0v3y0u!', true],
    ['ＰＡＳＳＷＯＲＤ１', true],
    ['Welcome@123', true],
    ['L3tM31n!!', true],
    ['Xk9#mQ2$vLpz', false],
    ['Dogs8!3$9#4%', false],
    ['Orchard-7-Lantern', false],
    ['passwort mit sieben Segeln', false],
    ['💥💥💥💥A1!', false],
  ];
  for (const [password, known] of facts)
    it(`${known ? 'knows' : 'does not know'} ${password}`, async () => assert.equal(await isWellKnown(password), known));
});

describe('the policy', () => {
  it('has the words that whoever knows the person would try', () => {
    assert.deepEqual(passwordPolicyFor({ name: 'Maya Lindqvist', email: 'maya.lindqvist@fernweh.example' }).words, [
      'maya',
      'lindqvist',
      'maya.lindqvist',
      'fernweh',
    ]);
    assert.deepEqual(passwordPolicyFor({ name: 'عمر الحداد', email: 'om@fernweh.example' }).words, ['الحداد', 'fernweh']);
  });
});

describe('a token', () => {
  it('is known by its prefix and its checksum', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    assert.equal(new Set(tokens).size, 200);
    for (const token of tokens) {
      assert.match(token, /^fw_[0-9A-Za-z]{49}$/);
      assert.ok(isToken(token));
      const other = token[20] === 'a' ? 'b' : 'a';
      assert.ok(!isToken(token.slice(0, 20) + other + token.slice(21)));
      assert.ok(!isToken(`${token}\n`) && !isToken(token.slice(0, -1)) && !isToken(`x${token.slice(1)}`));
    }
  });

  it('shows of itself what is enough to tell it from others and too little to guess it', () => {
    const token = newToken();
    const { start, tail } = endsOf(token);
    assert.ok(token.startsWith(start) && token.endsWith(tail));
    assert.deepEqual([start.length, tail.length], [7, 4]);
  });
});

describe('the name of a browser', () => {
  it('is empty for what is none', () => {
    const nobody = { browser: '', system: '', device: '' };
    for (const userAgent of ['', 'curl/8.5', '\u0000', '('.repeat(500)]) assert.deepEqual(browserOf(userAgent), nobody);
  });

  it('has no version', () => {
    const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0';
    assert.deepEqual(browserOf(userAgent), { browser: 'Microsoft Edge', system: 'Linux', device: 'desktop' });
  });
});
