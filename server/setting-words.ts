import type { Messages } from '../shared/messages';
import { isSetting, type SettingFault } from '../shared/settings/read';
import { formWords } from './form-words';
import type { ProjectFault } from './project-file';

/** What stands before the names of settings in an editor. */
const PREFIX = 'nianbao.';

/** What is wrong with a setting, in words. `name`: as the user finds it, with what stands before or behind it. */
export function settingWords(fault: SettingFault, name: string, { server }: Messages): string {
  if (fault.code === 'not-one-of') return server.settingNotOneOf({ ...fault, name });
  if (fault.code === 'wrong-type') return server.settingType({ ...fault, name });
  if (fault.code === 'out-of-range') return server.settingOutOfRange({ ...fault, name });
  if (fault.code === 'unknown-option') return server.unknownOption({ ...fault, name });
  if (fault.code === 'unknown-rule') return server.unknownRule({ name });
  const isPrefixed = fault.name.startsWith(PREFIX) && isSetting(fault.name.slice(PREFIX.length));
  return server.unknownSetting({ name, prefix: isPrefixed ? PREFIX : '' });
}

/** Why a project's file cannot be used, in words. */
export function projectWords(fault: ProjectFault, file: string, messages: Messages): string {
  const { server } = messages;
  if (fault.code === 'not-an-object') return server.projectNotAnObject({ file });
  if (fault.code === 'not-json') {
    const { line, character } = fault.position;
    const reason = formWords(fault.fault, messages);
    return server.projectNotJson({ file, line: line + 1, column: character + 1, reason });
  }
  return server.projectUnreadable({ file, reason: fault.reason });
}
