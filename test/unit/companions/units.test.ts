import { describe, expect, it } from 'vitest';
import { unitFilesAmong } from '../../../server/src/service.ts';
import { type Files, serviceBeside } from '../support/companions.ts';
import { documentOf } from '../support/draft.ts';

const LINES = [
  ['205', '教育支出'],
  ['20502', '普通教育'],
  ['2050202', '小学教育'],
  ['208', '社会保障和就业支出'],
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['210', '卫生健康支出'],
  ['21011', '行政事业单位医疗'],
  ['2101102', '事业单位医疗'],
] as const;

interface Said {
  readonly name?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly head?: string;
  /** Of education, pensions and health, and all of them. */
  readonly amounts: readonly [string, string, string, string];
}

/** A table of three categories with one item each; a blank amount leaves its lines out. */
const draft = ({ name = '白石县教育局', year = 2024, unit = '万元', head = 'disclosure: budget', amounts }: Said) =>
  `---\n${head}\ndepartment: ${name}\n---\n# ${name}${year}年预算\n\n一般公共预算支出表\n\n单位：${unit}\n
| 科目编码 | 科目名称 | 预算数 |
| --- | --- | --- |
${LINES.flatMap(([code, label], at) => {
  const amount = amounts[Math.floor(at / 3)]!;
  return amount === '' ? [] : [`| ${code} | ${label} | ${amount} |\n`];
}).join('')}| | 合计 | ${amounts[3]} |
`;

const department = (amounts: Said['amounts'], more: Partial<Said> = {}) =>
  draft({ head: 'disclosure: budget\nunits: 单位', amounts, ...more });
const office = draft({ name: '白石县教育局（本级）', amounts: ['', '6.10', '3.40', '9.50'] });
const school = draft({ name: '白石县第一小学', amounts: ['320.00', '41.20', '17.50', '378.70'] });
const both: Files = { '单位/本级.md': office, '单位/一小.md': school };
const right: Said['amounts'] = ['320.00', '47.30', '20.90', '388.20'];

function said(text: string, files: Files = both): string[] {
  const document = documentOf(text);
  return serviceBeside(document, files)
    .findings(document)
    .map(({ rule, found, expected, message }) => `${rule} ${found} → ${expected[0] ?? '?'} ${message}`);
}

