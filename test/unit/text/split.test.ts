import { describe, expect, it } from 'vitest';
import { splitText } from '../../../server/src/text/split.ts';

const plain = (from: string, to: string) => {
  const before = splitText(from);
  const after = splitText(to, before);
  const show = ({ regions, starts }: typeof after) =>
    regions.map((region, index) => `${starts[index]} ${region.kind} ${JSON.stringify(region.text)}`);
  expect(show(after)).toEqual(show(splitText(to)));
  return { before, after };
};

describe('splitting again after an edit', () => {
  it('keeps every region that the edit does not touch, as the same object', () => {
    const head = '# 预算\n\n第一段，支出5万元。\n\n';
    const tail = '| 项目 | 金额 |\n| --- | --- |\n| 合计 | 5 |\n\n末段。\n';
    const { before, after } = plain(`${head}中段。\n\n${tail}`, `${head}中段改了。\n\n${tail}`);
    expect(after.regions[0]).toBe(before.regions[0]);
    expect(after.regions.at(-1)).toBe(before.regions.at(-1));
    expect(after.regions.at(-2)).toBe(before.regions.at(-2));
  });

  it('gives back the same split for the same text', () => {
    const before = splitText('一\n\n二\n');
    expect(splitText('一\n\n二\n', before)).toBe(before);
  });

  it('has no front matter once something stands above it', () => {
    plain('---\nunit: 元\n---\n\n正文\n', '\n---\nunit: 元\n---\n\n正文\n');
    plain('---\nunit: 元\n---\n\n正文\n', '说明\n---\nunit: 元\n---\n\n正文\n');
  });

  it('has front matter once what stood above it is gone', () => {
    plain('\n---\nunit: 元\n---\n\n正文\n', '---\nunit: 元\n---\n\n正文\n');
    plain('说明\n\n---\nunit: 元\n---\n', '---\nunit: 元\n---\n');
  });

  it('lets an unclosed fence, comment or table swallow what follows, and gives it back', () => {
    const below = '\n\n# 标题\n\n收入\t5\t3\t2\n支出\t5\t3\t2\n';
    for (const [opening, closing] of [
      ['```', '\n```'],
      ['<!-- 注', ' -->'],
      ['<table><tr><td>5</td>', '</table>'],
    ]) {
      plain(`前文\n\n${opening}${below}`, `前文\n\n${opening}${closing}${below}`);
      plain(`前文\n\n${opening}${closing}${below}`, `前文\n\n${opening}${below}`);
    }
  });

  it('joins and parts regions at the edge of the edit', () => {
    plain('甲\n\n乙\n', '甲\n乙\n');
    plain('甲\n乙\n', '甲\n\n乙\n');
    plain('- 甲\n\n乙\n', '- 甲\n\n  乙\n');
    plain('a\tb\tc\td\n\ne\tf\tg\th\n', 'a\tb\tc\td\ne\tf\tg\th\n');
    plain('', '甲');
    plain('甲', '');
  });
});
