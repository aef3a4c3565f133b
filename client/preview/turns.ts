/**
 * Jobs done one after the other, in the order in which they were asked for. A job that fails is told by `failed` and holds
 * up none of those behind it.
 */
export function createTurns(failed: () => void): (job: () => Promise<unknown>) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    last = last.then(job).catch(failed);
  };
}
