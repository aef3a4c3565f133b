import { readFileSync, statSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../package.json';
import type { Host } from './host';
import { startServer } from './server';
import { pathOfUri } from './uri';

/** Starts the language server on Node: over `--stdio`, or over the pipe or channel that the client names (`--node-ipc`). */

const onWindows = process.platform === 'win32';

const host: Host = {
  session: `${process.pid.toString(36)}${Date.now().toString(36)}`,
  version,
  fileExists(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined) return undefined;
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  },
  readText(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  },
};

startServer(createConnection(ProposedFeatures.all), host);
