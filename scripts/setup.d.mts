export function staleness(root?: string): string | undefined;
export function ensureDependencies(root?: string): Promise<void>;
