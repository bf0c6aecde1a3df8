import type { Locale } from '../report.ts';

/** The language of the terminal, as POSIX orders its variables; where none is set, that of the system. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  // Windows sets none of the three. On POSIX an unset LANG means C, which is English.
  const tag = posix || (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  return /^zh(?![a-z])/i.test(tag) ? 'zh-cn' : 'en';
}
