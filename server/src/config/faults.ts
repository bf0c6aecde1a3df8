import type { Locale } from '../report.ts';
import { ruleNamed } from '../rules/table.ts';
import { isLevel, isRecord, LEVELS } from './settings.ts';

/** What a value cannot be, in the reader's language. */
type Fault = Readonly<Record<Locale, string>>;

/** What is wrong with the value of each setting of a file; other values are as if they were not there. */
const FAULTS: Readonly<Record<string, (value: unknown) => readonly Fault[]>> = {
  files: (value) => (isTexts(value) ? [] : [shouldBe('files', 'a list of texts', '字符串的列表')]),
  catalogue: (value) => (isTexts(value) ? [] : [shouldBe('catalogue', 'a list of texts', '字符串的列表')]),
  rules: (value) =>
    isRecord(value)
      ? Object.entries(value).flatMap(ruleFault)
      : [shouldBe('rules', 'an object: rules with their severity', '一个对象：规则及其级别')],
  align: (value) => {
    const sound = isRecord(value) && Object.keys(value).every((key) => key === 'ambiguousWide');
    const wide = sound ? (value.ambiguousWide ?? false) : undefined;
    return typeof wide === 'boolean'
      ? []
      : [shouldBe('align', '{ "ambiguousWide": true } or false', ' { "ambiguousWide": true } 或 false')];
  },
  language: (value) =>
    ['auto', 'zh-cn', 'en'].some((one) => one === value)
      ? []
      : [shouldBe('language', 'auto, zh-cn or en', ' auto、zh-cn 或 en')],
};

/** What is wrong with the value of a setting. */
export function faultsOf(key: string, value: unknown): readonly Fault[] {
  return Object.hasOwn(FAULTS, key) ? FAULTS[key]!(value) : [];
}

function ruleFault([name, level]: [string, unknown]): Fault[] {
  if (!ruleNamed(name)) return [{ en: `there is no rule “${name}”`, 'zh-cn': `没有“${name}”这条规则` }];
  const last = LEVELS.length - 1;
  const levels = (mark: string, or: string) => `${LEVELS.slice(0, last).join(mark)}${or}${LEVELS[last]}`;
  return isLevel(level) ? [] : [shouldBe(`rules.${name}`, levels(', ', ' or '), ` ${levels('、', ' 或 ')}`)];
}

function shouldBe(what: string, english: string, chinese: string): Fault {
  return { en: `“${what}” should be ${english}`, 'zh-cn': `“${what}”应为${chinese}` };
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
