// The desktop VS Code of this machine. Node builtins only.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../support/place.mjs';
import { findDesktop, isRecentEnough, manifestsOf } from './find.mjs';

function versionOf(executable) {
  for (const file of manifestsOf(realpathSync(executable), process.platform)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')).version;
    } catch {
      // Not laid out like this one.
    }
  }
  return undefined;
}

/** A desktop VS Code that is there and not too old for this extension, or undefined; says so where one is too old. */
export function locateDesktop(env = process.env) {
  const executable = findDesktop({ platform: process.platform, env, home: homedir(), exists: existsSync });
  if (!executable) return undefined;
  if (!existsSync(executable)) throw new Error(`VSCODE_EXECUTABLE names a file that is not there: ${executable}`);
  const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const version = versionOf(executable);
  if (isRecentEnough(version, engines.vscode)) return executable;
  console.log(`${executable} is VS Code ${version}; this extension needs ${engines.vscode}.`);
  return undefined;
}
