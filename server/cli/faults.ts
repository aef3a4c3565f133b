import type { Messages } from '../../shared/messages';
import type { FileFault } from './files';

/** Why a file or folder was not read or written, in words. */
export function faultWords({ code, reason }: FileFault, cli: Messages['cli']): string {
  const words = {
    'not-utf8': () => cli.notUtf8(),
    'not-found': () => cli.notFound(),
    unreadable: () => cli.unreadable({ reason }),
    'not-written': () => cli.notWritten({ reason }),
  };
  return words[code]();
}
