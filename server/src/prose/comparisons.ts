import type { Passage } from '../draft/passage.ts';
import { endsWithAny, isAnyOf } from '../vocabulary/words.ts';
import { type NumberWord, sentences, type Word, wordsBetween } from './words.ts';

/** 增加 A 万元, 增加到 A 万元 or 增加为 A 万元: by so much, up to so much, or one of the two. */
type Form = 'by' | 'to' | 'as';

/** A direction word with the number it governs. */
export interface Step {
  readonly word: Word;
  readonly sign: 1 | -1;
  readonly form: Form;
  readonly number: NumberWord;
}

/** What one subject is compared with, as far as its sentence prints it: 本年 A，比上年 B 增加 C，增长 r%. */
export interface Comparison {
  readonly current: NumberWord | undefined;
  readonly prior: NumberWord | undefined;
  readonly change: Step | undefined;
  readonly rate: Step | undefined;
  /** 由 B 增加到 A. */
  readonly level: Step | undefined;
  /** 持平, 无变化: said of the whole and without 基本. */
  readonly flat: Word | undefined;
}

type Open = { -readonly [K in keyof Comparison]: Comparison[K] };

const GOVERNS = /^(?:了|额为|额是|额达|额|数为|数|约|近|-)*$/;
const GOVERNS_TO = /^(?:了)?(?:到|至|达到|到了|达)(?:约)?$/;
const GOVERNS_AS = isAnyOf('约为约 约为 为约 为');
const AMOUNT_OF =
  '(?:度)?(?:同期)?(?:的)?(?:年初)?(?:预算|决算|执行|安排|支出|收入|总额|合计){0,3}(?:数|额)?(?:的|为|是)?$';
/** 比上年预算数 B, 上年为 B, 由上年的 B, 较2020年 B, 较年初预算 B: what the present amount is compared with. */
const PRIOR = new RegExp(
  `(?:^|[比较与同和由从])(?:我局|本部门|本单位)?(?:上年|去年|上一年)${AMOUNT_OF}|[比较与由从](?:19|20)\\d\\d年${AMOUNT_OF}|[比较与](?:(?:19|20)\\d\\d年(?:度)?)?(?:年初|调整|全年)?预算(?:数|额)?(?:的)?$`,
);
/** 由 B 增加到 …: where it began. */
const FROM = endsWithAny('由原来的 由原 由的 由 从原来的 从原 从的 从');
/** 2020年为 B, said after this year's amount. */
const YEAR_ONLY = new RegExp(`^(?:19|20)\\d\\d年${AMOUNT_OF}`);
const HEDGE = endsWithAny('基本 大致 大体 总体 整体 略 相对');

const kept = new WeakMap<Passage, readonly Comparison[]>();

/** What a passage compares, sentence by sentence, by the words alone. */
export function comparisons(passage: Passage): readonly Comparison[] {
  let found = kept.get(passage);
  if (!found) {
    found = read(passage);
    kept.set(passage, found);
  }
  return found;
}

function read(passage: Passage): Comparison[] {
  const found: Comparison[] = [];
  for (const sentence of sentences(passage)) {
    let open = empty();
    const close = () => {
      if (open.change || open.rate || open.level || open.flat) found.push(open);
      open = empty();
    };
    let depth = 0;
    let inReason = false;
    let direction: Word | undefined;
    for (const lexeme of sentence) {
      if (lexeme.kind === 'open') depth += 1;
      else if (lexeme.kind === 'close') depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      switch (lexeme.kind) {
        case 'semicolon':
        case 'which':
          close();
          inReason = false;
          break;
        case 'reason':
          inReason = true;
          break;
        case 'up':
        case 'down':
          direction = lexeme;
          break;
        case 'flat':
          if (!inReason && !HEDGE.test(wordsBetween(passage, lexeme.start - 4, lexeme.start))) open.flat = lexeme;
          break;
        case 'number': {
          if (inReason) break;
          const step = direction && stepOf(passage, direction, lexeme);
          direction = undefined;
          const { kind, unit } = lexeme.item.figure;
          if (kind === 'percent' && unit === '%') {
            if (step && step.form !== 'to' && !open.rate) open.rate = step;
          } else if (kind === 'amount') {
            if (step?.form === 'to' || (step?.form === 'as' && open.prior && !open.current)) {
              if (open.prior && !open.current) open.level = step;
              else close();
              open.current = lexeme;
            } else if (step) {
              // A second change is compared with something else.
              if (open.change) close();
              open.change = step;
            } else if (open.current && !open.prior && isLater(lexeme, open.current)) {
              // 2022年为 A，2023年为 B: told in the order of the years.
              open.prior = open.current;
              open.current = lexeme;
            } else if (
              PRIOR.test(lexeme.item.chunk) ||
              FROM.test(lexeme.item.chunk) ||
              (open.current && YEAR_ONLY.test(lexeme.item.chunk))
            ) {
              if (open.change || open.rate || open.prior) close();
              open.prior = lexeme;
            } else {
              if (open.change || open.rate || open.current) close();
              open.current = lexeme;
            }
          }
          break;
        }
        default:
      }
    }
    close();
  }
  return found;
}

/** Whether two amounts name their years, and this one's is the later. */
function isLater(number: NumberWord, before: NumberWord): boolean {
  const year = (of: NumberWord) => Number(/((?:19|20)\d\d)年/.exec(of.item.chunk)?.[1]);
  return year(number) > year(before);
}

function empty(): Open {
  return {
    current: undefined,
    prior: undefined,
    change: undefined,
    rate: undefined,
    level: undefined,
    flat: undefined,
  };
}

function stepOf(passage: Passage, word: Word, number: NumberWord): Step | undefined {
  const between = wordsBetween(passage, word.end, number.start);
  // 增幅为 r% names the rate as 增长 r% does.
  const names = word.text.endsWith('幅');
  const form: Form | undefined =
    GOVERNS.test(between) || (names && GOVERNS_AS.test(between))
      ? 'by'
      : GOVERNS_TO.test(between)
        ? 'to'
        : GOVERNS_AS.test(between)
          ? 'as'
          : undefined;
  if (!form) return undefined;
  const negative = number.item.figure.value.coefficient < 0n;
  return { word, sign: (word.kind === 'up') !== negative ? 1 : -1, form, number };
}
