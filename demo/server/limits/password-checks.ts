import { inTurn } from './in-turn.js';

/** A password keeps a processor busy for a good part of a second. By address: whoever guesses makes nobody wait but themselves. */
export const checkingPasswords = inTurn({ atOnce: 2, waiting: 200 }, { atOnce: 2, waiting: 30 });
