import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';

const address = '/bundled-react.js';

/** React is published as CommonJS only, which no browser loads. */
export function bundledReact(): TestRunnerPlugin {
  let bundle: Promise<string> | undefined;
  const make = async () => {
    const contents = `export { createElement, useState } from 'react'; export { createRoot } from 'react-dom/client';`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return outputFiles[0]!.text;
  };
  return {
    name: 'bundled-react',
    resolveImport: ({ source }) => (source === 'react' || source === 'react-dom/client' ? address : undefined),
    serve: async ({ path }) => (path === address ? { body: await (bundle ??= make()), type: 'js' } : undefined),
  };
}
