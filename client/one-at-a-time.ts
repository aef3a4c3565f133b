/**
 * Makes a job that is done one at a time: asked for while it is under way, it is done once more afterwards. What it returns
 * ends when all that was asked for by then is done. A failure leaves things as they were; the next time it is tried anew.
 */
export function oneAtATime(job: () => Promise<void>): () => Promise<void> {
  let again = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (again) {
      again = false;
      await job().catch(() => {});
    }
    running = undefined;
  };
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}
