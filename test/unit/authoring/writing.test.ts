import { describe, expect, it } from 'vitest';
import { type Authored, type AuthoringRequest, atOnce, createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';
import { applyEdits } from './ledgers.ts';

const TABLES = outdent(`
  # 白石县水文局2024年部门预算

  ## 第二部分 2024年部门预算公开表

  ### 表一 部门支出总表

  单位：万元

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | ---: | ---: | ---: |
  | 213 | 农林水支出 | 856.50 | 612.30 | 244.20 |
  | 合计 |  | 856.50 | 612.30 | 244.20 |

  ### 表二 一般公共预算支出表

  单位：万元

  | 科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 |
  | --- | --- | ---: | ---: |
  | 208 | 社会保障和就业支出 | 40.00 | 36.50 |
  | 20805 | 行政事业单位养老支出 | 40.00 | 36.50 |
  | 2080505 | 机关事业单位基本养老保险缴费支出 | 40.00 | 36.50 |
  | 213 | 农林水支出 | 790.00 | 820.00 |
  | 21303 | 水利 | 790.00 | 820.00 |
  | 2130301 | 行政运行 | 600.00 | 600.00 |
  | 2130314 | 防汛 | 190.00 | 220.00 |
  | 合计 |  | 830.00 | 856.50 |

  ### 表三 政府性基金预算支出表

  单位：万元

  | 科目编码 | 科目名称 | 合计 |
  | --- | --- | ---: |
  | 合计 |  |  |

  ## 第三部分 2024年部门预算情况说明

`);

const service = createDisclosureService();

function author(text: string, request: AuthoringRequest): Authored & { readonly text: string } {
  const run = service.author(documentOf(text), request)!;
  service.close(documentOf(text).uri);
  const authored = atOnce(run);
  return { ...authored, text: applyEdits(text, authored.edits) };
}

/** The explanations that a draft gets under these titles. */
function written(...titles: readonly string[]): string {
  const { text } = author(`${TABLES}${titles.join('\n\n')}\n`, { action: 'write' });
  return text.slice(TABLES.length).trim();
}

/** A draft whose explanations read so, brought up to its tables. */
function updated(text: string, tables = TABLES): string {
  return author(`${tables}${outdent(text)}`, { action: 'update' })
    .text.slice(tables.length)
    .trim();
}

/** What is said against a draft besides its gaps. */
function faults(text: string): readonly string[] {
  const document = documentOf(text);
  const found = service.findings(document).filter(({ rule }) => rule !== 'gap');
  service.close(document.uri);
  return found.map(({ message }) => message);
}

describe('the text from the tables', () => {
  it('opens with the whole and its parts', () => {
    expect(written('### 一、支出预算情况')).toBe(
      '### 一、支出预算情况\n\n2024年支出预算856.50万元。其中：基本支出612.30万元，占71.49%；项目支出244.20万元，占28.51%。',
    );
  });

  it('compares with the column of last year, and leaves the reason to the writer', () => {
    expect(written('### 二、一般公共预算支出情况')).toContain(
      '2024年一般公共预算支出856.50万元，比上年增加26.50万元，增长3.19%，主要原因是〔待填：增减原因〕。',
    );
  });

  it('lists categories with their shares, and items with their changes', () => {
    const text = written('### 二、一般公共预算支出情况', '#### （一）结构情况', '#### （二）具体情况');
    expect(text).toContain(
      '主要用于以下方面：社会保障和就业支出（类）36.50万元，占4.26%；农林水支出（类）820.00万元，占95.74%。',
    );
    expect(text).toContain(
      '1. 社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：2024年预算数为36.50万元，比上年减少3.50万元，下降8.75%，主要原因是〔待填：增减原因〕。',
    );
    expect(text).toContain('2. 农林水支出（类）水利（款）行政运行（项）：2024年预算数为600.00万元，与上年持平。');
  });

  it('says that there is none of a fund whose table is empty', () => {
    expect(written('### 三、政府性基金预算支出情况')).toContain('本部门2024年没有使用政府性基金预算拨款安排的支出。');
  });

  it('leaves gaps for what no table has', () => {
    expect(written('### 四、政府采购情况')).toContain('2024年政府采购预算总额〔待填：政府采购总额〕万元');
  });

  it('holds, and is written once', () => {
    const draft = `${TABLES}### 一、支出预算情况\n\n### 二、一般公共预算支出情况\n\n### 三、政府采购情况\n`;
    const once = author(draft, { action: 'write' });
    expect(faults(once.text)).toEqual(faults(draft));
    const again = author(once.text, { action: 'write' });
    expect(again.edits).toEqual([]);
    expect(again.complete).toBe(false);
    expect(again.summary).toContain('没有可以撰写的空白小节');
  });

  it('is of the section at the caret, or of the one that is named', () => {
    const draft = `${TABLES}### 一、支出预算情况\n\n### 二、一般公共预算支出情况\n`;
    const here = author(draft, { action: 'write', at: draft.indexOf('### 二') + 3 }).text;
    expect(here).toContain('一般公共预算支出856.50万元');
    expect(here).not.toContain('2024年支出预算');
    expect(author(draft, { action: 'write', section: '支出预算情况' }).text).toContain('2024年支出预算856.50万元');
    expect(author(draft, { action: 'write', section: '决算' }).summary).toBe('没有标题含“决算”的小节。');
  });

  it('tells of a section whose figures the tables do not have', () => {
    const { edits, notes, complete } = author(`${TABLES}### 一、收入预算情况\n`, { action: 'write' });
    expect([edits, complete]).toEqual([[], false]);
    expect(notes.map(({ message }) => message)).toEqual(['没有撰写“收入预算情况”：表格中没有所需的数']);
  });
});

describe('an update of the text', () => {
  it('changes figures and leaves the words of the writer alone', () => {
    expect(
      updated(`
        ### 一、支出预算情况

        2024年支出预算800.00万元，不含专户资金。其中：基本支出600.00万元，占75.00%，用来发工资；项目支出200.00万元，占25.00%。
      `),
    ).toContain(
      '2024年支出预算856.50万元，不含专户资金。其中：基本支出612.30万元，占71.49%，用来发工资；项目支出244.20万元，占28.51%。',
    );
  });

  it('leaves the shares of a whole that it cannot read', () => {
    const text = '### 一、支出预算情况\n\n我局各科室开支800.00万元，其中：基本支出600.00万元，占75.00%。\n';
    expect(updated(text)).toContain('我局各科室开支800.00万元，其中：基本支出612.30万元，占75.00%。');
  });

  it('turns direction words with their change', () => {
    expect(
      updated(`
        ### 二、一般公共预算支出情况

        2024年一般公共预算支出810.00万元，比上年减少20.00万元，下降2.41%，主要是压减会议费。
      `),
    ).toContain('2024年一般公共预算支出856.50万元，比上年增加26.50万元，增长3.19%，主要是压减会议费。');
  });

  it('measures a change from the year before, which the sentence knows where no table does', () => {
    const text = '### 一、支出预算情况\n\n2024年支出预算800.00万元，比上年增加100.00万元，增长14.29%。\n';
    expect(updated(text)).toContain('2024年支出预算856.50万元，比上年增加156.50万元，增长22.36%。');
  });

  it('says 持平 where nothing has changed, and no more where something has', () => {
    const steady =
      '### 一、支出预算情况\n\n2024年支出预算800.00万元，比上年减少56.50万元，下降6.60%，主要原因是〔待填：增减原因〕。\n';
    expect(updated(steady)).toContain('2024年支出预算856.50万元，与上年持平。');
    const changed = '### 一、支出预算情况\n\n2024年支出预算800.00万元，与上年持平。\n';
    expect(updated(changed)).toContain(
      '2024年支出预算856.50万元，比上年增加56.50万元，增长7.06%，主要原因是〔待填：增减原因〕。',
    );
  });

  it('keeps a rounded amount that the tables bear out, and what no table has', () => {
    const text = '### 一、支出预算情况\n\n2024年支出预算856.5万元。培训3期，花去12.00万元。\n';
    expect(updated(text)).toBe(text.trim());
  });

  it('does not take the whole for an item whose budget is still a gap', () => {
    const text =
      '### 二、一般公共预算支出情况\n\n1. 农林水支出（类）水利（款）防汛（项）：年初预算为〔待填：年初预算数〕万元，支出决算为210.00万元。\n';
    expect(updated(text)).toBe(text.trim());
  });

  describe('of lists', () => {
    const ITEMS = `
      ### 二、一般公共预算支出情况

      #### （一）总体情况

      2024年一般公共预算支出600.00万元，比上年增加10.00万元，增长1.69%。

      #### （二）结构情况

      2024年一般公共预算支出600.00万元，主要用于以下方面：农林水支出（类）600.00万元，占100.00%。

      #### （三）具体情况

      1. 农林水支出（类）水利（款）行政运行（项）：2024年预算数为600.00万元，与上年持平，人员没有增减。
    `;

    it('lets a list gain what its table has by now, where it made up its whole', () => {
      const text = updated(ITEMS);
      expect(text).toContain(
        '主要用于以下方面：社会保障和就业支出（类）36.50万元，占4.26%；农林水支出（类）820.00万元，占95.74%。',
      );
      const [, list = ''] = text.split('（三）具体情况\n\n');
      expect(list.split('\n')).toEqual([
        expect.stringMatching(/^1\. .*机关事业单位基本养老保险缴费支出（项）：2024年预算数为36\.50万元，比上年减少/),
        '2. 农林水支出（类）水利（款）行政运行（项）：2024年预算数为600.00万元，与上年持平，人员没有增减。',
        expect.stringMatching(/^3\. .*防汛（项）：2024年预算数为220\.00万元，比上年增加30\.00万元/),
      ]);
    });

    it('lets it lose what no table has any more, and numbers it anew', () => {
      const text = updated(
        ITEMS.replaceAll('支出600.00', '支出610.00')
          .replace('：农林水支出（类）', '：教育支出（类）10.00万元，占1.64%；农林水支出（类）')
          .replace(
            '1. 农林水',
            '1. 教育支出（类）普通教育（款）小学教育（项）：2024年预算数为10.00万元。\n      2. 农林水',
          ),
      );
      expect(text).not.toContain('教育');
      expect(text).toMatch(/\n2\. 农林水支出（类）水利（款）行政运行（项）/);
    });

    it('leaves what a writer has chosen from the tables, and says what there is besides', () => {
      const chosen = ITEMS.replace('2024年预算数为600.00万元', '2024年预算数为590.00万元');
      const { text, notes, complete } = author(TABLES + outdent(chosen), { action: 'update' });
      expect(text.split('（三）具体情况')[1]).not.toContain('防汛');
      expect(complete).toBe(false);
      expect(notes.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^“具体情况”没有列全.*防汛/));
    });

    it('writes what had none, and takes back what is none', () => {
      const fund = '### 三、政府性基金预算支出情况\n\n';
      const none = `${fund}本部门2024年没有使用政府性基金预算拨款安排的支出。`;
      const rows = [
        '| 科目编码 | 科目名称 | 合计 |\n| --- | --- | ---: |\n',
        '| 212 | 城乡社区支出 | 9.00 |\n| 21208 | 国有土地使用权出让收入安排的支出 | 9.00 |\n',
        '| 2120803 | 城市建设支出 | 9.00 |\n| 合计 |  | 9.00 |\n',
      ];
      const filled = TABLES.replace(
        '| 科目编码 | 科目名称 | 合计 |\n| --- | --- | ---: |\n| 合计 |  |  |\n',
        rows.join(''),
      );
      expect(filled).not.toBe(TABLES);
      const written = updated(none, filled);
      expect(written).toContain('2024年政府性基金预算支出9.00万元');
      expect(written).toContain('城市建设支出（项）：2024年预算数为9.00万元。');
      expect(updated(written)).toBe(none);
    });

    it('fills a gap whose figure the tables have by now', () => {
      const text = '### 一、支出预算情况\n\n2024年支出预算〔待填：支出〕万元，另有专户资金12.00万元。\n';
      expect(updated(text)).toContain('2024年支出预算856.50万元，另有专户资金12.00万元。');
    });
  });
});
