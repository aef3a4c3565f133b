import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import type { Host } from './host';
import { nodeFiles, onWindows } from './node-files';
import { startServer } from './server';
import { uriOfPath } from './uri';

/** Starts the language server on Node: over `--stdio`, or over the pipe or channel that the client names (`--node-ipc`). */

/** As the repository and the packed extension have it: beside `dist`, in which this file is. */
const rulePages = join(__dirname, '..', 'docs', 'rules');

const host: Host = {
  session: `${process.pid.toString(36)}${Date.now().toString(36)}`,
  version,
  ...(existsSync(rulePages) ? { rulePages: `${uriOfPath(rulePages, onWindows)}/` } : {}),
  ...nodeFiles,
};

startServer(createConnection(ProposedFeatures.all), host);
