import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchDesktopTests } from '../../scripts/desktop/launch.mjs';
import { temporaryFolder } from '../support/folder';

/** Stands in for a desktop VS Code: writes down how it was called and ends with `status`. */
function standIn(status: number) {
  const note = 'JSON.stringify({ args: process.argv.slice(2), results: process.env.NIANBAO_HOST_RESULTS })';
  const script = `#!${process.execPath}
require('node:fs').writeFileSync(require('node:path').join(__dirname, 'called.json'), ${note});
process.exit(${status});
`;
  const folder = temporaryFolder({ code: script });
  const executable = join(folder, 'code');
  chmodSync(executable, 0o755);
  const called = () => JSON.parse(readFileSync(join(folder, 'called.json'), 'utf8'));
  const options = { executable, extension: '/src/nianbao', tests: '/src/nianbao/dist/host-tests/index.js' };
  return { called, options: { ...options, workspace: join(folder, '草稿'), results: join(folder, 'results.json') } };
}

it('gives a desktop VS Code the extension, the tests, the folder and a profile of its own', async () => {
  const { called, options } = standIn(0);
  expect(await launchDesktopTests(options)).toBe(0);
  const { args, results } = called();
  expect(args).toContain('--extensionDevelopmentPath=/src/nianbao');
  expect(args).toContain('--extensionTestsPath=/src/nianbao/dist/host-tests/index.js');
  expect(args).toContain(options.workspace);
  expect(args).toContain('--disable-extensions');
  expect(args.filter((arg: string) => /^--(user-data|extensions)-dir=/.test(arg))).toHaveLength(2);
  expect(results).toBe(options.results);
});

it('passes on that tests failed', async () => {
  const { options } = standIn(1);
  expect(await launchDesktopTests(options)).toBe(1);
});
