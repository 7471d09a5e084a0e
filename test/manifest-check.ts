/** Fails when custom-elements.json is not what `npm run manifest` would write now. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const folder = '.cache/manifest';
mkdirSync(folder, { recursive: true });
execFileSync('npm', ['run', '--silent', 'manifest'], { stdio: 'inherit', env: { ...process.env, MANIFEST_FOLDER: folder } });

const read = (path: string) => readFileSync(path, 'utf8');
if (read('custom-elements.json') !== read(`${folder}/custom-elements.json`)) {
  console.error('custom-elements.json is older than the elements: run npm run manifest.');
  process.exitCode = 1;
}
