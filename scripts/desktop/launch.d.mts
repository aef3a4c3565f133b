export interface DesktopTests {
  readonly executable: string;
  readonly extension: string;
  readonly tests: string;
  readonly workspace: string;
  readonly results: string;
}

export function launchDesktopTests(options: DesktopTests): Promise<number>;
