import './push-worker.js';

// The file has nothing else to do, so a newer one takes over at once.
const worker = globalThis as unknown as { addEventListener(type: 'install', run: () => void): void; skipWaiting(): Promise<void> };
worker.addEventListener('install', () => void worker.skipWaiting());
