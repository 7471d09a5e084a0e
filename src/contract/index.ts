export * from './errors.js';
export type * from './groups.js';
export type * from './backend.js';
export type * from './challenges.js';
export { loadModule } from './load-module.js';
