import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf } from '../support/draft.ts';
import { atCaret, completions } from './caret.ts';

const TABLE = `
  # 白石县水文局2024年部门预算

  表一 收入支出总表

  单位：万元

  | 项目 | 预算数 | 项目 | 预算数 |
  | --- | ---: | --- | ---: |
  | 财政拨款收入 | 820.50 | 基本支出 | 612.30 |
  | 其他收入 | 36.00 | 项目支出 | 244.20 |
  | 收入总计 | 856.50 | 支出总计 | 856.50 |

  ## 一、收支预算情况

`;

describe('completion in a sentence', () => {
  it('offers what the sentence may go on with, and where the tables print it', () => {
    const { service, document, position } = atCaret(`${TABLE}  2024年收入总计‸\n`);
    const [first] = service.completion(document, position)!.items;
    expect(first).toMatchObject({ label: '856.50万元', detail: '表一收入支出总表 · 收入总计 · 预算数' });
    expect(completions(`${TABLE}  2024年收入总计856.50万元，其中：财政拨款收入820.50万元，占‸`)[0]).toBe('→95.80%');
  });

  it('offers names as well where it was asked for, and not behind a character that asks by itself', () => {
    const { service, document, position } = atCaret(`${TABLE}  按照农林水支‸\n`);
    expect(service.completion(document, position)!.items.length).toBeGreaterThan(0);
    expect(service.completion(document, position, '出')).toBeUndefined();
  });

  it('offers the opening of a section on the line below its title', () => {
    expect(completions(`${TABLE}  ‸\n`)).toEqual(['→2024年收入总计856.50万元；支出总计856.50万元。']);
  });
});

describe('completion of a comment', () => {
  it('offers the comments that silence, for the rule that is broken below', () => {
    expect(completions(`${TABLE}  <!-‸\n`)).not.toContain('<!-→<!-- tieout-ignore-next amount: 请写明理由 -->');
    const wrong = completions(`${TABLE}  <!--‸\n  收入总计856.60万元。\n`);
    expect(wrong[0]).toBe('<!--→<!-- tieout-ignore-next amount: 请写明理由 -->');
    expect(wrong.length).toBe(4);
  });

  it('offers the rules behind its word, those that are broken below first, and nothing in the reason', () => {
    const rules = completions(`${TABLE}  <!-- tieout-ignore-next ‸ -->\n  收入总计856.60万元。\n`);
    expect(rules[0]).toBe('→amount');
    expect(rules).toContain('→share');
    expect(completions(`${TABLE}  <!-- tieout-ignore-next amount: 见‸ -->\n`)).toEqual([]);
  });
});

describe('in grey behind the caret', () => {
  const ghost = (marked: string) => {
    const { service, document, position } = atCaret(marked);
    return service.ghost(document, position);
  };

  it('stands the frame of a draft that is empty, by the name of its file', () => {
    const document = documentOf('\n');
    const frame = createDisclosureService().ghost(document, { line: 0, character: 0 })!;
    expect(frame).toContain('disclosure: budget');
    expect(frame).toContain('# 部门预算公开');
    const empty = documentOf(frame.replace('department: ', 'department: 白石县水文局'), 2);
    expect(createDisclosureService().findings(empty)).toEqual([]);
  });

  it('stands what a section opens with, and nothing behind other text', () => {
    expect(ghost(`${TABLE}  ‸\n`)).toBe('2024年收入总计856.50万元；支出总计856.50万元。');
    expect(ghost(`${TABLE}  收入总计856.50万元。‸\n`)).toBeUndefined();
  });
});
