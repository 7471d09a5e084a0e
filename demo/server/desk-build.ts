import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the Desk when it is missing or older than what it is made of. In a process of its own: both cores work, and the memory is given back. */
export async function buildDesk(project: string): Promise<void> {
  const built = join(project, 'dist/desk/index.html');
  if (!existsSync(join(project, 'demo/index.html'))) return console.warn('There is no demo/index.html, so the Desk has no pages.');
  const sources = ['vite.config.ts', 'package-lock.json', 'src', 'demo'].map((name) => join(project, name));
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newestIn))) return;
  console.log('Building the Desk …');
  await run(process.execPath, [join(project, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], project);
}

/** Milliseconds; 0 when there is nothing. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'server' && name !== 'node_modules');
  return Math.max(mtimeMs, ...inside.map((name) => newestIn(join(path, name))));
}

function run(command: string, words: string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: folder, stdio: 'inherit' });
    const kill = () => void child.kill();
    process.once('exit', kill);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', kill);
      if (code === 0) resolve();
      else reject(new Error('The Desk could not be built; see above.'));
    });
  });
}
