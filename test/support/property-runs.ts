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

/** Time for a test that NIANBAO_RUNS makes longer, in milliseconds. */
export function patience(usual: number): number {
  return usual * Math.max(1, Number(process.env.NIANBAO_RUNS ?? 1));
}
