import { it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const draft = (amount: string, carried = '') => `
  项目支出预算表
  单位：万元

  | 项目名称 | 合计 | 当年预算 | 上年结转 |
  | --- | --- | --- | --- |
  | 合计 | 873.10 | 863.10 | 10.00 |
  | 圩堤加固工程 | 412.50 | 412.50 | |
  | 泵站维修养护 | 186.40 | 176.40 | 10.00 |
  | 水文站点改造 | 93.75 | 93.75 | |
  | 防汛物资储备 | 58.20 | 58.20 | |
  | 河湖巡查经费 | 122.25 | 122.25 | |

  2026年重点项目绩效情况如下：

  | 项目 | 预算数（单位：万元） | 绩效目标 |
  | --- | --- | --- |
  | 圩堤加固工程 | 412.50 | 加固圩堤 |
  | 泵站维修养护 | ${carried || '186.40'} | 维修泵站 |
  | 水文站点改造 | ${amount} | 改造站点 |
  | 防汛物资储备 | 58.20 | 储备物资 |
  | 河湖巡查经费 | 122.25 | 巡查河湖 |
`;

it('a project has one amount in every table that lists it', () => {
  expectFindings(draft('93.75'));
  expectFindings(draft('⟦93.57⟧{same-fact → 93.75}'));
});

it('what another column of the same project prints is no mistake', () => {
  expectFindings(draft('93.75', '176.40'));
});
