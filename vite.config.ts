import { defineConfig, type UserConfig } from 'vite';

/** The Desk: its pages run under a policy that allows no inline script and no data: address of a script. */
const desk: UserConfig = {
  root: 'demo',
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['demo/index.html', 'demo/customer.html', 'demo/outbox.html'] },
  },
};

/** Every element in one file, for pages without a bundler. The npm modules do not come through here: they are plain tsc output. */
const cdn: UserConfig = {
  publicDir: false,
  // Library mode leaves this alone, and nanostores reads it unguarded in the browser.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'settings-elements.min.js' },
    // Library mode never takes the spaces out of the format 'es'.
    rolldownOptions: { output: { minify: true, comments: false } },
  },
};

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn : desk));
