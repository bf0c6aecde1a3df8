import { describe, expect, it } from 'vitest';
import { createDisclosureService, type NewDraftRequest } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const service = createDisclosureService();
const request: NewDraftRequest = { disclosure: 'budget', department: '清河市水务局', year: 2026, family: 'budget-9' };

describe('a new draft', () => {
  it('states what it is of, and has the tables of its family, with a total and no figure', () => {
    const text = service.newDraft(request)!;
    expect(
      text.startsWith(
        outdent(`
        ---
        disclosure: budget
        department: 清河市水务局
        year: 2026
        unit: 万元
        family: budget-9
        ---

        # 清河市水务局2026年部门预算公开

        ## 第一部分 2026年部门预算公开表

        ### 表一 部门收支总体情况表

        编制部门：清河市水务局

        单位：万元
      `).trimEnd(),
      ),
    ).toBe(true);
    expect(text).toContain('| 合计 |');
  });

  it.each(service.newDraftChoices().map(({ id, disclosure }) => [id, disclosure] as const))(
    'of %s is a draft that nothing is said against, with every table of the family',
    (family, disclosure) => {
      const draft = documentOf(service.newDraft({ ...request, family, disclosure })!);
      expect(service.isDraft(draft)).toBe(true);
      expect(service.findings(draft)).toEqual([]);
      const current = service.families(draft).find((choice) => choice.current)!;
      expect(current.id).toBe(family);
      expect(current.kinds.filter(({ present }) => !present)).toEqual([]);
    },
  );

  it('takes any name, though it mean something to YAML', () => {
    for (const department of ['水务局 #1', '"水务局"', '2026', 'a: b']) {
      const draft = documentOf(service.newDraft({ ...request, department })!);
      expect(draft.getText()).toContain(`# ${department}2026年部门预算公开`);
      expect(service.findings(draft).filter(({ rule }) => rule === 'front-matter')).toEqual([]);
    }
  });

  it('is none where the family is of the other sort, or unknown', () => {
    expect(service.newDraft({ ...request, family: 'accounts' })).toBeUndefined();
    expect(service.newDraft({ ...request, family: 'none' })).toBeUndefined();
  });
});
