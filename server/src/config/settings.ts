import type { Locale, Severity } from '../report.ts';
import type { Settings } from '../service.ts';

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What the editor decides: the service's settings, and what the protocol does for the service. */
export interface EditorSettings extends Settings {
  /** Files of the user's own codes: paths, from the folders of the workspace or absolute, or URIs. */
  readonly catalogue: readonly string[];
}

/**
 * Makes settings of whatever the client holds under `tieout`. What does not fit is left out rather than
 * refused: a half-typed settings file must not switch the checks off.
 *
 * @param editorLocale the language of the editor's interface, which `tieout.language: auto` follows
 */
export function readSettings(raw: unknown, editorLocale: string | undefined): EditorSettings {
  const given = isRecord(raw) ? raw : {};
  return {
    locale: toLocale(given.language, editorLocale),
    files: readStrings(given.files),
    rules: readRules(given.rules),
    ambiguousWide: isRecord(given.align) && given.align.ambiguousWide === true,
    codeLens: given.codeLens !== false,
    inlayHints: given.inlayHints === true,
    catalogue: readStrings(given.catalogue),
  };
}

function readStrings(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((item) => typeof item === 'string' && item !== '') : [];
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
