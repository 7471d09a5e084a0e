import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { onOneDatabase } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'settings-pages-'));
const pages = join(folder, 'desk');
mkdirSync(join(pages, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.json'), '{}');
writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Desk</title>');
writeFileSync(join(pages, 'customer.html'), '<!doctype html><title>Customer</title>');
writeFileSync(join(pages, 'assets/desk-1a2b.js'), 'export {};');
writeFileSync(join(pages, 'assets/bell-3c4d.mp3'), '0123456789');
after(() => rmSync(folder, { recursive: true }));

await onOneDatabase(
  (desk) => {
    it('serves the pages under the strict policy', async () => {
      for (const [path, title] of [
        ['/', 'Desk'],
        ['/customer.html', 'Customer'],
      ] as const) {
        const answer = await desk().visitor().get(path);
        assert.match(await answer.text(), new RegExp(`<title>${title}<`));
        const policy = answer.headers.get('Content-Security-Policy')!;
        const required =
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; media-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
        assert.ok(policy.startsWith(required), policy);
        assert.equal(answer.headers.get('Cache-Control'), 'no-cache');
        assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
        assert.equal(answer.headers.get('Referrer-Policy'), 'no-referrer');
      }
    });

    it('lets browsers keep what is named by its content', async () => {
      const answer = await desk().visitor().get('/assets/desk-1a2b.js');
      assert.equal(answer.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
      assert.match(answer.headers.get('Cache-Control')!, /immutable/);
      const again = await desk()
        .visitor()
        .get('/assets/desk-1a2b.js', { 'If-None-Match': answer.headers.get('ETag')! });
      assert.deepEqual([again.status, await again.text()], [304, '']);
      assert.equal(again.headers.get('Content-Security-Policy'), answer.headers.get('Content-Security-Policy'));
    });

    it('sends a part of a sound, as Safari wants it', async () => {
      const ask = (range: string) => desk().visitor().get('/assets/bell-3c4d.mp3', { Range: range });
      const part = await ask('bytes=2-4');
      assert.deepEqual([part.status, part.headers.get('Content-Range'), await part.text()], [206, 'bytes 2-4/10', '234']);
      for (const [range, bytes] of [
        ['bytes=0-1', '01'],
        ['bytes=8-', '89'],
        ['bytes=-3', '789'],
        ['bytes=8-99', '89'],
      ] as const)
        assert.equal(await (await ask(range)).text(), bytes, range);
      for (const whole of ['bytes=10-', 'bytes=4-2', 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5'])
        assert.equal((await ask(whole)).status, 200, whole);
      assert.equal((await ask('')).headers.get('Content-Type'), 'audio/mpeg');
    });

    it('serves nothing from outside the folder', async () => {
      for (const path of [
        '/../secret.json',
        '/%2e%2e/secret.json',
        '/..%2fsecret.json',
        '/assets/..%2f..%2fsecret.json',
        '/assets',
        '/%00.html',
        '/%ff.html',
      ]) {
        assert.equal((await desk().visitor().get(path)).status, 404, path);
      }
    });
  },
  { pages },
);
