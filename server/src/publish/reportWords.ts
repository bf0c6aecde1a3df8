import type { Ledger, Locale, Severity } from '../report.ts';

/** What a report of a check says. */
export interface ReportWords {
  readonly title: string;
  /** Before the headings, as many as there are. */
  readonly ordinals: readonly string[];
  readonly checked: string;
  readonly draft: string;
  readonly department: string;
  readonly disclosure: (year: number | undefined, accounts: boolean) => string;
  readonly kind: string;
  readonly extent: string;
  readonly tables: (tables: number, numbers: number) => string;
  readonly when: string;
  readonly account: string;
  readonly states: readonly (readonly [state: string, count: (ledger: Ledger) => number])[];
  readonly state: string;
  readonly count: string;
  readonly findings: string;
  readonly sound: string;
  readonly findingColumns: readonly string[];
  readonly severity: Readonly<Record<Severity, string>>;
  readonly silenced: string;
  readonly silencedColumns: readonly string[];
  readonly unchecked: string;
  readonly uncheckedColumns: readonly string[];
  readonly signed: string;
  readonly signedColumns: readonly string[];
  readonly signatures: readonly string[];
}

export const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = {
  'zh-cn': {
    title: '勾稽核对报告',
    ordinals: ['一、', '二、', '三、', '四、', '五、', '六、'],
    checked: '核对范围',
    draft: '文稿',
    department: '部门',
    kind: '类别',
    disclosure: (year, accounts) => `${year === undefined ? '' : `${year}年`}${accounts ? '部门决算' : '部门预算'}公开`,
    extent: '内容',
    tables: (tables, numbers) => `表格${tables}张，金额、比率、数量${numbers}个`,
    when: '核对时间',
    account: '核对结果',
    states: [
      ['已核对，相符', ({ tied }) => tied],
      ['不一致', ({ conflicting }) => conflicting],
      ['舍入差', ({ rounding }) => rounding],
      ['人工核对', ({ signed }) => signed],
      ['未核', ({ uncheckedClaims }) => uncheckedClaims],
      ['合计', ({ claims }) => claims],
    ],
    state: '情况',
    count: '个数',
    findings: '发现的问题',
    sound: '没有发现问题。',
    findingColumns: ['行', '级别', '所写', '应为', '说明', '规则'],
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    silenced: '写明理由不予处理的问题',
    silencedColumns: ['行', '所写', '说明', '理由', '规则'],
    unchecked: '未核的数字',
    uncheckedColumns: ['行', '数字', '位置', '未核原因'],
    signed: '人工核对的数字',
    signedColumns: ['行', '数字', '位置', '依据'],
    signatures: ['核对人：　', '复核人：　', '日期：　'],
  },
  en: {
    title: 'Check Report',
    ordinals: ['1. ', '2. ', '3. ', '4. ', '5. ', '6. '],
    checked: 'What Was Checked',
    draft: 'Draft',
    department: 'Department',
    kind: 'Disclosure',
    disclosure: (year, accounts) =>
      `${accounts ? 'final accounts' : 'budget'}${year === undefined ? '' : ` of ${year}`}`,
    extent: 'Contents',
    tables: (tables, numbers) => `${tables} tables; ${numbers} amounts, ratios and counts`,
    when: 'Checked',
    account: 'Account',
    states: [
      ['tied', ({ tied }) => tied],
      ['conflicting', ({ conflicting }) => conflicting],
      ['explained by rounding', ({ rounding }) => rounding],
      ['signed off', ({ signed }) => signed],
      ['unchecked', ({ uncheckedClaims }) => uncheckedClaims],
      ['total', ({ claims }) => claims],
    ],
    state: 'State',
    count: 'Figures',
    findings: 'Findings',
    sound: 'Nothing was found.',
    findingColumns: ['Line', 'Severity', 'Printed', 'Expected', 'What', 'Rule'],
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    silenced: 'Ignored, With a Reason',
    silencedColumns: ['Line', 'Printed', 'What', 'Reason', 'Rule'],
    unchecked: 'Unchecked Figures',
    uncheckedColumns: ['Line', 'Figure', 'Place', 'Why'],
    signed: 'Figures Signed Off',
    signedColumns: ['Line', 'Figure', 'Place', 'Note'],
    signatures: ['Checked by:', 'Reviewed by:', 'Date:'],
  },
};
