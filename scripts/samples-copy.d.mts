export function copySamples(from: string, to: string, options?: { fresh?: boolean }): string;
