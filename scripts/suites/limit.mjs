/**
 * How long one command of a suite may take before it is said to hang, in milliseconds: six times what the longest takes on a
 * quiet machine with two processors, as a slow or busy one may need.
 */
export const suiteLimit = 600_000;
