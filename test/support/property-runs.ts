import type { Parameters } from 'fast-check';

/** Every run of the suite tries the same cases; a failure prints the seed and the case. */
const SEED = 20_260_120;

/**
 * How often a property is tried: `usual` times, with the same cases every time. NIANBAO_RUNS=10 tries ten times as many,
 * NIANBAO_SEED=7 others.
 */
export function runs(usual: number): Parameters<unknown> {
  const times = Number(process.env.NIANBAO_RUNS ?? 1);
  return { numRuns: Math.ceil(usual * times), seed: Number(process.env.NIANBAO_SEED ?? SEED) };
}

/** Time for a test that NIANBAO_RUNS makes longer, in milliseconds; a machine with much other work needs minutes. */
export function patience(usual = 180_000): number {
  return usual * Math.max(1, Number(process.env.NIANBAO_RUNS ?? 1));
}
