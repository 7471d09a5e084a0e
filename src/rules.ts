/** Pure rules that a server runs as well: no DOM, no Lit. */
export { hasMarkup, initialsOf, nameForCustomers, profileLimits } from './features/profile/profile.js';
