import type { WordRule } from '../rule.ts';
import { finerCells, numberCells } from './cells.ts';
import { numberForm } from './judge.ts';

export const rule: WordRule = {
  name: 'number-form',
  code: 'T209',
  severity: 'warning',
  title: { 'zh-cn': '数字写法', en: 'How a number is written' },
  message: {
    'zh-cn': ({ kind, unit, again, should, said, decimals, usual }) => {
      if (kind === 'failed') return `表格软件的错误值 ${said}：公式失效或列宽不够，应填数字。`;
      if (kind === 'comma') return `千分位用了全角逗号，应为 ${should}。`;
      if (kind === 'doubled') return `单位重复：“${unit}”之后又写“${again}”。`;
      if (kind === 'bare') return `缺少单位“${unit}”，应为 ${should}。`;
      if (kind === 'finer') return `小数 ${decimals} 位，同表其他金额都是 ${usual} 位。`;
      if (kind === 'zero') return '数字首位为 0，多半是首位数字打错。';
      return `数字写法有误${should ? `，应为 ${should}` : '：小数点或千分位逗号的位置不对'}。`;
    },
    en: ({ kind, unit, again, should, said, decimals, usual }) => {
      if (kind === 'failed') return `The spreadsheet printed ${said}: a formula failed or the column was too narrow.`;
      if (kind === 'comma') return `Thousands are parted by a full-width comma; should be ${should}.`;
      if (kind === 'doubled') return `A unit twice: ${again} after ${unit}.`;
      if (kind === 'bare') return `The unit ${unit} is missing; should be ${should}.`;
      if (kind === 'finer') return `Has ${decimals} decimals; every other amount of its table has ${usual}.`;
      if (kind === 'zero') return 'The number begins with a zero; its first digit is probably mistyped.';
      return `Not a number as written${should ? `; should be ${should}` : ': a point or comma is out of place'}.`;
    },
  },
  passages: [numberForm],
  tables: [numberCells, finerCells],
};
