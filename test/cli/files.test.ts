import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDrafts } from '../../server/cli/files';
import { asOrdinaryUser, temporaryFolder } from '../support/folder';

describe('a folder that cannot be read', () => {
  it('is an entry of its own; the others are found', () => {
    const folder = temporaryFolder({ 'closed/a.nianbao.md': '', 'open/b.nianbao.md': '' });
    chmodSync(join(folder, 'closed'), 0o000);
    const found = asOrdinaryUser(folder, () => findDrafts([], folder));
    chmodSync(join(folder, 'closed'), 0o755);
    expect(found).toMatchObject([{ name: 'closed', fault: { code: 'unreadable' } }, { name: 'open/b.nianbao.md' }]);
  });
});
