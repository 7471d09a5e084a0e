/** How long a test waits for what has no time limit of its own, ms: long enough for a busy machine. */
export const patience = 20_000;

/** The longest that anybody waits to see a change made elsewhere, ms. Machines that run checks for others have more to do. */
export const aSecond = process.env['CI'] ? 5_000 : 1_000;
