export function cacheFolder(env?: Readonly<Record<string, string | undefined>>): string;
export function fingerprint(...files: string[]): string;
export function withLock<T>(lock: string, work: () => Promise<T>, options?: { waiting?: () => void }): Promise<T>;
