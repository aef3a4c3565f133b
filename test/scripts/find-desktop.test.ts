import { describe, expect, it } from 'vitest';
import { desktopArguments, findDesktop, isRecentEnough, manifestsOf } from '../../scripts/desktop/find.mjs';

type Env = Readonly<Record<string, string | undefined>>;

/** A machine on which exactly these files exist. */
function machine(platform: string, files: readonly string[], env: Env, home = '/home/li') {
  return { platform, env, home, exists: (path: string) => files.includes(path) };
}

const windows: Env = {
  LOCALAPPDATA: 'C:\\Users\\李 明\\AppData\\Local',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  Path: 'C:\\Windows\\system32;D:\\软件\\VS Code\\bin',
};

describe('a desktop VS Code on Windows', () => {
  it('is found where it installs for one user, in a folder with spaces and Chinese', () => {
    const code = 'C:\\Users\\李 明\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe';
    expect(findDesktop(machine('win32', [code], windows))).toBe(code);
  });

  it('is found where it installs for everybody', () => {
    const code = 'C:\\Program Files\\VSCodium\\VSCodium.exe';
    expect(findDesktop(machine('win32', [code], windows))).toBe(code);
  });

  it('is found from its bin folder on Path, and the program is started, not the script', () => {
    const files = ['D:\\软件\\VS Code\\bin\\code.cmd', 'D:\\软件\\VS Code\\Code.exe'];
    expect(findDesktop(machine('win32', files, windows))).toBe('D:\\软件\\VS Code\\Code.exe');
  });

  it('is not found where only the script is left', () => {
    expect(findDesktop(machine('win32', ['D:\\软件\\VS Code\\bin\\code.cmd'], windows))).toBeUndefined();
  });
});

describe('a desktop VS Code on macOS', () => {
  const bundle = 'Visual Studio Code.app/Contents/Resources/app/bin/code';

  it.each([`/Applications/${bundle}`, `/Users/li/Applications/${bundle}`, '/opt/homebrew/bin/code'])(
    'is found at %s',
    (code) => {
      const env = { PATH: '/usr/bin:/opt/homebrew/bin' };
      expect(findDesktop(machine('darwin', [code], env, '/Users/li'))).toBe(code);
    },
  );
});

describe('a desktop VS Code on Linux', () => {
  const screen = { PATH: '/usr/local/bin:/usr/bin', DISPLAY: ':0' };

  it.each(['/usr/bin/code', '/usr/bin/codium', '/snap/bin/code', '/usr/share/code/bin/code'])(
    'is found at %s',
    (code) => {
      expect(findDesktop(machine('linux', [code], screen))).toBe(code);
    },
  );

  it('is used under Wayland', () => {
    const env = { PATH: '/usr/bin', WAYLAND_DISPLAY: 'wayland-0' };
    expect(findDesktop(machine('linux', ['/usr/bin/code'], env))).toBe('/usr/bin/code');
  });

  it.each<[string, Env]>([
    ['there is no screen', { PATH: '/usr/bin' }],
    ['it belongs to a Windows around this Linux', { ...screen, WSL_DISTRO_NAME: 'Debian' }],
    ['it belongs to a window on another machine', { ...screen, VSCODE_IPC_HOOK_CLI: '/tmp/vscode-ipc.sock' }],
  ])('is not used where %s', (_why, env) => {
    expect(findDesktop(machine('linux', ['/usr/bin/code'], env))).toBeUndefined();
  });

  it('is the one VSCODE_EXECUTABLE names, before any other', () => {
    const env = { ...screen, VSCODE_EXECUTABLE: '/opt/mine/code' };
    expect(findDesktop(machine('linux', ['/usr/bin/code', '/opt/mine/code'], env))).toBe('/opt/mine/code');
  });
});

describe('the version of a desktop VS Code', () => {
  it.each([
    ['1.97.0', true],
    ['1.139.1', true],
    ['2.0.0', true],
    ['1.96.4', false],
    ['0.99.9', false],
    [undefined, true],
  ])('%s against ^1.97.0: %s', (version, recent) => {
    expect(isRecentEnough(version, '^1.97.0')).toBe(recent);
  });

  it('is looked for beside the program', () => {
    expect(manifestsOf('C:\\VS Code\\Code.exe', 'win32')).toContain('C:\\VS Code\\resources\\app\\package.json');
    expect(manifestsOf('/usr/share/code/bin/code', 'linux')).toContain('/usr/share/code/resources/app/package.json');
    const bundle = '/Applications/Visual Studio Code.app/Contents/Resources/app';
    expect(manifestsOf(`${bundle}/bin/code`, 'darwin')).toContain(`${bundle}/package.json`);
  });
});

describe('the arguments of a desktop VS Code', () => {
  const window = { extension: '/src/nianbao', folder: '/tmp/samples', userData: '/tmp/user-data' };

  it('load the extension, then open the folder and its file', () => {
    const args = desktopArguments({ ...window, file: '/tmp/samples/a.nianbao.md', platform: 'linux', uid: 1000 });
    expect(args).toEqual([
      '--new-window',
      '--extensionDevelopmentPath=/src/nianbao',
      '/tmp/samples',
      '/tmp/samples/a.nianbao.md',
    ]);
  });

  it('give root on Linux what VS Code asks of root', () => {
    const args = desktopArguments({ ...window, platform: 'linux', uid: 0 });
    expect(args).toEqual(expect.arrayContaining(['--no-sandbox', '--user-data-dir=/tmp/user-data']));
  });
});
