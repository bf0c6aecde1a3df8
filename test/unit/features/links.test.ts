import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const TABLES = `
  # 白石县水文局2024年部门预算

  ## 表一 收入支出总表

  单位：万元

  | 项目 | 预算数 |
  | --- | ---: |
  | 财政拨款收入 | 820.50 |
  | 收入总计 | 820.50 |

  公开02表

  部门支出表

  单位：万元

  项目\t合计\t基本支出\t项目支出
  教育支出\t3.00\t1.00\t2.00

  表3-1 项目支出表

  | 项目名称 | 预算数 |
  | --- | ---: |
  | 河道清淤 | 12.00 |
`;

/** `words → line` of each link, under a sentence that speaks of tables. */
function links(sentence: string, tables = TABLES): string[] {
  const document = documentOf(`${outdent(tables)}\n${sentence}\n`);
  return createDisclosureService()
    .views.links(document)
    .map(({ range, target }) => `${document.getText(range)} → ${/#L(\d+)/.exec(target ?? '')?.[1]}`);
}

describe('a table spoken of by its number', () => {
  it('is a link to its title, however the number is written', () => {
    expect(links('收支情况见表一，支出见公开02表，项目见附表3—1。')).toEqual([
      '表一 → 3',
      '公开02表 → 14',
      '附表3—1 → 21',
    ]);
    expect(links('详见表 1（收入支出总表）。')).toEqual(['表 1 → 3']);
  });

  it('is none where the draft has no such table, or the words are of something else', () => {
    expect(links('详见附件7、表四。党代表1人，报表2张，电表3只，表一张。')).toEqual([]);
  });

  it('leads from the contents, and not from its own title', () => {
    expect(links('')).toEqual([]);
    const contents = TABLES.replace('## 表一', '目录\n\n  一、表一 收入支出总表\n\n  ## 表一');
    expect(links('', contents)).toEqual(['表一 → 7']);
  });

  it('is not an annex of that number, nor the other way round', () => {
    const twice = `${TABLES}\n  附件1\n\n  人员情况表\n\n  | 项目 | 人数 |\n  | --- | ---: |\n  | 在职 | 12 |\n`;
    expect(links('见附表1、表一、附件1。', twice)).toEqual(['附表1 → 3', '表一 → 3', '附件1 → 29']);
  });
});
