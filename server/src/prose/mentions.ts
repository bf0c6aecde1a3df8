import type { Passage } from '../draft/passage.ts';
import type { Figure } from '../figures/figure.ts';
import {
  COMPARED,
  COMPARES,
  EACH_YEAR,
  GOVERNS_AS,
  GOVERNS_NUMBER,
  GOVERNS_UP_TO,
  OF_FINAL_BUDGET,
  YEAR_AMOUNT,
} from '../vocabulary/comparisons.ts';
import { COMPLETION_REST } from '../vocabulary/completion.ts';
import { LEFT_OVER } from '../vocabulary/funds.ts';
import { ADDS } from '../vocabulary/lists.ts';
import { OF_AMOUNT, SHARE_REST } from '../vocabulary/shares.ts';
import { bracketEnds } from './brackets.ts';
import type { ProseFigure } from './tokens.ts';
import { type Lexeme, lexemes, type NumberWord, type Word, wordsBetween } from './words.ts';

/** What an amount or a percentage is said to be, by the words that stand before it. */
type Role =
  /** What there is. */
  | 'level'
  /** By how much it has changed. */
  | 'change'
  /** What it is compared with: last year's, or another year's. */
  | 'base'
  /** What the percentage right behind it is of: 占年初预算 A 万元的 x%. */
  | 'whole'
  | 'rate'
  | 'share'
  | 'completion'
  /** 占支出总额 A 万元的 x%: a percentage of the amount before it. */
  | 'of'
  /** A percentage of which nothing is known, or what several years have on average. */
  | 'other';

/** Which stage of a year's money the words name. */
export type Stage = 'budget' | 'final-budget' | 'outturn' | 'plan';

