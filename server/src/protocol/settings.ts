import type { Locale, Severity } from '../report.ts';
import type { Settings } from '../service.ts';

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * Makes service settings of whatever the client holds under `tieout`. What does not fit is left out rather than
 * refused: a half-typed settings file must not switch the checks off.
 *
 * @param editorLocale the language of the editor's interface, which `tieout.language: auto` follows
 */
export function readSettings(raw: unknown, editorLocale: string | undefined): Settings {
  const given = isRecord(raw) ? raw : {};
  return {
    locale: toLocale(given.language, editorLocale),
    files: Array.isArray(given.files) ? given.files.filter((glob) => typeof glob === 'string' && glob !== '') : [],
    rules: readRules(given.rules),
  };
}

/** A draft is written in Chinese, so Chinese is the answer when nobody says anything. */
function toLocale(setting: unknown, editorLocale: string | undefined): Locale {
  if (setting === 'zh-cn' || setting === 'en') return setting;
  return editorLocale === undefined || editorLocale === '' || /^zh\b/i.test(editorLocale) ? 'zh-cn' : 'en';
}

function readRules(raw: unknown): Settings['rules'] {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])),
  );
}

function isLevel(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && severities.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
