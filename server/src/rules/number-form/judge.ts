import type { PassagePlace } from '../../draft/draft.ts';
import type { Passage } from '../../draft/passage.ts';
import { type ProseFigure, proseFigures } from '../../prose/tokens.ts';
import { isLegend, placeIn } from '../../verdicts/place.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { COUNTED_IN_MYRIADS } from '../../vocabulary/besideNumbers.ts';
import { anyOf, endsWithAny, everyOf, startsWithAny } from '../../vocabulary/words.ts';
import { withSingleMarks } from './marks.ts';

const NO_AMOUNT_AFTER = startsWithAny('月 旦 整 年 件 素 宵 老 首 帅');

/**
 * Numbers that are not written as numbers are: a unit twice, marks in the wrong place, a unit left out where the
 * neighbours have theirs.
 *
 * doubled := NUMBER 万元元 | NUMBER %%
 * broken  := 1,23.4 万元 | 12..5% | 3.1.2 万元 | 012.5 万元
 * bare    := 增长 12.5，  beside 下降 3.2%
 *          | 共计 123.45， beside 56.70 万元
 * cut     := 57.00 万， beside 56.70 万元
 */
export function numberForm({ passage, section }: PassagePlace): readonly Verdict[] {
  if (!passage.hasDigits || isLegend(passage, section)) return [];
  return [
    ...doubledUnits(passage),
    ...brokenNumbers(passage),
    ...bareNumbers(passage),
    ...cutUnits(passage),
    ...wideCommas(passage),
  ];
}

const MONEY = '[亿|千万|百万|万|千]元';
const DOUBLED = everyOf(`<digit>_«${MONEY}|%»_«[亿|百|千|万]{元|%}»`);

function doubledUnits(passage: Passage): Verdict[] {
  const found: Verdict[] = [];
  for (const match of passage.folded.matchAll(DOUBLED)) {
    const [whole, unit = '', again = ''] = match;
    // 5元%: not a unit said twice but something else.
    if ((unit === '%') !== again.endsWith('%')) continue;
    const end = match.index + whole.length;
    const start = end - again.length;
    // 万元 followed by 元月, 元旦, 元整 is another word.
    if (NO_AMOUNT_AFTER.test(passage.folded.slice(end).trimStart())) continue;
    const at = placeIn(passage, start, end);
    found.push({
      rule: 'number-form',
      at,
      atMost: 'warning',
      words: { kind: 'doubled', unit, again },
      repairs: [{ becomes: '', edits: [{ at, newText: '' }] }],
      sure: unit === again || again === '元',
      related: [],
    });
  }
  return found;
}

