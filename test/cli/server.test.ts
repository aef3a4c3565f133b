import { describe, expect, it } from 'vitest';
import { builtFile } from '../support/built';
import { cleanDraft } from '../support/drafts';
import { startClient } from '../support/lsp';

describe('nianbao server --stdio', () => {
  it('is the language server', async () => {
    builtFile('server');
    const client = await startClient({ command: [process.execPath, builtFile('cli'), 'server', '--stdio'] });
    await client.open('file:///a.nianbao.md', cleanDraft);
    expect(await client.pull('file:///a.nianbao.md')).toMatchObject({ kind: 'full', items: [] });
    expect(await client.stop()).toBe(0);
  });
});