describe('a department and its units', () => {
  it('says nothing of a department that prints what its units print together, a blank as nothing', () => {
    expect(said(department(right))).toEqual([]);
  });

  it('says nothing of a line without a code that no unit prints: it is called otherwise there', () => {
    // The total stands in the row of 类, 款, 项: where the lines miss it, it is not known for one.
    const table = (name: string, head: string, amounts: readonly string[]) =>
      `---\n${head}\ndepartment: ${name}\n---\n# ${name}2024年决算\n\n收入决算表\n\n单位：万元\n\n项目\t\t\t\t本年收入合计\n支出功能分类\t\t\t科目名称\t\n科目编码\t\t\t\t\n${['类\t款\t项\t合计', '205\t\t\t教育支出', '205\t02\t\t普通教育', '205\t02\t02\t小学教育', '208\t\t\t社会保障和就业支出', '208\t05\t\t行政事业单位养老支出', '208\t05\t05\t机关事业单位基本养老保险缴费支出'].map((row, at) => `${row}\t${amounts[at]}\n`).join('')}`;
    const unit = (name: string) =>
      table(name, 'disclosure: accounts', ['361.20', '320.01', '320.01', '320.01', '41.20', '41.20', '41.20']);
    const files = { '单位/一小.md': unit('白石县第一小学'), '单位/二小.md': unit('白石县第二小学') };
    const amounts = ['722.60', '640.02', '640.02', '640.02', '82.40', '82.40', '82.40'];
    const text = table('白石县教育局', 'disclosure: accounts\nunits: 单位', amounts);
    expect(said(text, files).filter((finding) => finding.startsWith('units-sum'))).toEqual([]);
  });

  it('tells one difference once, at its finest line, with the amount of each unit', () => {
    expect(said(department(['320.00', '48.30', '20.90', '389.20']))).toEqual([
      'units-sum 48.30 → ? 机关事业单位基本养老保险缴费支出各单位合计为 47.30万元，相差 1.00万元：白石县第一小学 41.20万元、白石县教育局（本级） 6.10万元。',
    ]);
    const finding = serviceBeside(documentOf(department(['320.00', '48.30', '20.90', '389.20'])), both).findings(
      documentOf(department(['320.00', '48.30', '20.90', '389.20'])),
    )[0]!;
    expect(finding.related.map(({ message }) => message)).toEqual([
      '“48.30”：差额相同',
      '“48.30”：差额相同',
      '“389.20”：差额相同',
    ]);
    expect(finding.severity).toBe('warning');
  });

  it('counts the units that print nothing', () => {
    expect(said(department(['325.00', '47.30', '20.90', '393.20']))).toEqual([
      'units-sum 325.00 → ? 小学教育各单位合计为 320.00万元，相差 5.00万元：白石县第一小学 320.00万元；1 个单位没有此项。',
    ]);
  });

  it('reads each unit in its own unit of money, to the digits that are printed', () => {
    const inYuan = draft({
      name: '白石县第一小学',
      unit: '元',
      amounts: ['3200000.00', '412000.00', '175000.00', '3787000.00'],
    });
    expect(said(department(right), { ...both, '单位/一小.md': inYuan })).toEqual([]);
    expect(said(department(['3.20', '0.47', '0.21', '3.88'], { unit: '百万元' }))).toEqual([]);
  });

  it('says nothing of a column that most lines of the units contradict: one of them may be missing', () => {
    expect(said(department(right), { '单位/本级.md': office })).toEqual([]);
  });

  it('leaves other years, other stages and other notes aside', () => {
    const others: Files = {
      ...both,
      '单位/一小2023.md': school.replaceAll('2024', '2023'),
      '单位/一小决算.md': school.replaceAll('预算', '决算').replace('budget', 'accounts'),
      '单位/说明.md': '# 报送说明\n\n请于十月底前报送。\n',
      '单位/台账.xlsx': 'no workbook',
    };
    expect(said(department(right), others)).toEqual([]);
  });

  it('takes a draft and the Word file made of it for one', () => {
    expect(said(department(right), { ...both, '单位/一小.docx': 'whatever' })).toEqual([]);
  });

  it('names what cannot be read, and a unit that is there twice', () => {
    expect(said(department(right), { ...both, '单位/二小.docx': 'broken', '单位/三小.docx': 'broken' })).toEqual([
      'units-sum 单位 → ? 没有计入：三小.docx、二小.docx，文件损坏或设有密码。',
    ]);
    expect(said(department(right), { ...both, '单位/第一小学.md': school })).toEqual([
      'units-sum 单位 → ? 没有计入：第一小学.md，同一单位已有一份文稿计入。',
    ]);
  });

  it('says so where there is no folder, or no unit in it', () => {
    expect(said(department(right), {})).toEqual([
      'units-sum 单位 → ? 没有读到单位文稿：文件夹不存在、不在工作区内或无法读取。没有与所属单位核对。',
    ]);
    expect(said(department(right), { '单位/一小.md': school.replaceAll('2024', '2022') })).toEqual([
      'units-sum 单位 → ? 文件夹中没有同年度、同为预算或决算的单位文稿。没有与所属单位核对。',
    ]);
  });

  it('reads so many files and says where it stopped', () => {
    const many = Array.from({ length: 201 }, (_, at) => `${String(at).padStart(3, '0')}.md`);
    const { names, more } = unitFilesAmong([...many, '.hidden.md', '表.xls'], '000.disclosure.md');
    expect([names.length, names[0], more]).toEqual([200, '001.md', false]);
    expect(unitFilesAmong(many, undefined).more).toBe(true);
  });
});
