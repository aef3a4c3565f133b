export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
}

export interface DesktopWindow {
  readonly extension: string;
  readonly folder: string;
  readonly file?: string;
  readonly platform: string;
  readonly uid?: number;
  readonly userData: string;
}

export function findDesktop(machine: Machine): string | undefined;
export function manifestsOf(executable: string, platform: string): string[];
export function isRecentEnough(version: string | undefined, engine: string | undefined): boolean;
export function desktopArguments(window: DesktopWindow): string[];
