import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

interface Draft {
  /** What the text names for the tower, and what for the river. */
  readonly tower: string;
  readonly river?: string;
  /** What the forms of the tower and of a third project name. */
  readonly towerForm?: string;
  readonly dykeForm?: string;
}

const form = (project: string, grounds: string) => `
项目支出绩效目标表

| 项目名称 | ${project} | |
| --- | --- | --- |
| 项目目标 | 根据${grounds}的要求，按年度计划完成各项工作。 | |
| 一级指标 | 二级指标 | 三级指标 |
| 产出指标 | 数量指标 | 完成处数 |
`;

const draft = ({ tower, river, towerForm, dykeForm }: Draft) => `## 七、项目支出情况说明

1. 项目名称：古塔修缮项目

设立的政策依据：${tower}

预算安排规模：86万元

2. 项目名称：河道清淤

设立的政策依据：${river ?? '防汛会议决定'}

预算安排规模：32万元
${form('古塔修缮', towerForm ?? '某文物发〔2022〕8号和某财教〔2022〕31号')}${form('河道清淤', '某水发〔2021〕12号')}${form('堤防加固', dykeForm ?? '某水发〔2021〕30号')}`;

describe('what the text says a project rests on', () => {
  it.each([
    ['is the document of another project', { tower: '⟦某水发〔2021〕12号⟧{project-basis}' }],
    ['with its title before it', { tower: '《关于河道清淤的实施方案》（⟦某水发〔2021〕12号⟧{project-basis}）要求' }],
    ['in other brackets', { tower: '⟦某水发[2021]12号⟧{project-basis}' }],
    ['exchanged', { tower: '⟦某水发〔2021〕12号⟧{project-basis}', river: '⟦某文物发〔2022〕8号⟧{project-basis}' }],
  ] satisfies [string, Draft][])('%s', (_, said) => expectFindings(draft(said)));

  it.each([
    ['one of the documents of its form', { tower: '某财教〔2022〕31号' }],
    ['one of them and one of another project', { tower: '某文物发〔2022〕8号、某水发〔2021〕12号' }],
    ['a document that no form names', { tower: '某县发〔2020〕3号' }],
    ['a document that both projects rest on', { tower: '某水发〔2021〕12号', river: '某水发〔2021〕12号' }],
    ['a document of another year', { tower: '某水发〔2020〕12号' }],
    ['a document of another office', { tower: '某林发〔2021〕12号' }],
    ['something else than its form, which names none', { tower: '某水发〔2021〕12号', towerForm: '县文物保护规划' }],
    ['a document of two other forms', { tower: '某水发〔2021〕12号', dykeForm: '某水发〔2021〕12号' }],
  ] satisfies [string, Draft][])('silent: %s', (_, said) => expectFindings(draft(said)));
});
