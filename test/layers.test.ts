import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may know whom (docs/architecture.md). Inside `shared/` each layer may import those before it, never one after it;
 * outside, the table below says which packages and folders a folder may import at run time.
 */
const order = ['text', 'draft', 'form', 'report', 'edit', 'rules', 'check', 'view', 'exchange'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const root = normalize(join(__dirname, '..'));

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Every import and re-export of a file, local targets as paths from the project's root. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  const pattern =
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)|require\(\s*'([^']+)'\s*\)/gm;
  for (const [, type, from, dynamic, required] of source.matchAll(pattern)) {
    const name = from ?? dynamic ?? required;
    const target = name.startsWith('.')
      ? normalize(join(dirname(file), name))
          .split(sep)
          .join('/')
      : name;
    found.push({ file, target, typeOnly: type !== undefined });
  }
  return found;
}

const isPackage = ({ target }: Import) => !/^(client|server|shared|test|scripts|syntaxes|samples)\//.test(target);
const layerOf = (path: string) => path.split('/')[1];
const show = ({ file, target }: Import) => `${file} → ${target}`;

function forbidden(folder: string, allowed: (one: Import) => boolean): string[] {
  return sourceFiles(folder)
    .flatMap(importsOf)
    .filter((one) => !allowed(one))
    .map(show);
}

describe('layers', () => {
  it('shared layers import only layers before them', () => {
    const beside: Record<string, readonly string[]> = {
      rules: ['messages', 'settings'],
      check: ['messages', 'settings'],
      view: ['messages', 'settings', 'protocol'],
      edit: ['messages'],
    };
    const wrong = sourceFiles('shared')
      .flatMap(importsOf)
      .filter((one) => !isPackage(one))
      .filter(({ file, target, typeOnly }) => {
        const [from, to] = [layerOf(file), layerOf(target)];
        if (!target.startsWith('shared/')) return true;
        if (from === to) return false;
        if (beside[from]?.includes(to)) return false;
        if (from === 'protocol') return !typeOnly;
        if (!order.includes(from) || !order.includes(to)) return true;
        return order.indexOf(to) > order.indexOf(from);
      });
    expect(wrong.map(show)).toEqual([]);
  });

  it('shared knows no editor, no Node and no package but its own few', () => {
    const packages: Record<string, readonly string[]> = { form: ['zod/mini'], settings: ['zod/mini'] };
    const wrong = sourceFiles('shared')
      .flatMap(importsOf)
      .filter((one) => isPackage(one) && !packages[layerOf(one.file)]?.includes(one.target));
    expect(wrong.map(show)).toEqual([]);
  });

  it('no rule imports another rule', () => {
    const wrong = sourceFiles('shared/rules')
      .filter((file) => !/shared\/rules\/(index|types)\.ts$/.test(file))
      .flatMap(importsOf)
      .filter(
        ({ target, file }) =>
          target.startsWith('shared/rules/') && !target.endsWith('/types') && !isSharedBySiblings(file, target),
      );
    expect(wrong.map(show)).toEqual([]);
  });

  it('the server knows no client and no editor; only node.ts, node-files.ts and the command line know Node', () => {
    expect(
      forbidden('server', (one) => {
        const cli = one.file.startsWith('server/cli/');
        if (!isPackage(one))
          return (
            one.target.startsWith('shared/') ||
            (one.target.startsWith('server/') && (cli || !one.target.startsWith('server/cli/')))
          );
        // The product's own version.
        if (one.target.startsWith('node:') || one.target === 'package.json')
          return cli || ['server/node.ts', 'server/node-files.ts'].includes(one.file);
        return !cli && /^vscode-languageserver(-textdocument|-protocol)?(\/|$)/.test(one.target);
      }),
    ).toEqual([]);
  });

  it('the client knows the protocol, the messages and how a line of a draft is read, not the library', () => {
    expect(
      forbidden('client', (one) => {
        if (isPackage(one)) return one.target === 'vscode' || one.target.startsWith('vscode-languageclient');
        if (one.target.startsWith('client/')) return true;
        return one.typeOnly
          ? one.target.startsWith('shared/')
          : /^shared\/(protocol|messages|draft)(\/|$)/.test(one.target);
      }),
    ).toEqual([]);
  });

  it('no file is part of a circle, types counted', () => {
    const graph = new Map<string, string[]>();
    const files = ['shared', 'server', 'client'].flatMap(sourceFiles);
    for (const file of files) {
      const targets = importsOf(file).filter((one) => !isPackage(one));
      graph.set(
        file,
        targets.map(({ target }) => resolveFile(target, files)).filter((target) => target !== undefined),
      );
    }
    expect(circleIn(graph)).toEqual([]);
  });
});

/** What rules of one family have in common is no rule: it is not in the registry. */
function isSharedBySiblings(file: string, target: string): boolean {
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/'));
  if (folder(file) !== folder(target)) return false;
  return !importsOf('shared/rules/index.ts').some((one) => one.target === target);
}

function resolveFile(target: string, files: readonly string[]): string | undefined {
  return [`${target}.ts`, `${target}/index.ts`, target].find((candidate) => files.includes(candidate));
}

function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | undefined => {
    if (done.has(file)) return undefined;
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return [];
}
