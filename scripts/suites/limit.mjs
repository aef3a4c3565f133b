/**
 * How long one command of a suite may take before it is said to hang, in milliseconds: several times what the longest
 * takes on a quiet machine, and less than the ten minutes that all of `npm test` may take.
 */
export const suiteLimit = 420_000;