/** An amount or a percentage with the part it plays in its sentence. */
export interface Mention {
  readonly item: ProseFigure;
  readonly figure: Figure;
  readonly number: NumberWord;
  readonly role: Role;
  /** The direction word of a change or a rate. */
  readonly word: Word | undefined;
  /** The way it says; 0 where it says none (增减额). */
  readonly sign: 1 | -1 | 0;
  readonly stage: Stage | undefined;
  readonly year: number | undefined;
  /** The words of its clause. */
  readonly words: readonly Word[];
  /** How many of something its sentence counts right before it: 12 of `项目12个，涉及金额…`. */
  readonly counted: Figure | undefined;
  /** The innermost bracket it stands in, 0 if in none. */
  readonly bracket: number;
  readonly sentence: number;
  /** Which numbered item of the passage it stands in. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
}

/** All mentions of a passage, and how its brackets lie. */
export interface Mentions {
  readonly list: readonly Mention[];
  /** For each bracket, the one around it and how many mentions stand before it. */
  readonly brackets: readonly { readonly parent: number; readonly before: number }[];
  /** Where each numbered item of the passage begins; the first is the passage itself. */
  readonly entries: readonly number[];
}

const kept = new WeakMap<Passage, Mentions>();

/** Amounts and percentages of a passage, each with its role by the words alone. */
export function mentionsOf(passage: Passage): Mentions {
  let found = kept.get(passage);
  if (!found) {
    found = read(passage);
    kept.set(passage, found);
  }
  return found;
}

/** A number stands at the head of an item where something has ended before it. */
function opensItem(before: Lexeme | undefined): boolean {
  return !before || before.kind === 'stop' || before.kind === 'semicolon' || before.kind === 'colon';
}

function isTold({ figure }: ProseFigure): boolean {
  return figure.kind === 'amount' || (figure.kind === 'percent' && figure.unit === '%');
}

function read(passage: Passage): Mentions {
  const list: Mention[] = [];
  const brackets: { parent: number; before: number }[] = [{ parent: 0, before: 0 }];
  let bracket = 0;
  const entries = [0];
  let words: Word[] = [];
  let year: number | undefined;
  let yearOfSentence = -1;
  let counted: ProseFigure | undefined;
  let before: Lexeme | undefined;
  let beforeThat: Lexeme | undefined;
  const ends = bracketEnds(passage);
  for (const lexeme of lexemes(passage)) {
    if (lexeme.kind === 'number') {
      const { item } = lexeme;
      // 1. and (1) number an item, where something has ended before them.
      const outer = before?.kind === 'open' && opensItem(beforeThat) ? before : undefined;
      if (item.figure.kind === 'ordinal' && (outer || opensItem(before))) entries.push(outer?.start ?? lexeme.start);
      else if (item.figure.kind === 'year') {
        year = Number(item.figure.value.coefficient);
        yearOfSentence = item.sentence;
      } else if (isTold(item)) {
        const place = {
          bracket,
          entry: entries.length - 1,
          year: yearOfSentence === item.sentence ? year : undefined,
          counted: counted?.sentence === item.sentence ? counted.figure : undefined,
        };
        const told = mention(passage, lexeme, words, place, list.at(-1));
        const whole = told.role === 'of' ? list.at(-1)! : undefined;
        if (whole?.role === 'level') list[list.length - 1] = { ...whole, role: 'whole' };
        list.push(told);
        words = [];
        year = undefined;
        counted = undefined;
      } else if (item.figure.kind === 'count' || item.figure.kind === 'threshold') {
        words = [];
        if (item.figure.kind === 'count') counted = item;
      }
    } else {
      switch (lexeme.kind) {
        case 'open':
          words = [];
          if (!ends.has(lexeme.start)) break;
          brackets.push({ parent: bracket, before: list.length });
          bracket = brackets.length - 1;
          break;
        case 'close':
          bracket = brackets[bracket]!.parent;
          words = [];
          break;
        case 'item':
          if (opensItem(before)) entries.push(lexeme.start);
          words = [];
          break;
        case 'comma':
        case 'semicolon':
        case 'stop':
        case 'colon':
          words = [];
          break;
        default:
          words.push(lexeme);
      }
    }
    beforeThat = before;
    before = lexeme;
  }
  return { list, brackets, entries };
}

function mention(
  passage: Passage,
  number: NumberWord,
  words: readonly Word[],
  place: Pick<Mention, 'bracket' | 'entry' | 'year' | 'counted'>,
  last: Mention | undefined,
): Mention {
  const { item } = number;
  const isPercent = item.figure.kind === 'percent';
  const base = {
    item,
    figure: item.figure,
    number,
    words,
    ...place,
    stage: stageOf(words),
    sentence: item.sentence,
    start: number.start,
    end: number.end,
  };
  const said = governed(passage, words, number, last);
  // 年均增长 x%: of each of several years, and not between two amounts.
  const lead = said && wordsBetween(passage, Math.max(0, said.word.start - EACH_YEAR_REACH), said.word.start);
  if (lead && EACH_YEAR.test(lead)) return { ...base, role: 'other', word: undefined, sign: 0 };
  if (said && said.form === 'by')
    return { ...base, role: isPercent ? 'rate' : 'change', word: said.word, sign: said.sign };
  if (isPercent) return { ...base, ...percentRole(passage, words, number, last) };
  const role = said ? 'level' : isBase(passage, words, number, item) ? 'base' : 'level';
  return { ...base, role, word: said?.word, sign: 0 };
}

/** Characters before a direction word that may say that it is of each year. */
const EACH_YEAR_REACH = 12;

function stageOf(words: readonly Word[]): Stage | undefined {
  for (let at = words.length - 1; at >= 0; at--) {
    const { kind, text } = words[at]!;
    const named = kind === 'completes' ? budgetNamed(text) : undefined;
    if (named) return named;
    if (kind === 'originalBudget') return 'budget';
    if (kind === 'finalBudget') return 'final-budget';
    if (kind === 'outturn') return 'outturn';
    if (kind === 'plan') return words.slice(0, at).some((word) => word.kind === 'originalBudget') ? 'budget' : 'plan';
  }
  return undefined;
}

/** Whether a stage is that of a budget, and says which: the one of the beginning of the year or the adjusted one. */
export function isBudgetStage(stage: Stage | undefined): stage is 'budget' | 'final-budget' {
  return stage === 'budget' || stage === 'final-budget';
}

/** Which budget words of completion name: 年初 or 全年, 调整. */
export function budgetNamed(words: string): 'budget' | 'final-budget' | undefined {
  if (OF_FINAL_BUDGET.test(words)) return 'final-budget';
  return words.includes('年初') ? 'budget' : undefined;
}

interface Governed {
  readonly word: Word;
  readonly sign: 1 | -1 | 0;
  readonly form: 'by' | 'to';
}

/** The direction word that governs a number: nothing but what belongs to it stands between. */
function governed(
  passage: Passage,
  words: readonly Word[],
  number: NumberWord,
  last: Mention | undefined,
): Governed | undefined {
  const at = words.findLastIndex(({ kind }) => kind !== 'becomes' && kind !== 'pause');
  // 小于年初预算数 A 万元: what it is less than stands between.
  const word = isBudgetNamedBy(words[at], words[at - 1]) ? words[at - 1] : words[at];
  if (!word || (word.kind !== 'up' && word.kind !== 'down' && word.kind !== 'neutral')) return undefined;
  const between = wordsBetween(passage, word.end, number.start);
  const negative = number.item.figure.value.coefficient < 0n;
  // 增长-5% is a fall; 减少-5万元 is a habit and no rise.
  const sign = word.kind === 'down' || negative ? -1 : word.kind === 'up' ? 1 : 0;
  // 由 A 万元调减为 B 万元: from one level to another, and not by so much.
  const leaves = last?.role === 'base' && last.words.at(-1)?.kind === 'from' && last.end === word.start;
  if (leaves && GOVERNS_AS.test(between)) return { word, sign, form: 'to' };
  if (GOVERNS_NUMBER.test(between)) return { word, sign, form: 'by' };
  return GOVERNS_UP_TO.test(between) ? { word, sign, form: 'to' } : undefined;
}

function isBudgetNamedBy(word: Word | undefined, before: Word | undefined): boolean {
  return word !== undefined && before?.end === word.start && BUDGET_WORDS.has(word.kind);
}

const BUDGET_WORDS: ReadonlySet<string> = new Set(['originalBudget', 'finalBudget', 'plan']);

function percentRole(
  passage: Passage,
  words: readonly Word[],
  number: NumberWord,
  last: Mention | undefined,
): Pick<Mention, 'role' | 'word' | 'sign'> {
  const none = { word: undefined, sign: 0 } as const;
  const between = last ? wordsBetween(passage, last.end, number.start) : '';
  // 增加 A 万元（x%）
  if (last?.role === 'change' && (between === '(' || between === '（'))
    return { role: 'rate', word: last.word, sign: last.sign };
  if (last && OF_AMOUNT.test(between) && last.figure.kind === 'amount') return { role: 'of', ...none };
  const at = words.findLastIndex(({ kind }) => kind === 'share' || kind === 'completes');
  const word = words[at];
  if (!word) return { role: 'other', ...none };
  const rest = wordsBetween(passage, word.end, number.start);
  // 占财政收入比重为: the whole stands between two words of a share.
  const share = word.kind === 'share' ? words.find(({ kind }) => kind === 'share')! : word;
  if (share !== word && SHARE_REST.test(wordsBetween(passage, share.end, number.start)))
    return { role: 'share', word: share, sign: 0 };
  if (word.kind === 'share' && SHARE_REST.test(rest)) return { role: 'share', word, sign: 0 };
  if (word.kind === 'completes' && COMPLETION_REST.test(rest)) return { role: 'completion', word, sign: 0 };
  return { role: 'other', ...none };
}

/** 比上年预算数 A, 上年为 A, 由上年的 A, 2025年执行数为 A before 2026年…: what the present amount is compared with. */
function isBase(passage: Passage, words: readonly Word[], number: NumberWord, item: ProseFigure): boolean {
  // 加上去年一次性入库的 A 万元: one more of what comes to a total.
  if (ADDS.test(item.chunk)) return false;
  if (words.some(({ kind }) => kind === 'up' || kind === 'down' || kind === 'completes' || kind === 'share'))
    return false;
  const from = words.at(-1);
  if (from?.kind === 'from' && wordsBetween(passage, from.end, number.start).length <= 3) return true;
  const versus = words.findLastIndex(({ kind }) => kind === 'versus');
  if (versus >= 0 && !COMPARED.test(words[versus]!.text)) return true;
  const compares = COMPARES.test(item.chunk);
  if (words.some(({ kind }) => kind === 'lastYear')) return versus < 0 || compares;
  return compares && YEAR_AMOUNT.test(item.chunk) && !LEFT_OVER.test(item.chunk);
}
