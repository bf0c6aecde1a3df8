import { expect, it } from 'vitest';
import { describeCorpus, textOf } from './corpus.ts';
import { proseLedger } from './proseLedger.ts';

/** Why an amount or percentage has no counterpart anywhere in its document; each was looked up by eye. */
const STATE = '资产存量数，文中只出现一次，没有资产表';
const LAST_YEAR = '增减额，文中没有上年数，也没有别处重复';
const OTHER_MONEY = '别的层级或别的年度的资金，本文件不再出现';
const STANDARD = '补贴标准，不是本部门的金额';
const WORK = '工作目标，不是预算数';
const NO_TABLE = '所在的表在文件中无法辨认';
const COUNTERPARTLESS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kashgar-2021': {
    '442 0万元': LAST_YEAR,
    '464 1.00万元': STATE,
    '468 0万元': STATE,
    '470 0万元': STATE,
  },
  'akto-2021': { '460 0万元': STATE, '464 15.57万元': STATE, '466 49.95万元': STATE },
  'xinjiang-2024': {
    '518 9870万元': OTHER_MONEY,
    '580 30万元': OTHER_MONEY,
    '650 20000元': STANDARD,
    '650 0.19元': STANDARD,
    '776 0.00万元': STATE,
    '778 98.65万元': STATE,
    '779 1,695.04万元': STATE,
  },
  'baqiao-2021': {
    '61 100%': WORK,
    '129 2.19万元': LAST_YEAR,
    '131 55.61万元': LAST_YEAR,
    '133 7.4万元': LAST_YEAR,
    '135 18.57万元': LAST_YEAR,
    '137 20万元': LAST_YEAR,
    '139 2750万元': LAST_YEAR,
    '187 0万元': NO_TABLE,
    '187 0.52万元': LAST_YEAR,
    '187 1.59万元': LAST_YEAR,
    '211 0.54万元': LAST_YEAR,
  },
};
/** Of those that have a counterpart, at least so many in a hundred must be held against it. */
const LEAST = 95;

describeCorpus('the ledger of the prose', () => {
  it.each(Object.keys(COUNTERPARTLESS))('%s', async (name) => {
    const reasons = COUNTERPARTLESS[name]!;
    const entries = proseLedger(textOf(name));
    const left = entries.filter(({ held }) => !held);
    const missing = left.filter(({ at }) => !(at in reasons));
    const due = entries.length - left.length + missing.length;
    const held = due - missing.length;
    const lines = left.map(({ at, words }) => `${at}｜${words}｜${reasons[at] ?? '有对应数，尚未核对'}`);
    const summary = `正文金额和百分比 ${entries.length} 个；有对应数的 ${due} 个，核对了 ${held} 个`;
    await expect(`${[summary, ...lines].join('\n')}\n`).toMatchFileSnapshot(`ledger/${name}.txt`);
    expect(100 * held).toBeGreaterThanOrEqual(LEAST * due);
    // What is held after all leaves the list.
    expect(Object.keys(reasons).filter((at) => !left.some((entry) => entry.at === at))).toEqual([]);
  });
});
