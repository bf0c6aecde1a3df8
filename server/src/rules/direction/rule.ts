import type { WordRule } from '../rule.ts';
import { direction } from './judge.ts';
import { stated } from './stated.ts';
import { summaries } from './summaries.ts';

export const rule: WordRule = {
  name: 'direction',
  code: 'T214',
  severity: 'error',
  title: { 'zh-cn': '增减方向', en: 'Direction word' },
  message: {
    'zh-cn': ({ kind, word, other, should, said, current, prior }) => {
      if (kind === 'contradiction') return `增减方向前后矛盾：前面写“${other}”，此处写“${word}”。`;
      if (kind === 'sign') return `“${word}”已说明是减少，${said} 的负号多余，应为 ${should}。`;
      if (kind === 'becomes') return `“${word} ${said}”是说变成了 ${said}；此处是增减数，应写“${should}”。`;
      if (kind === 'ratio') return `${said} 是本年数与上年数之比（${current} ÷ ${prior}），增减率应为 ${should}。`;
      if (kind === 'summary') return `前文各项都是${should}（${said}），此处写“${word}”。`;
      if (kind === 'outturn') return `决算数 ${current}，预算数 ${prior}，应写“${should}”，不是“${word}”。`;
      if (kind === 'below') return `本年只有 ${current}，不可能比上年${word} ${said}。`;
      if (kind === 'unchanged') return `写了“${word}”，数字却有变化（${said}）。`;
      return `增减方向不符：本年 ${current}，上年 ${prior}，应写“${should}”。`;
    },
    en: ({ kind, word, other, should, said, current, prior }) => {
      if (kind === 'contradiction') return `Two directions for one change: ${other} before, ${word} here.`;
      if (kind === 'sign') return `${word} says already that it is less; write ${should}, not ${said}.`;
      if (kind === 'becomes')
        return `${word} ${said} says that it became ${said}; this is the change: write ${should}.`;
      if (kind === 'ratio') return `${said} is the ratio ${current} ÷ ${prior}; the rate is ${should}.`;
      if (kind === 'summary') return `All that is told before is ${should} (${said}), and this says ${word}.`;
      if (kind === 'outturn') return `The outturn is ${current}, the budget ${prior}: ${should}, not ${word}.`;
      if (kind === 'below') return `${current} is all there is this year; it cannot have risen by ${said}.`;
      if (kind === 'unchanged') return `${word} is said of what did change (${said}).`;
      return `Wrong direction: ${current} this year, ${prior} last year; should be ${should}.`;
    },
  },
  passages: [direction, stated],
  drafts: [summaries],
};
