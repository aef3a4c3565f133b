import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A test that puts something in place of a module (`vi.mock`) is named so: it alone needs modules of its own. */
const isolated = 'test/**/*.isolated.test.ts';
const elsewhere = ['test/host/**', 'test/ui/**'];

export default defineConfig({
  test: {
    // Everything else shares the loaded modules within a process, which spares a third of the time. Processes, not
    // threads: tests of what things cost ask for the processor time of their process.
    pool: 'forks',
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...elsewhere, isolated], isolate: false },
      },
      { extends: true, test: { name: 'isolated', include: [isolated] } },
    ],
  },
});
