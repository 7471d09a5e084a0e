import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

/** What shows pushed notifications, as one classic file: browsers register nothing else everywhere. */
const worker: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: {
      entry: 'src/features/notifications/push-worker-file.ts',
      formats: ['iife'],
      name: 'pushWorker',
      fileName: () => 'push-worker.js',
    },
    rolldownOptions: { output: { minify: true, comments: false } },
  },
};

/** At the root of the Desk under its own name: a worker may only work for the folder it comes from, and below. */
const withPushWorker: Plugin = {
  name: 'push-worker',
  async generateBundle() {
    const [built] = (await build({ ...worker, configFile: false, logLevel: 'warn', build: { ...worker.build, write: false } })) as {
      output: readonly { code?: string }[];
    }[];
    this.emitFile({ type: 'asset', fileName: 'push-worker.js', source: built!.output[0]!.code! });
  },
};

/** The Desk: its pages run under a policy that allows no inline script and no data: address of a script. */
const desk: UserConfig = {
  root: 'demo',
  plugins: [withPushWorker],
  build: {
    outDir: '../dist/desk',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['demo/index.html', 'demo/customer.html', 'demo/outbox.html', 'demo/phone.html'] },
  },
};

/** A library's build would write all sounds and emoji into the script; they lie beside the npm modules already. */
const filesBesideModules: Plugin = {
  name: 'files-beside-modules',
  enforce: 'pre',
  transform: {
    filter: { code: /new URL\('\.\/(?:tones|emoji)\// },
    handler: (code) => ({
      code: code
        .replaceAll("new URL('./tones/", "new URL(/* @vite-ignore */ '../features/alerts/tones/")
        .replaceAll("new URL('./emoji/", "new URL(/* @vite-ignore */ '../features/canned-responses/emoji/"),
      map: null,
    }),
  },
};

/** Every element in one file, for pages without a bundler. The npm modules do not come through here: they are plain tsc output. */
const cdn: UserConfig = {
  publicDir: false,
  plugins: [filesBesideModules],
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

export default defineConfig(({ mode }) => ({ cdn, worker })[mode] ?? desk);