/** Digits with marks between them that no number has, with a unit behind. */
const RUN = everyOf(`<!{<digit>，|<digit>|.|,|<letter>}<run>&{_{${MONEY}|%}}`);
/** 00.18 and 0,058.00 are no numbers either; 0.18 is one. */
const NUMBER = /^(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?$/;

function brokenNumbers(passage: Passage): Verdict[] {
  const found: Verdict[] = [];
  for (const { index, 0: run } of passage.folded.matchAll(RUN)) {
    if (run.length > 30 || NUMBER.test(run) || isList(run)) continue;
    const at = placeIn(passage, index, index + run.length);
    const should = repaired(run);
    found.push({
      rule: 'number-form',
      at,
      atMost: 'warning',
      words: { kind: /^0[\d,]/.test(run) ? 'zero' : 'broken', ...(should ? { should } : {}) },
      repairs: should ? [{ becomes: should, edits: [{ at, newText: should }] }] : [],
      sure: false,
      related: [],
    });
  }
  return found;
}

/** `12,15,18%` lists numbers; `1.2.3万元` at a line's start is an item's number and an amount. */
function isList(run: string): boolean {
  const pieces = run.split(',');
  if (pieces.length > 1 && !run.includes('..') && !run.includes(',,')) {
    const plain = pieces.every((piece) => /^\d+(?:\.\d+)?$/.test(piece));
    const decimalsBefore = pieces.slice(0, -1).some((piece) => piece.includes('.'));
    const alike = pieces.every((piece) => piece.split('.')[0]!.length <= 2);
    if (plain && (decimalsBefore || (alike && pieces.length > 2))) return true;
    return plain && pieces.every((piece) => piece.length === 4);
  }
  return /^\d{1,2}\.\d+\.\d+$/.test(run) && !run.includes('..');
}

/** What was meant, where only one reading is left. */
function repaired(run: string): string | undefined {
  const single = withSingleMarks(run);
  return single !== run && NUMBER.test(single) ? single : undefined;
}

const RATE_BEFORE = endsWithAny(
  '{增长|下降|上升|增幅[为]|降幅[为]|{增长|下降|完成|执行}率[为]|占比[为]|比重[为]}[了|约|约为]',
);
const AMOUNT_BEFORE = endsWithAny(
  '{增加|减少|共计|合计|总计|金额[为|是]|经费|支出|收入|预算[数][为]|决算[数][为]|安排|资金}[了|约|约为]',
);
/** The number ends its clause: no unit follows it further on. */
const CLAUSE_END = startsWithAny('_{,|，|;|。|、|)|$}');
const UNIT_DECLARED = anyOf('单位_:_[人民币]<scale:*>元 (<scale:*>元) 为单位');

function bareNumbers(passage: Passage): Verdict[] {
  const figures = proseFigures(passage);
  const percents = figures.some(({ figure }) => figure.kind === 'percent' && figure.unit === '%');
  const unit = figures.find(({ figure }) => figure.kind === 'amount' && figure.unit !== '')?.figure.unit;
  if (!percents && !unit) return [];
  const found: Verdict[] = [];
  for (const { figure, number, chunk } of figures) {
    if (figure.kind !== 'count' || figure.unit !== '' || figure.decimals === 0) continue;
    if (!CLAUSE_END.test(passage.folded.slice(number.end, number.end + 3))) continue;
    const missing = percents && RATE_BEFORE.test(chunk) ? '%' : unit && AMOUNT_BEFORE.test(chunk) ? unit : undefined;
    if (!missing || (missing !== '%' && UNIT_DECLARED.test(passage.folded))) continue;
    const at = placeIn(passage, number.start, number.end);
    const becomes = `${at.text}${missing}`;
    found.push({
      rule: 'number-form',
      at,
      atMost: 'warning',
      words: { kind: 'bare', unit: missing, should: becomes },
      repairs: [{ becomes, edits: [{ at, newText: becomes }] }],
      sure: false,
      related: [],
    });
  }
  return found;
}

const UNIT_END = startsWithAny('_{,|，|;|。|、|(|)|$}');
/** 57.00万 is read as it is meant; where the others are in 万元, its 元 is missing. */
function cutUnits(passage: Passage): Verdict[] {
  if (!COUNTED_IN_MYRIADS.test(passage.folded)) return [];
  const figures = proseFigures(passage).filter(({ figure }) => figure.kind === 'amount' && figure.unit === '万元');
  // 3.5万公里 and 2.4万场 count what is not known here.
  const isCut = ({ number }: ProseFigure) =>
    passage.folded.slice(number.end, number.unitEnd).trim() === '万' &&
    UNIT_END.test(passage.folded.slice(number.unitEnd, number.unitEnd + 2));
  if (figures.every(isCut)) return [];
  return figures.filter(isCut).flatMap(({ number }): Verdict[] => {
    const at = placeIn(passage, number.start, number.unitEnd);
    const becomes = `${at.text}元`;
    return [
      {
        rule: 'number-form',
        at,
        atMost: 'warning',
        words: { kind: 'bare', unit: '元', should: becomes },
        repairs: [{ becomes, edits: [{ at, newText: becomes }] }],
        sure: false,
        related: [],
      },
    ];
  });
}

const WIDE_COMMA = anyOf('<digit>，<digit:3-3>');

/** 6，065.00万元 is read as it is meant; in print it looks like two numbers. */
function wideCommas(passage: Passage): Verdict[] {
  if (!WIDE_COMMA.test(passage.folded)) return [];
  return proseFigures(passage).flatMap(({ number: { start, end, grouped } }): Verdict[] => {
    const at = placeIn(passage, start, end);
    if (!grouped || !at.text.includes('，')) return [];
    const should = at.text.replaceAll('，', ',');
    return [
      {
        rule: 'number-form',
        at,
        atMost: 'information',
        words: { kind: 'comma', should },
        repairs: [{ becomes: should, edits: [{ at, newText: should }] }],
        sure: false,
        related: [],
      },
    ];
  });
}
