import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import type { Host } from './host';
import { nodeFiles } from './node-files';
import { startServer } from './server';

/** Starts the language server on Node: over `--stdio`, or over the pipe or channel that the client names (`--node-ipc`). */

const host: Host = {
  session: `${process.pid.toString(36)}${Date.now().toString(36)}`,
  version,
  ...nodeFiles,
};

startServer(createConnection(ProposedFeatures.all), host);
