import type { FactIndex } from '../../facts/index.ts';
import { readSubject, type Subject } from '../../facts/prose/subject.ts';
import type { AmountClaim } from '../../prose/claims.ts';
import type { Period } from '../../tables/reading/period.ts';
import { BARE_CODE } from '../../vocabulary/codes.ts';
import { OF_FINAL_BUDGET } from '../../vocabulary/comparisons.ts';
import { LEADING_NUMBER } from '../../vocabulary/numbering.ts';
import { YEAR_NAMED } from '../../vocabulary/periods.ts';
import { CONCERNS, COVERS, ORGAN_NAME } from '../../vocabulary/subjects.ts';
import type { Surroundings } from './binding.ts';
import { hasOwnTable } from './lookup.ts';
import { isBareTotal, isFiller } from './phrases.ts';

/** Reads what the amounts of one passage are, by their own words, their clauses, their item and the titles above. */
export class SubjectReader {
  constructor(
    private readonly index: FactIndex,
    private readonly around: Pick<Surroundings, 'section' | 'above' | 'organisations' | 'year' | 'accounts'>,
  ) {}

  /** What a phrase says it is, as far as the tables know it. */
  read(phrase: string): Subject | undefined {
    const subject = phrase === '' ? undefined : readSubject(phrase, this.index, this.around.organisations);
    if (!subject || subject.complete || !ORGAN_NAME.test(subject.left)) return subject;
    // The name of whom the titles above speak of says nothing of its own, nor does one before what has one table.
    const own =
      this.around.section.titles.some((title) => title.includes(subject.left)) || subject.lines.every(hasOwnTable);
    return own ? { ...subject, complete: true } : subject;
  }

  /** What an amount of this year is, by its words; undefined for one of another year or stage. */
  subjectOf(claim: AmountClaim): Subject | undefined {
    if (claim.budget && this.around.accounts) return undefined;
    if (claim.lastYear || this.isOtherYear(claim.subject)) return undefined;
    if (COVERS.test(claim.subject)) return this.projectsCovered(claim);
    return this.contextSubject(claim);
  }

  /** What the words of an amount say it is, those of the clauses before included. */
  contextSubject(claim: AmountClaim): Subject | undefined {
    const own = this.read(claim.subject);
    if (own && !isBareTotal(own)) return own;
    if (!isFiller(claim.subject)) return own;
    // `…（项）：年初预算为 A，支出决算为 B` says what it is once, in a clause before.
    for (const clause of claim.context) {
      const context = this.read(clause);
      // `财政拨款收入 A 万元，支出 B 万元`: the fund is the same, the side is not.
      if (context && own?.flow && context.flow && own.flow !== context.flow && context.lines.includes('total'))
        return { ...context, flow: own.flow };
      // `支出预算：2025年年初预算数 A 万元`
      if (context && (!own || !isBareTotal(context))) return context;
      if (!isFiller(clause)) return own;
    }
    return this.itemSubject(claim, own);
  }

  /** `（二）公务接待费` and below it `2026年预算安排 A 万元`: the title says what it is. */
  private titleSubject({ subject, context, stage, sentence, start }: AmountClaim): Subject | undefined {
    const opens = start === 0 || stage === 'plan';
    if (!opens || sentence > 0 || !isFiller(subject) || context.length > 0) return undefined;
    const { above, section } = this.around;
    const words = (above || (section.titles.at(-1) ?? '')).replace(LEADING_NUMBER, '').replace(BARE_CODE, '($1)');
    const title = this.read(words);
    return title?.complete && !title.lines.includes('total') ? title : undefined;
  }

  /** `1.…（项）。主要用于：…。年初预算为 A，支出决算为 B`: what the item is about, said in the sentence it opens with. */
  private itemSubject(claim: AmountClaim, own: Subject | undefined): Subject | undefined {
    const { path } = claim;
    if (path === '') return this.titleSubject(claim) ?? own;
    const item = this.read(path);
    // A path that no table knows may be anything but the total.
    return item && !isBareTotal(item) ? item : own && { ...own, usual: true };
  }

  /** 一般公共预算项目4个，涉及预算金额 A: what these projects come to. */
  private projectsCovered({ subject: words, context }: AmountClaim): Subject | undefined {
    const clause = context.find((before) => before.endsWith('项目'));
    const own = this.read(words.replace(CONCERNS, ''));
    const subject = own?.fund ? own : this.read(`${clause ?? ''}支出`);
    // Which of its projects a department reports on is its own affair.
    return subject && { ...subject, measure: clause ? 'project' : subject.measure, lines: ['total'], usual: true };
  }

  private isOtherYear(words: string): boolean {
    const years = [...words.matchAll(YEAR_NAMED)].map((match) => Number(match[1]));
    return this.around.year !== undefined && years.length > 0 && !years.includes(this.around.year);
  }

  /** 行政事业单位养老 is 行政事业单位养老支出: reasons leave the word out. */
  readLoosely(words: string): Subject | undefined {
    const own = this.read(words);
    if (own?.complete || words === '' || words.endsWith('支出')) return own;
    const longer = this.read(`${words}支出`);
    return longer?.complete && longer.lines[0] !== 'total' ? longer : own;
  }

  /** The year or stage that an amount is of, where it is not the one the document discloses. */
  periodOf(claim: AmountClaim): Period | undefined {
    if (claim.lastYear || this.isOtherYear(claim.subject)) return 'prior';
    if (!claim.budget || !this.around.accounts) return undefined;
    return OF_FINAL_BUDGET.test(claim.subject) ? 'final-budget' : 'budget';
  }
}
