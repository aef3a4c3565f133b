import { isUtf8 } from 'node:buffer';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileErrorCode } from '../../shared/exchange/findings-json';
import { isDraftName } from '../../shared/protocol/draft-names';
import { reasonOf } from '../errors';
import { type NotUtf8, notUtf8 } from '../not-utf8';

/** Why a file or folder was not read or written. `reason` is the system's word for it. */
export type FileFault =
  | { readonly code: Exclude<FileErrorCode, 'not-utf8'>; readonly reason: string }
  | ({ readonly code: 'not-utf8' } & NotUtf8);

/** A draft to check. */
export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  /** Relative to the current folder, with `/`. */
  readonly name: string;
  /** The folder up to which settings are looked for where there is no repository: the one given, or the file's own. */
  readonly top: string;
}

export type Found = DraftFile | { readonly name: string; readonly fault: FileFault };

/**
 * The drafts that the given paths mean, each once: a file as it is named, a folder searched through. Hidden folders,
 * `node_modules` and links to folders are not entered. Files of a folder come in the order of their paths.
 */
export function findDrafts(paths: readonly string[], folder: string): readonly Found[] {
  const found = new Map<string, Found>();
  const add = (path: string, top: string, fault?: FileFault) => {
    if (found.has(path)) return;
    const name = nameOf(path, folder);
    found.set(path, fault ? { name, fault } : { path, name, top });
  };
  for (const given of paths.length > 0 ? paths : ['.']) {
    const path = resolve(folder, given);
    try {
      if (statSync(path).isDirectory()) search(path, path, add);
      else add(path, dirname(path));
    } catch (error) {
      add(path, path, faultOf(error));
    }
  }
  return [...found.values()];
}

function search(folder: string, top: string, add: (path: string, top: string, fault?: FileFault) => void): void {
  let entries: ReturnType<typeof listFolder>;
  try {
    entries = listFolder(folder);
  } catch (error) {
    add(folder, top, faultOf(error));
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') search(path, top, add);
    } else if (isDraftName(entry.name)) {
      if (entry.isFile()) add(path, top);
      else if (entry.isSymbolicLink()) addLinked(path, top, add);
    }
  }
}

/** A link to a file is that file; one that leads nowhere is a draft that cannot be read. */
function addLinked(path: string, top: string, add: (path: string, top: string, fault?: FileFault) => void): void {
  try {
    if (statSync(path).isFile()) add(path, top);
  } catch (error) {
    add(path, top, faultOf(error));
  }
}

function listFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** As the json contract has it: relative to the folder, with `/`; absolute where it lies on another drive. */
export function nameOf(path: string, folder: string): string {
  const name = relative(folder, path) || '.';
  return (isAbsolute(name) ? path : name).split(sep).join('/');
}

/** A text without its byte order mark, and whether it had one. */
export interface FileText {
  readonly text: string;
  readonly bom: boolean;
}

export function readDraft(path: string): FileText | FileFault {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    return faultOf(error);
  }
}

export function decode(bytes: Buffer): FileText | FileFault {
  if (!isUtf8(bytes)) return { code: 'not-utf8', ...notUtf8(bytes) };
  const text = bytes.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? { text: text.slice(1), bom: true } : { text, bom: false };
}

/** As the file had it, byte order mark and all. */
export function withMark({ text, bom }: FileText): string {
  return bom ? `\ufeff${text}` : text;
}

let written = 0;

/**
 * Replaces a file's text in one step: whoever reads it sees the old text or the new one, never a part. Keeps the byte
 * order mark, the mode and, where allowed, the owner; a link stays a link. Gives a fault where nothing was changed.
 */
export function writeDraft(path: string, draft: FileText): FileFault | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const { mode, uid, gid } = statSync(target);
    const beside = join(dirname(target), `.nianbao-${process.pid}-${written++}.tmp`);
    const file = openSync(beside, 'wx', 0o600);
    temporary = beside;
    try {
      writeAll(file, Buffer.from(withMark(draft), 'utf8'));
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    keepOwner(beside, uid, gid);
    renameSync(beside, target);
    return undefined;
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true });
    return { code: 'not-written', reason: reasonOf(error) };
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Only an administrator may give a file away; for everybody else the new file already has the right owner. */
function keepOwner(path: string, uid: number, gid: number): void {
  const now = statSync(path);
  if (now.uid === uid && now.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {}
}

function faultOf(error: unknown): FileFault {
  const reason = reasonOf(error);
  return { code: reason === 'ENOENT' || reason === 'ENOTDIR' ? 'not-found' : 'unreadable', reason };
}
