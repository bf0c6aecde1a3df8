import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const DRAFT = `
  # 白石县水文局2024年部门预算

  ## 表一 收入支出总表

  单位：万元

  | 项目 | 预算数 | 项目 | 预算数 |
  | --- | ---: | --- | ---: |
  | 一、财政拨款收入 | 820.50 | 一、基本支出 | 612.30 |
  | 二、其他收入 | 36.00 | 二、项目支出 | 244.20 |
  | 收入总计 | 856.50 | 支出总计 | 856.50 |

  表二 “三公”经费支出表

  单位：万元

  | 项目 | 预算数 |
  | --- | ---: |
  | 公务用车运行费 | 4.80 |
  | 公务接待费 | 1.20 |
  | 合计 | |

  ## 说明

  2024年收入总计856.50万元。
`;

/** `line words` of each lens, with how many places it leads to. */
function lenses(text: string, settings = {}, editor = { lenses: true }): string[] {
  const document = documentOf(outdent(text));
  const { views } = createDisclosureService({ settings, editor });
  return views.lenses(document).flatMap((lens) => {
    const { range, command } = views.resolveLens(document, lens);
    const places = command?.arguments?.[2]?.length;
    if (!command) return [];
    return [`${range.start.line + 1} ${command.title}${places ? ` → ${places}` : ''}${command.command ? '' : '.'}`];
  });
}

describe('above a table', () => {
  it('stands what it is, how its figures stand, and what is to be filled', () => {
    expect(lenses(DRAFT)).toEqual(['3 收支总表 · 已核对 6 处.', '13 填合计', '13 “三公”经费表.', '13 未核 2 处 → 2']);
  });

  it('stands what is in conflict, with the way there', () => {
    const wrong = DRAFT.replace('| 收入总计 | 856.50', '| 收入总计 | 856.80');
    expect(lenses(wrong).slice(0, 2)).toEqual(['3 收支总表 · 已核对 3 处.', '3 不一致 1 处 → 1']);
  });

  it('stands nothing that leads anywhere, where the editor has no such commands', () => {
    const said = lenses(DRAFT, { locale: 'en' }, { lenses: false });
    expect(said).toEqual(['3 Income and expenditure · 6 tied.', '13 Public expenses.', '13 2 unchecked.']);
  });

  it('stands nothing if the writer does not want it', () => {
    expect(lenses(DRAFT, { codeLens: false })).toEqual([]);
  });

  it('does not ask for totals that are filled, or for those of nothing', () => {
    const empty = DRAFT.replace('4.80', '').replace('1.20', '');
    expect(lenses(empty).filter((lens) => lens.includes('填合计'))).toEqual([]);
    expect(lenses(DRAFT.replace('| 合计 | |', '| 合计 | 6.00 |')).filter((lens) => lens.includes('填'))).toEqual([]);
  });

  it('stands the offer to write its text, until it is written or where its figures do not give it', () => {
    const open = `${outdent(DRAFT).trimEnd()}\n\n### 收支预算总体情况\n\n### “三公”经费预算情况\n`;
    const written = (text: string) => lenses(text).filter((lens) => lens.includes('说明'));
    expect(written(open)).toEqual(['3 写本表说明', '13 写本表说明']);
    const filled = open.replace('总体情况\n', '总体情况\n\n收入总计856.50万元。\n');
    expect(written(filled)).toEqual(['13 写本表说明']);
    // Without totals there is nothing that the text could tell of the first table.
    expect(written(open.replaceAll('856.50', ''))).toEqual(['13 写本表说明']);
  });
});
