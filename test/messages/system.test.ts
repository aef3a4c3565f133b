import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/messages';

describe('What the system refused', () => {
  it.each([
    ['zh', 'EACCES', '无法读取：没有权限（EACCES）'],
    ['zh', 'ENOSPC', '无法读取：磁盘已满（ENOSPC）'],
    ['en', 'EACCES', 'Cannot be read: permission denied (EACCES)'],
  ] as const)('is told in words, in %s: %s', (language, reason, told) => {
    expect(messagesIn(language).cli.unreadable({ reason })).toBe(told);
  });

  it('keeps a word that nobody put in others', () => {
    expect(messagesIn('zh').cli.unreadable({ reason: 'EIO' })).toBe('无法读取（EIO）');
    expect(messagesIn('en').cli.unreadable({ reason: 'constructor' })).toBe('Cannot be read (constructor)');
  });
});
