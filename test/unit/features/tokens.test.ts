import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const DRAFT = outdent(`
  # 白石县水文局2024年部门预算

  ## 一、支出总表

  单位：万元

  | 科目编码 | 科目名称 | 合计 |
  | --- | --- | ---: |
  | 208 | 社会保障和就业支出 | 96.00 |
  | 213 | 农林水支出 | 704.00 |
  |  | 合计 | 800.00 |

  ## 二、情况说明

  2024年支出预算800.00万元，其中：社会保障和就业支出96.00万元，占12.00%；农林水支出704.00万元，占80.80%。购置流速仪12台。
`);

/** `figure type.status` of each token. */
function tokens(text: string, range?: Range): string[] {
  const document = documentOf(text);
  return createDisclosureService()
    .views.tokens(document, range)
    .map(({ line, character, length, type, status }) => {
      const printed = document.getText({ start: { line, character }, end: { line, character: character + length } });
      return `${printed} ${type}${status ? `.${status}` : ''}`;
    });
}

describe('the colours of figures', () => {
  it('tell what a figure is and how it stands; years and ordinals have none', () => {
    expect(tokens(DRAFT)).toEqual([
      '208 code',
      '96.00 amount.tied',
      '213 code',
      '704.00 amount.tied',
      '800.00 amount.tied',
      '800.00 amount.tied',
      '96.00 amount.tied',
      '12.00% percent.tied',
      '704.00 amount.tied',
      '80.80% percent.conflicting',
      '12 count.unchecked',
    ]);
  });

  it('are those of a stretch where a stretch is asked for', () => {
    const line = DRAFT.split('\n').findIndex((words) => words.includes('213'));
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    expect(tokens(DRAFT, range)).toEqual(['213 code', '704.00 amount.tied']);
  });

  it('stand behind emoji and rare characters where the editor counts them', () => {
    expect(tokens(DRAFT.replace('2024年支出预算', '𠮷😀支出预算')).slice(5, 6)).toEqual(['800.00 amount.tied']);
  });
});
