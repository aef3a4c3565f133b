// Builds dist/ the way `npm run build` does, in a process of its own. Node builtins only.

import { run } from './support/children.mjs';
import { repository } from './support/place.mjs';

/** Builds; throws with the compiler's words where it fails. */
export async function build(args = []) {
  const { status, output } = await run(process.execPath, ['esbuild.mjs', ...args], {
    cwd: repository,
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`The build failed.\n${output}`);
}
