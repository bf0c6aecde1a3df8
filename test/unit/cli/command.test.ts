import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../server/src/cli/arguments.ts';
import { askedLocale, parseCommand } from '../../../server/src/cli/command.ts';
import { environmentLocale } from '../../../server/src/cli/locale.ts';
import { wordsIn } from '../../../server/src/cli/words.ts';

const rules = [
  { name: 'share', code: 'T203' },
  { name: 'growth', code: 'T204' },
];
const parse = (line: string, locale: 'zh-cn' | 'en' = 'en') =>
  parseCommand(line.split(' ').filter(Boolean), rules, wordsIn(locale));
const refusal = (line: string, locale: 'zh-cn' | 'en' = 'en') => {
  try {
    parse(line, locale);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return undefined;
};

describe('the command line', () => {
  it('fills in the defaults', () => {
    expect(parse('check a.md b')).toEqual({
      name: 'check',
      files: [],
      paths: ['a.md', 'b'],
      format: 'text',
      failOn: 'error',
      rules: {},
      catalogue: [],
      dryRun: false,
      jobs: undefined,
      shard: undefined,
    });
    expect(parse('figures a.md')).toEqual({
      name: 'figures',
      files: [],
      paths: ['a.md'],
      format: 'text',
      statuses: [],
      claims: false,
      jobs: undefined,
      shard: undefined,
    });
  });

  it('takes the states that figures are listed in', () => {
    expect(parse('figures a --status unchecked --status=rounding --claims')).toMatchObject({
      statuses: ['unchecked', 'rounding'],
      claims: true,
    });
  });

  it('takes options before, between and after the paths', () => {
    expect(parse('check --format json a.md --fail-on=never b.md --locale zh-CN')).toEqual({
      name: 'check',
      files: [],
      paths: ['a.md', 'b.md'],
      format: 'json',
      failOn: 'never',
      rules: {},
      catalogue: [],
      dryRun: false,
    });
  });

  it('takes how the files are spread over threads and machines', () => {
    expect(parse('check a --jobs 3 --shard 2/4')).toMatchObject({ jobs: 3, shard: { index: 2, count: 4 } });
    expect(refusal('check a --shard 5/4')).toBe(
      '--shard takes I/N, such as 1/4 for the first of four; it was given "5/4".',
    );
    expect(refusal('check a --jobs 0', 'zh-cn')).toBe('--jobs 要写从 1 起的整数，给出的是“0”。');
  });

  it('takes a path that begins with a dash after --', () => {
    expect(parse('check -- -draft.md')).toMatchObject({ paths: ['-draft.md'] });
  });

  it('takes rules by name and by code, the later setting winning', () => {
    expect(parse('check a --rule share=hint --rule T204=off --rule T203=warning')).toMatchObject({
      rules: { share: 'warning', growth: 'off' },
      catalogue: [],
      dryRun: false,
    });
  });

  it('knows help and version wherever they stand', () => {
    for (const line of ['--help', '-h', 'help', 'check --help', 'figures a -h']) {
      expect(parse(line)).toEqual({ name: 'help' });
    }
    expect(parse('--version')).toEqual({ name: 'version' });
    expect(parse('check -V')).toEqual({ name: 'version' });
  });

  it.each([
    '',
    'check',
    'figures',
    'chek a',
    '--format json check a',
    'check a --format xml',
    'check a --format',
    'check a --fail-on information',
    'check a --rule share',
    'check a --rule =off',
    'check a --rule shares=off',
    'check a --rule share=loud',
    'check a --locale fr',
    'check a --colour',
    'check a --jobs',
    'check a --jobs two',
    'check a --jobs=-1',
    'check a --shard 0/4',
    'check a --shard 1',
    'check a --shard 1/2/3',
    'check a --shard /',
    'convert a --shard 1/2',
    'figures a --format sarif',
    'figures a --fail-on never',
    'figures a --status wrong',
    'check a --status unchecked',
  ])('refuses "%s"', (line) => {
    expect(refusal(line)).toBeTruthy();
  });

  it('says what it was given and what it takes, in the language asked for', () => {
    expect(refusal('check a --format xml')).toBe(
      '--format takes text, json, jsonl, sarif, github; it was given "xml".',
    );
    expect(refusal('check a --rule 占比=off', 'zh-cn')).toBe('没有“占比”这条规则；规则有 share、growth。');
    expect(refusal('check a --colour')).toBe('There is no option --colour here.');
  });
});

describe('the language', () => {
  it('is what --locale asks for, in either spelling', () => {
    expect(askedLocale(['check', '--locale', 'zh-cn', 'a'])).toBe('zh-cn');
    expect(askedLocale(['check', 'a', '--locale=EN'])).toBe('en');
    expect(askedLocale(['check', '--', '--locale=en'])).toBeUndefined();
    expect(askedLocale(['--locale'])).toBeUndefined();
  });

  it('is otherwise that of the terminal', () => {
    expect(environmentLocale({ LANG: 'zh_CN.UTF-8' })).toBe('zh-cn');
    expect(environmentLocale({ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' })).toBe('en');
    expect(environmentLocale({ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' })).toBe('zh-cn');
    expect(environmentLocale({ LANG: 'zha' })).toBe('en');
  });
});
