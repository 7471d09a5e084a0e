export { rest, type RestAdapter, type RestOptions } from './rest.js';
