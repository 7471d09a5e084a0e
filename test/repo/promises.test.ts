import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, publicEntries, read, sources } from './sources.js';

const { scripts, exports } = JSON.parse(read('package.json')) as { scripts: Record<string, string>; exports: Record<string, unknown> };
const pages = ['README.md', 'CONTRIBUTING.md'];

const fenced = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);
const commandsIn = (page: string) =>
  fenced(page, 'sh')
    .flatMap((code) => code.split('\n'))
    .map((line) => line.replace(/\s*#.*$/, '').trim())
    .filter(Boolean)
    .flatMap((line) => line.split(/\s*&&\s*/));

/** A command is true when it runs a script of ours, or a file of ours in a way that the scripts do. */
function isTrue(command: string): boolean {
  const [program, second = '', third = ''] = command.split(/\s+/);
  if (command === 'npm ci' || command === 'npm test' || command === 'npm start') return true;
  if (program === 'npm' && second === 'install') return third === 'settings-elements';
  if (program === 'npm' && second === 'run') return third in scripts;
  if (program === 'npx' && second === 'tsx') return files.includes(third);
  return false;
}

describe('README and CONTRIBUTING', () => {
  for (const page of pages) {
    it(`tells only commands that exist (${page})`, () => {
      const commands = commandsIn(page);
      assert.ok(commands.length > 0);
      assert.deepEqual(
        commands.filter((command) => !isTrue(command)),
        [],
      );
    });

    it(`links only to files that exist (${page})`, () => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path]) => path!);
      assert.deepEqual(
        links.filter((path) => !files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`))),
        [],
      );
    });
  }

  it('imports only public entries in its examples', () => {
    const imported = pages.flatMap((page) =>
      [...read(page).matchAll(/['"]settings-elements(\/[\w/.-]+)?['"]/g)].map(([, path]) => `.${path ?? ''}`),
    );
    assert.ok(imported.length > 0);
    assert.deepEqual(
      imported.filter((entry) => !(entry in exports)),
      [],
    );
  });

  it('shows code that the compiler has read', () => {
    const withoutImports = (code: string) => code.replace(/^import .*\n/gm, '').trim();
    const checked = read('test/repo/readme-code.ts');
    const blocks = fenced('README.md', 'ts').map(withoutImports);
    assert.ok(blocks.length > 0);
    assert.deepEqual(
      blocks.filter((code) => !checked.includes(code)),
      [],
    );
  });

  it('is short enough to be read', () => {
    assert.ok(read('CONTRIBUTING.md').split('\n').length <= 150);
  });
});

describe('public entries', () => {
  it('are made from sources that exist', () => {
    assert.deepEqual(
      publicEntries.filter((path) => !path.includes('*') && !sources.includes(path)),
      [],
    );
  });
});

describe('scripts', () => {
  it('are one word each', () => {
    assert.deepEqual(
      Object.keys(scripts).filter((name) => !/^[a-z]+$/.test(name)),
      [],
    );
  });

  it('are what continuous integration runs', () => {
    assert.match(read('.ci/run'), /npm ci\nnpm test/);
    assert.equal(scripts['test'], scripts['check']);
  });
});
