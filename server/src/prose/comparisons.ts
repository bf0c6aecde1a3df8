import type { Passage } from '../draft/passage.ts';
import {
  FROM_LEVEL,
  GOVERNS_AS,
  GOVERNS_CHANGE,
  GOVERNS_LEVEL,
  HEDGE,
  PRIOR_AMOUNT,
  YEAR_ONLY,
} from '../vocabulary/comparisons.ts';
import { FIRST_YEAR_NAMED } from '../vocabulary/periods.ts';
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
              PRIOR_AMOUNT.test(lexeme.item.chunk) ||
              FROM_LEVEL.test(lexeme.item.chunk) ||
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
  const year = (of: NumberWord) => Number(FIRST_YEAR_NAMED.exec(of.item.chunk)?.[1]);
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
    GOVERNS_CHANGE.test(between) || (names && GOVERNS_AS.test(between))
      ? 'by'
      : GOVERNS_LEVEL.test(between)
        ? 'to'
        : GOVERNS_AS.test(between)
          ? 'as'
          : undefined;
  if (!form) return undefined;
  const negative = number.item.figure.value.coefficient < 0n;
  return { word, sign: (word.kind === 'up') !== negative ? 1 : -1, form, number };
}
