/// <reference types="vite/client" />
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updating } from '../../../server/src/authoring/writing/update.ts';
import { checkText } from '../../../server/src/check.ts';
import { atOnce, createDisclosureService, type NewDraftRequest } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';
import { applyEdits, catalogue, FAMILIES, generated, ledgerOf, randomLedger } from './ledgers.ts';

const SAMPLE = Object.values(
  import.meta.glob('../../../samples/qinghe-2025-ledger.csv', { query: '?raw', import: 'default', eager: true }),
)[0] as string;
const LAST_YEAR = Object.values(
  import.meta.glob('../../../samples/qinghe-2024-budget.disclosure.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)[0] as string;

const bytes = (text: string) => new TextEncoder().encode(text);

function begun(csv: string | undefined, more: Partial<NewDraftRequest>, prior?: string): string {
  const ledger = csv === undefined ? undefined : { name: '台账.csv', bytes: bytes(csv) };
  const request = { disclosure: 'budget', department: '清河市水务局', year: 2025, ledger, ...more } as const;
  const file = prior === undefined ? undefined : { name: request.prior!, bytes: bytes(prior) };
  return atOnce(createDisclosureService().newDraft(request, file)!).text!;
}

const sortOf = ({ id, accounts }: (typeof FAMILIES)[number]): Partial<NewDraftRequest> => ({
  family: id,
  disclosure: accounts ? 'accounts' : 'budget',
});

/** What is wrong with a draft besides its gaps, and which figures of its text nothing was held against. */
function faults(text: string): readonly string[] {
  const document = documentOf(text);
  const service = createDisclosureService();
  const explained = text.lastIndexOf('## 第三部分');
  return [
    ...service.findings(document).flatMap(({ rule, message }) => (rule === 'gap' ? [] : message)),
    ...service
      .figures(document)
      .filter(({ start, kind, status }) => start > explained && MONEY.has(kind) && !HELD.has(status))
      .map(({ start, end }) => text.slice(start - 20, end)),
  ];
}

const MONEY: ReadonlySet<string> = new Set(['amount', 'percent']);
const HELD: ReadonlySet<string> = new Set(['tied', 'rounding']);

describe('a new disclosure', () => {
  it.each(FAMILIES.map((of) => [of.id, of] as const))('is whole, and nothing is wrong with it: %s', (_, of) => {
    const text = begun(SAMPLE, sortOf(of));
    for (const part of ['## 目录', '## 第一部分', '## 第二部分', '## 第三部分', '## 第四部分'])
      expect(text).toContain(part);
    expect(faults(text)).toEqual([]);
    expect(faults(begun(undefined, sortOf(of)))).toEqual([]);
  });

  it('compares with last year as the file says that it names, and else as the ledger does', () => {
    const named = begun(SAMPLE, { prior: 'qinghe-2024-budget.disclosure.md' }, LAST_YEAR);
    expect(named).toContain('prior: qinghe-2024-budget.disclosure.md');
    expect(named).toContain('2025年支出预算7660.92万元，比上年增加4492.02万元，增长141.75%');
    expect(begun(SAMPLE, {})).toContain('2025年支出预算7660.92万元，比上年增加748.84万元，增长10.83%');
  });

  it('lists every item with the amount that its table prints', () => {
    for (const of of FAMILIES) {
      const text = begun(SAMPLE, sortOf(of));
      expect(text).toMatch(/水利（款）防汛（项）：(?:2025年预算数|支出决算)为(?:400\.18|482\.02)万元/);
      expect(text).toMatch(/住房改革支出（款）购房补贴（项）：(?:2025年预算数|支出决算)为25\.50万元/);
    }
  });

  it('explains the terms that it uses', () => {
    const text = begun(SAMPLE, {});
    expect(text.slice(text.lastIndexOf('## 第四部分'))).toContain('住房改革支出（款）购房补贴（项）：');
  });

  it('takes any name, though it mean something to YAML', () => {
    for (const department of ['水务局 #1', '"水务局"', '2026', 'a: b']) {
      const text = begun(undefined, { department });
      expect(text).toContain(`# ${department}2025年部门预算公开`);
      const found = createDisclosureService().findings(documentOf(text));
      expect(found.filter(({ rule }) => rule === 'front-matter')).toEqual([]);
    }
  });

  it('is refused for a family that is none of its sort, and for a file that is no ledger', () => {
    const service = createDisclosureService();
    const request = { disclosure: 'accounts', department: '清河市水务局', year: 2025 } as const;
    expect(service.newDraft({ ...request, family: 'budget-9' })).toBeUndefined();
    const none = atOnce(service.newDraft({ ...request, ledger: { name: '会议.csv', bytes: bytes('今天,天气\n') } })!);
    expect([none.text, none.complete]).toEqual([undefined, false]);
  });

  it('is right for any ledger, and updated is as new', () => {
    fc.assert(
      fc.property(
        randomLedger,
        fc.constantFrom(...FAMILIES),
        fc.nat(),
        fc.integer({ min: 1_000_000, max: 90_000_000 }),
        (csv, of, which, cents) => {
          const text = begun(csv, sortOf(of));
          if (text === undefined) return;
          expect(faults(text)).toEqual([]);
          const [header, ...lines] = csv.split('\n');
          if (lines.length === 0) return;
          const at = which % lines.length;
          const changed = lines[at]!.split(',').with(
            5,
            `${Math.floor(cents / 100)}.${`${cents % 100}`.padStart(2, '0')}`,
          );
          const later = [header, ...lines.with(at, changed.join(','))].join('\n');
          const tables = generated(text, of, ledgerOf(later));
          const run = updating({ checked: checkText(tables), last: undefined, newline: '\n', catalogue });
          expect(applyEdits(tables, atOnce(run).edits)).toBe(begun(later, sortOf(of)));
        },
      ),
      { seed: 20251130, numRuns: 12 },
    );
  });

  it('says what the ledger gives besides: what was budgeted, and what is bought', () => {
    const accounts = [
      '功能科目编码,经济科目编码,资金来源,支出类型,年初预算数（万元）,决算数（万元）,政府采购,采购金额（万元）',
      '2130301,30201,一般公共预算,基本支出,40.00,38.00,货物,20.00',
      '2130305,31005,一般公共预算,项目支出,50.00,50.00,工程,',
      '2130306,30213,一般公共预算,项目支出,,6.00,否,',
    ].join('\n');
    const text = begun(accounts, { family: 'accounts', disclosure: 'accounts' });
    expect(faults(text)).toEqual([]);
    expect(text).toContain(
      '行政运行（项）：支出决算为38.00万元，年初预算为40.00万元，完成年初预算的95.00%，与年初预算数的差异主要是〔待填：差异原因〕。',
    );
    expect(text).toContain('水利工程建设（项）：支出决算为50.00万元，年初预算为50.00万元，完成年初预算的100.00%。');
    expect(text).toContain('水利工程运行与维护（项）：支出决算为6.00万元，年初预算为〔待填：年初预算数〕万元');
    expect(text).toContain(
      '政府采购支出总额70.00万元，其中：政府采购货物支出20.00万元、政府采购工程支出50.00万元、政府采购服务支出0.00万元。',
    );
    expect(begun(accounts.replace('货物', '家具'), { family: 'accounts', disclosure: 'accounts' })).toContain(
      '政府采购支出总额〔待填：政府采购总额〕万元',
    );
  });

  it('brought up to a ledger with all its columns is as new', () => {
    const more = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.constantFrom('货物', '工程', '服务', '')),
      {
        minLength: 41,
        maxLength: 41,
      },
    );
    fc.assert(
      fc.property(
        randomLedger,
        randomLedger,
        more,
        fc.constantFrom(...FAMILIES),
        fc.nat(),
        (one, other, columns, of, which) => {
          const full = (line: string, at: number) => `${line},${columns[at]![0]}.00,${columns[at]![1]}`;
          const [header, ...lines] = one.split('\n');
          const [, new_] = other.split('\n');
          if (new_ === undefined || lines.length === 0) return;
          // What it says of last year is part of what there was: a line that comes or goes must not change that.
          const added = full(`${withoutLast(new_)},`, 40);
          const shorter = [`${header},年初预算数,政府采购`, ...lines.map(full)];
          const longer = shorter.toSpliced(1 + (which % lines.length), 0, added);
          for (const [before, after] of [
            [shorter, longer],
            [longer, shorter],
          ] as const) {
            const text = begun(before.join('\n'), sortOf(of));
            expect(faults(text)).toEqual([]);
            const ledger = { name: '台账.csv', bytes: bytes(after.join('\n')) };
            const run = createDisclosureService().author(documentOf(text), { action: 'update', ledger })!;
            expect(applyEdits(text, atOnce(run).edits)).toBe(begun(after.join('\n'), sortOf(of)));
          }
        },
      ),
      { seed: 20251202, numRuns: 8, endOnFailure: true },
    );
  });

  it('updated is as new where the ledger has gained a line or lost one', () => {
    fc.assert(
      fc.property(randomLedger, randomLedger, fc.constantFrom(...FAMILIES), fc.nat(), (one, other, of, which) => {
        const [header, ...lines] = one.split('\n').map(withoutLast);
        const [, added] = other.split('\n').map(withoutLast);
        if (added === undefined || lines.length === 0) return;
        const longer = [header, ...lines.toSpliced(which % lines.length, 0, added)].join('\n');
        const shorter = [header, ...lines].join('\n');
        for (const [before, after] of [
          [shorter, longer],
          [longer, shorter],
        ] as const) {
          const tables = generated(begun(before, sortOf(of)), of, ledgerOf(after));
          const run = updating({ checked: checkText(tables), last: undefined, newline: '\n', catalogue });
          expect(applyEdits(tables, atOnce(run).edits)).toBe(begun(after, sortOf(of)));
        }
      }),
      { seed: 20251201, numRuns: 12, endOnFailure: true },
    );
  });
});

/** A line of a ledger without what it says of last year: what a line that goes takes along no table knows. */
function withoutLast(line: string): string {
  return line.split(',').slice(0, -1).join(',');
}
