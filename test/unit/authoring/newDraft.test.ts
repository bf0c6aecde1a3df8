/// <reference types="vite/client" />
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updating } from '../../../server/src/authoring/writing/update.ts';
import { checkText } from '../../../server/src/check.ts';
import { createDisclosureService, type NewDraftRequest } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';
import { applyEdits, catalogue, FAMILIES, finished, generated, ledgerOf, randomLedger } from './ledgers.ts';

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
  return finished(createDisclosureService().newDraft(request, file)!).text!;
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
    const none = finished(service.newDraft({ ...request, ledger: { name: '会议.csv', bytes: bytes('今天,天气\n') } })!);
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
          expect(applyEdits(tables, finished(run).edits)).toBe(begun(later, sortOf(of)));
        },
      ),
      { seed: 20251130, numRuns: 12 },
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
          expect(applyEdits(tables, finished(run).edits)).toBe(begun(after, sortOf(of)));
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
