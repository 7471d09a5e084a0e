export { memory } from './memory.js';
export type { MemoryAdapter, MemoryOptions } from './memory-adapter.js';
export {
  memoryBackend,
  type Effect,
  type MemoryBackend,
  type MemoryBackendOptions,
  type MemoryGroup,
  type MemoryObjects,
} from './memory-backend.js';
export type { Fault } from './faults.js';
export type { MemoryRequest } from './connection.js';
export { sampleProfile, sampleSeed, type Seed } from './sample-person.js';
export type { BackOffice, MemoryMessage } from './back-office.js';
export type { AccessTokenSeed, SignInSeed } from './sample-security.js';
