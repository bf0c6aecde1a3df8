import { type ArchiveAmounts, archiveBudget } from '../archiveBudget.ts';
import type { RulePage } from '../rule.ts';

const budget = (name: string, scope: string, amounts: ArchiveAmounts) =>
  `# ${name}2024年${scope}预算\n\n${archiveBudget(amounts)}`;

const head = (keys: string) => `---\ndisclosure: budget\n${keys}---\n`;

const draft = (pensions: string, total: string) =>
  head('department: 清河县档案局\nunits: 单位\n') +
  budget('清河县档案局', '部门', ['351.00', pensions, '27.30', total]);

export const page: RulePage = {
  what: {
    'zh-cn':
      '部门文稿开头用 units 指明所属单位文稿所在的文件夹时，其中同年度、同为预算或决算的文稿（Markdown、文本、Word、HTML；含本级）按科目、按栏相加，与部门的表逐项核对。一栏中多数项目对得上才提示；同一差额只提示一次，其余各处列为相关位置。',
    en: 'Where the head of a department’s draft names the folder with the drafts of its units (`units`), those of the same year and stage (Markdown, text, Word, HTML; the department’s own office among them) are added up, line by line and column by column, and held against the department’s tables. A column is told of only where most of it comes out; a difference that goes through several lines is told once.',
  },
  advice: {
    'zh-cn': '核对差额出在哪个单位；单位之间的补助、上缴在汇总时抵销的，差额即为抵销数，可以忽略并注明原因。',
    en: 'Find the unit that the difference is of. Money that passes between units is counted once in the department’s draft: then the difference is that money, and may be ignored with this reason.',
  },
  files: {
    '单位/本级.md':
      head('department: 清河县档案局（本级）\n') +
      budget('清河县档案局（本级）', '单位', ['90.60', '12.10', '8.20', '110.90']),
    '单位/档案馆.md':
      head('department: 清河县档案馆\n') + budget('清河县档案馆', '单位', ['260.40', '38.20', '19.10', '317.70']),
  },
  example: draft('53.00', '431.30'),
  found: '53.00',
  right: draft('50.30', '428.60'),
};
