import type { Messages } from '../../shared/messages';
import type { FileFault } from './files';

/** Why a file or folder was not read or written, in words. */
export function faultWords(fault: FileFault, cli: Messages['cli']): string {
  if (fault.code === 'not-utf8') return cli.notUtf8(fault);
  const { code, reason } = fault;
  const words = {
    'not-found': () => cli.notFound(),
    unreadable: () => cli.unreadable({ reason }),
    'not-written': () => cli.notWritten({ reason }),
  };
  return words[code]();
}
