import type { Locale } from '../report.ts';

/** What a project calls the file in which it keeps its settings, for the editor and the command line alike. */
export const CONFIG_FILE = 'tieout.config.json';

/** The settings of a file as it writes them, under the names they have in the editor without `tieout.`. */
export type RawConfig = Readonly<Record<string, unknown>>;

/** What may stand in it. `$schema` is for the editor that it is written in. */
const KEYS: readonly string[] = ['$schema', 'files', 'rules', 'catalogue', 'align', 'language'];

export interface ReadConfig {
  readonly raw: RawConfig;
  /** What of it is not understood, in the reader's language; the rest counts all the same. */
  readonly problems: readonly string[];
}

/** Reads such a file. What is wrong in it is told, and is as if it were not there. */
export function readConfig(text: string, locale: Locale): ReadConfig {
  const english = locale === 'en';
  let data: unknown;
  try {
    data = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const said = english ? `${CONFIG_FILE} is no sound JSON: ${reason}` : `${CONFIG_FILE} 不是完好的 JSON：${reason}`;
    return { raw: {}, problems: [said] };
  }
  if (!isRecord(data)) {
    return { raw: {}, problems: [english ? `${CONFIG_FILE} holds no object` : `${CONFIG_FILE} 的内容不是一个对象`] };
  }
  const unknown = Object.keys(data).filter((key) => !KEYS.includes(key));
  const problems = unknown.map((key) =>
    english ? `${CONFIG_FILE}: there is no setting “${key}”` : `${CONFIG_FILE}：没有“${key}”这项设置`,
  );
  return { raw: data, problems };
}

/** Settings laid over others: those of a file over the editor's. Rules one by one, everything else as a whole. */
export function laidOver(config: RawConfig, settings: unknown): RawConfig {
  const below = isRecord(settings) ? settings : {};
  const merged = (key: string) =>
    isRecord(config[key]) ? { [key]: { ...(isRecord(below[key]) ? below[key] : {}), ...config[key] } } : {};
  return { ...below, ...config, ...merged('rules'), ...merged('align') };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
