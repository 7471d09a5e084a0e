import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { onPglite } from './desk.js';

const folder = mkdtempSync(join(tmpdir(), 'settings-pages-'));
const pages = join(folder, 'desk');
mkdirSync(join(pages, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.json'), '{}');
writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Desk</title>');
writeFileSync(join(pages, 'customer.html'), '<!doctype html><title>Customer</title>');
writeFileSync(join(pages, 'assets/desk-1a2b.js'), 'export {};');
after(() => rmSync(folder, { recursive: true }));

onPglite(
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
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
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
