import type { CodeDiagnosis, CodeRepair, CodeRuleName } from '../codes/diagnosis.ts';
import type { Mention } from '../facts/codes/mention.ts';
import type { Locale } from '../report.ts';

type Words = CodeDiagnosis['words'];

const MESSAGES: Readonly<Record<CodeRuleName, Readonly<Record<Locale, (words: Words) => string>>>> = {
  'code-name': {
    'zh-cn': ({ code, name, right, codes }) =>
      codes
        ? `编码与名称不符：${code} 是“${right}”，“${name}”的编码是 ${codes}。`
        : `编码与名称不符：${code} 是“${right}”，此处为“${name}”。`,
    en: ({ code, name, right, codes }) =>
      codes
        ? `Code and name do not go together: ${code} is ${right}; ${name} is ${codes}.`
        : `Code and name do not go together: ${code} is ${right}, not ${name}.`,
  },
  'code-parent': {
    'zh-cn': ({ code, name, above, right }) =>
      `${[code, name].filter(Boolean).join(' ')} 不在“${above}”之下${right ? `，应为“${right}”` : ''}。`,
    en: ({ code, name, above, right }) =>
      `${[code, name].filter(Boolean).join(' ')} is not under ${above}${right ? `; should be ${right}` : ''}.`,
  },
  'code-level': {
    'zh-cn': ({ code, name, said, right }) => `“${name}”（${code}）是${right}级科目，此处写作“${said}”。`,
    en: ({ code, name, said, right }) => `${name} (${code}) is a ${right}, not a ${said}.`,
  },
  'former-name': {
    'zh-cn': ({ code, name, right, year }) =>
      `“${name}”是 ${code} 的旧名称${year ? `，${year} 年起` : '，现'}为“${right}”。`,
    en: ({ code, name, right, year }) =>
      `${name} is a former name of ${code}; ${year ? `from ${year} on` : 'now'} ${right}.`,
  },
  'code-twice': {
    'zh-cn': ({ code, name, right }) => `同一名称两个编码：“${name}”在别处的编码是 ${right}，此处为 ${code}。`,
    en: ({ code, name, right }) => `One name, two codes: ${name} is ${right} elsewhere and ${code} here.`,
  },
  'name-twice': {
    'zh-cn': ({ code, name, right }) => `同一编码两个名称：${code} 在别处是“${right}”，此处为“${name}”。`,
    en: ({ code, name, right }) => `One code, two names: ${code} is ${right} elsewhere and ${name} here.`,
  },
  'code-absent': {
    'zh-cn': ({ code, name, right }) =>
      right
        ? `各表中没有 ${code}；表中“${name}”的编码是 ${right}。`
        : `各表中没有 ${[code, name].filter(Boolean).join(' ')}。`,
    en: ({ code, name, right }) =>
      right
        ? `No table has ${code}; there ${name} is ${right}.`
        : `No table has ${[code, name].filter(Boolean).join(' ')}.`,
  },
  'item-omitted': {
    'zh-cn': ({ code, name, amount }) => `正文逐项说明时没有提到 ${code} ${name}（表列 ${amount}）。`,
    en: ({ code, name, amount }) => `The list of items in the text leaves out ${code} ${name} (${amount} here).`,
  },
  'code-unknown': {
    'zh-cn': ({ code, name, codes }) =>
      `科目表未收录 ${code}${codes ? `；“${name}”的编码是 ${codes}` : '，请核对当年的政府收支分类科目'}。`,
    en: ({ code, name, codes }) =>
      `The catalogue has no ${code}${codes ? `; ${name} is ${codes}` : '. See the classification of the budget year'}.`,
  },
  'name-slip': {
    'zh-cn': ({ code, name, right }) => `科目名称有误：“${name}”应为“${right}”（${code}）。`,
    en: ({ code, name, right }) => `Slip in a name: ${name} should be ${right} (${code}).`,
  },
};

/** What is there, what should be, and why. */
export function codeMessage({ rule, words }: CodeDiagnosis, locale: Locale): string {
  return MESSAGES[rule][locale](words);
}

const TITLES: Readonly<Record<CodeRepair['kind'], Readonly<Record<Locale, (becomes: string) => string>>>> = {
  name: { 'zh-cn': (name) => `名称改为“${name}”`, en: (name) => `Change the name to ${name}` },
  code: { 'zh-cn': (code) => `编码改为 ${code}`, en: (code) => `Change the code to ${code}` },
  level: { 'zh-cn': (word) => `层级改为“${word}”`, en: (word) => `Change the level to ${word}` },
  path: { 'zh-cn': (name) => `上级科目改为“${name}”`, en: (name) => `Change the level above to ${name}` },
};

export function codeFixTitle({ kind, becomes }: CodeRepair, locale: Locale): string {
  return TITLES[kind][locale](becomes);
}

/** What a related place says. */
export function mentionLabel({ code, name, amounts }: Mention, locale: Locale): string {
  const amount = amounts.slice(0, 1).map(({ text, unit }) => (text.endsWith(unit) ? text : `${text} ${unit}`));
  return [code, name, ...amount].filter(Boolean).join(locale === 'en' ? ', ' : ' ');
}
