import { describe, expect, it } from 'vitest';
import { RegionOrder } from '../../../server/src/text/order.ts';
import { type SplitText, splitText } from '../../../server/src/text/split.ts';

const before = splitText('# 一、收入\n\n收入12万元。\n\n# 二、支出\n\n支出12万元。\n');

const numbers = (order: RegionOrder, { regions }: SplitText) => regions.map((region) => order.of(region));
const inOrder = ({ regions }: SplitText) => regions.map((_, index) => index);

describe('the order of regions', () => {
  it.each([
    ['a word is another', '# 一、收入\n\n收入13万元。\n\n# 二、支出\n\n支出12万元。\n'],
    ['a paragraph comes', '# 一、收入\n\n收入12万元。\n\n另有说明。\n\n# 二、支出\n\n支出12万元。\n'],
    ['a paragraph goes', '# 一、收入\n\n# 二、支出\n\n支出12万元。\n'],
  ])('is that of the text when %s', (_, text) => {
    const first = new RegionOrder(before.regions);
    expect(numbers(first, before)).toEqual(inOrder(before));
    const after = splitText(text, before);
    const second = new RegionOrder(after.regions, first);
    expect(numbers(second, after)).toEqual(inOrder(after));
    const gone = before.regions.filter((region) => !after.regions.includes(region));
    expect(gone.map((region) => second.of(region))).toEqual(gone.map(() => undefined));
    expect(numbers(first, before)).toEqual(inOrder(before));
  });
});
