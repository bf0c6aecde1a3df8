import { describe, expect, it } from 'vitest';
import { AFTER_NAME } from '../../../server/src/vocabulary/codes.ts';
import { GOVERNS_NUMBER } from '../../../server/src/vocabulary/comparisons.ts';
import { COMPLETION_REST } from '../../../server/src/vocabulary/completion.ts';
import { NAMES_NOTHING } from '../../../server/src/vocabulary/subjects.ts';
import { isTotalRow } from '../../../server/src/vocabulary/totals.ts';
import {
  anyOf,
  endsWithAny,
  everyOf,
  everyOfLists,
  isAnyOf,
  isAnyOfOrNone,
  madeOf,
  standsAt,
  startsWithAny,
} from '../../../server/src/vocabulary/words.ts';

const found = (pattern: RegExp, text: string) => pattern.exec(text)?.[0];
const told = (pattern: RegExp, text: string) => pattern.exec(text)?.slice(1);

describe('spellings', () => {
  it.each([
    ['[日常]公用{经费|支出}', '日常公用经费', '日常公用经费'],
    ['[日常]公用{经费|支出}', '基本支出中的公用支出', '公用支出'],
    ['预算数 预算', '年初预算数', '预算数'],
    ['<year>年', '截至2025年底', '2025年'],
    ['<digit:1-2>月', '2025年12月', '12月'],
    ['<digit:3->', '编号12与1234', '1234'],
    ['共<clause:4>家', '共下设5家', '共下设5家'],
    ['共<clause:4>家', '共计，5家', undefined],
    ['项目<any:*?>表', '项目一览表和明细表', '项目一览表'],
    ['{预算|决算}+表', '预算决算表', '预算决算表'],
    ['占!{用|地}', '占用资金占比', '占'],
    ['占!{用|地}', '占地', undefined],
    ['预算&{。}', '预算数。决算。预算。', '预算'],
    ['<!{上年}预算', '上年预算', undefined],
    ['<&{年初}预算', '年初预算', '预算'],
    ['^注 本表$', '备注', undefined],
    ['^注 本表$', '见本表', '本表'],
    ['单_位_:', '单 位:', '单 位:'],
    ['元/(人*年)', '50元/(人*年)', '元/(人*年)'],
    ['<item>', '（三）公务接待费', '（三）'],
  ])('%s in %s finds %s', (words, text, expected) => {
    expect(found(anyOf(words), text)).toBe(expected);
  });

  it('are looked for where they may stand', () => {
    expect(found(startsWithAny('合计 小计'), '小计数')).toBe('小计');
    expect(found(endsWithAny('合计 小计'), '支出合计')).toBe('合计');
    expect(found(isAnyOf('合计 小计'), '支出合计')).toBeUndefined();
    expect(found(isAnyOfOrNone('人 名'), '')).toBe('');
    expect(found(madeOf('共 计 约'), '共计约')).toBe('共计约');
    expect(found(standsAt('收入'), '支出收入')).toBeUndefined();
    expect('预算和决算'.replace(everyOf('预算 决算'), '表')).toBe('表和表');
  });

  it('tell what stands between their marks', () => {
    expect(told(anyOf('«<digit:+>»{个|家}«单位»'), '下设12家单位')).toEqual(['12', '单位']);
    expect('增加5，持平，减少2'.match(everyOfLists(['增加 增长', '减少']))).toEqual(['增加', '减少']);
    expect(told(everyOfLists(['增加 增长', '减少']), '减少2')).toEqual([undefined, '减少']);
  });

  it('are given up at once where a long text has no end that fits', () => {
    for (const pattern of [NAMES_NOTHING, COMPLETION_REST, GOVERNS_NUMBER, AFTER_NAME])
      expect(pattern.test(`${'预算数共计额为约为'.repeat(200)}某`)).toBe(pattern === AFTER_NAME);
    expect(isTotalRow(`${'预算资金'.repeat(200)}某`)).toBe(false);
  });

  it('name only sorts of characters that there are', () => {
    expect(() => anyOf('<letters:3>')).toThrow('letters');
  });
});
