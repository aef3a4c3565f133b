/**
 * URIs and paths, as text: pure, the same on every machine. Windows paths come as `C:\报告\a.md`, `file:///c%3A/报告/a.md`
 * (the way VS Code writes it) or `\\server\share\a.md`; all of them must mean the same file.
 */

/**
 * The path of a `file:` URI in the machine's own writing, or undefined for any other URI or one that is damaged.
 * @param windows whether paths have drives and backslashes.
 */
export function pathOfUri(uri: string, windows: boolean): string | undefined {
  const match = /^file:\/\/([^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!match) return undefined;
  const host = decoded(match[1]);
  const path = decoded(match[2]);
  if (host === undefined || path === undefined || path.includes('\0')) return undefined;
  if (!windows) return host === '' || host === 'localhost' ? path : undefined;
  const onDrive = /^\/[a-z]:/i.test(path) ? path.slice(1) : path;
  const full = host === '' || host === 'localhost' ? onDrive : `//${host}${path}`;
  return full.replaceAll('/', '\\');
}

/** The `file:` URI of an absolute path, in the writing of RFC 3986 (drive letters as they are, the colon kept). */
export function uriOfPath(path: string, windows: boolean): string {
  const slashed = windows ? path.replaceAll('\\', '/') : path;
  const share = windows ? /^\/\/([^/]+)(\/.*)?$/.exec(slashed) : null;
  if (share) return `file://${share[1]}${encodedPath(share[2] ?? '/')}`;
  return `file://${encodedPath(slashed.startsWith('/') ? slashed : `/${slashed}`)}`;
}

/**
 * The URI of a path that a draft names (relative, with `/`; `\` is read as `/`), seen from the draft's own URI.
 * Undefined where it is no relative path, or climbs above the root, or the draft has no folder (`untitled:`).
 */
export function resolveFrom(uri: string, relativePath: string): string | undefined {
  const path = relativePath.replaceAll('\\', '/');
  if (path === '' || path.startsWith('/') || /^[a-z]:/i.test(path) || /^[a-z][a-z0-9+.-]*:\/\//i.test(path))
    return undefined;
  const base = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!base) return undefined;
  const segments = base[2].split('/').slice(1, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(encodeSegment(segment));
    else if (segments.pop() === undefined) return undefined;
  }
  return `${base[1]}/${segments.join('/')}`;
}

/** The path by which the draft in `uri` names the file in `target`: what `resolveFrom` takes back. Undefined: none leads there. */
export function relativePath(uri: string, target: string): string | undefined {
  const [from, to] = [uriKey(uri).split('/'), uriKey(target).split('/')];
  let same = 0;
  while (same < from.length - 1 && same < to.length - 1 && from[same] === to[same]) same++;
  const path = [...from.slice(same + 1).map(() => '..'), ...to.slice(same)].join('/');
  const back = resolveFrom(uri, path);
  return back !== undefined && sameUri(back, target) ? path : undefined;
}

/** The URI of the folder that `uri` stands in, without a slash at its end; undefined at the root. */
export function parentUri(uri: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (!match) return undefined;
  const path = match[2].replace(/\/+$/, '');
  if (path === '') return undefined;
  return match[1] + path.slice(0, path.lastIndexOf('/'));
}

/** Whether `uri` is `folder` or lies in it. Both may be written in different ways (`%3A`, a slash at the end). */
export function isWithin(uri: string, folder: string): boolean {
  const [inner, outer] = [uriKey(uri), uriKey(folder)];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Whether two URIs mean the same, however they are written. */
export function sameUri(a: string, b: string): boolean {
  return a === b || uriKey(a) === uriKey(b);
}

/** The URI of a file of that name in a folder. */
export function childUri(folder: string, name: string): string {
  return `${folder}/${encodeSegment(name)}`;
}

/** The name of the file that a URI leads to, readable. */
export function fileNameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  return decoded(last) ?? last;
}

/** One writing for URIs that mean the same: escapes resolved, the drive's letter small, no slash at the end. */
export function uriKey(uri: string): string {
  const plain = decoded(uri) ?? uri;
  return plain
    .replace(/\/+$/, '')
    .replace(/^(file:\/\/\/)([A-Z])(?=:)/, (_, scheme, drive) => scheme + drive.toLowerCase());
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // A drive's colon and the marks that RFC 3986 allows in a segment stay readable; a lone surrogate has no escape.
  return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /%(?:3A|40|24|26|2B|2C|3B|3D)/g,
    decodeURIComponent,
  );
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
