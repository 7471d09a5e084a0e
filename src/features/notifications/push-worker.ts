import { handlePushes, type PushScope } from './push-handlers.js';

// For a host that has a service worker of its own: `import 'settings-elements/push-worker'` in it.
handlePushes(globalThis as unknown as PushScope);
