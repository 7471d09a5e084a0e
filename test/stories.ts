/** `npm run stories` opens Storybook; `npm run stories -- --full` builds it, and walks every story through every look. */
import { spawnSync } from 'node:child_process';

const words = process.argv.slice(2);
const storybook = ['--config-dir', 'stories/.storybook'];

/** Returns whether it went well. */
const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const isDone = words.includes('--full')
  ? run('storybook', 'build', ...storybook, '--output-dir', 'storybook-static', '--quiet') &&
    run('tsx', 'test/stories-check.ts', '--matrix')
  : run('storybook', 'dev', ...storybook, '--port', '6006', '--host', '127.0.0.1', '--no-open', ...words);
process.exitCode = isDone ? 0 : 1;
