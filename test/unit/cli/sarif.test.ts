import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sarifFormat } from '../../../server/src/cli/formats/sarif.ts';
import type { Locale } from '../../../server/src/report.ts';
import { RULES } from '../../../server/src/rules/table.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { outdent } from '../support/draft.ts';

const DRAFT = outdent(`
  ---
  disclosure: budget
  year: 2025
  ---

  ## 支出预算表

  单位：万元

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  |---|---|--:|--:|--:|
  | 201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00 |
  | 208 | 社会保障和就业支出 | 50.00 | 51.00 | 0.00 |
  | | 合计 | 150.00 | 110.00 | 40.00 |

  ## 情况说明

  2025年支出预算150.00万元，其中：基本支出110.00万元，占73.30%；项目支出40.00万元，占26.67%。
  <!-- tieout-ignore-next share: 见批复 -->
  2025年支出预算150.00万元，其中：基本支出110.00万元，占72.30%；项目支出40.00万元，占26.67%。
`);

/** The log of a check, as it is read again. */
function logOf(text: string, locale: Locale = 'en') {
  const document = TextDocument.create('file:///稿件/a 1.disclosure.md', 'markdown', 0, text);
  const service = createDisclosureService({ settings: { locale } });
  const format = sarifFormat({ version: '1.2.3', rules: RULES }, locale);
  const parts = format.parts({
    path: '稿件\\a 1.disclosure.md',
    document,
    findings: service.findings(document),
    silenced: service.silenced(document),
    ledger: service.ledger(document),
  });
  return JSON.parse(`${format.open}${parts.join(format.between)}${format.close({} as never)}`);
}

/** What the schema of SARIF 2.1.0 asks of the objects that are written here: what must be there, and of which form. */
const SCHEMA: Readonly<Record<string, Readonly<Record<string, string | RegExp>>>> = {
  log: { version: /^2\.1\.0$/, runs: 'run+' },
  run: {
    tool: 'tool',
    'language?': /^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/,
    'columnKind?': /^utf16CodeUnits$/,
    results: 'result+',
  },
  tool: { driver: 'driver' },
  driver: { name: /./, 'version?': /./, 'informationUri?': /^https:/, 'rules?': 'rule+' },
  rule: { id: /./, 'shortDescription?': 'text', 'helpUri?': /^https:/, 'defaultConfiguration?': 'configuration' },
  configuration: { 'level?': /^(none|note|warning|error)$/ },
  text: { text: /./ },
  result: {
    message: 'text',
    'level?': /^(none|note|warning|error)$/,
    'locations?': 'location+',
    'relatedLocations?': 'location*',
    'fixes?': 'fix*',
    'suppressions?': 'suppression+',
  },
  location: { 'physicalLocation?': 'place', 'message?': 'text' },
  place: { artifactLocation: 'artifact', region: 'region' },
  artifact: { uri: /^[\w%/.-]+$/ },
  region: { startLine: /^[1-9]\d*$/, startColumn: /^[1-9]\d*$/, endLine: /^[1-9]\d*$/, endColumn: /^[1-9]\d*$/ },
  fix: { 'description?': 'text', artifactChanges: 'change+' },
  change: { artifactLocation: 'artifact', replacements: 'replacement+' },
  replacement: { deletedRegion: 'region', 'insertedContent?': 'text?' },
  suppression: { kind: /^(inSource|external)$/ },
};

/** Where an object is not as the schema wants it. */
function faults(value: unknown, kind: string, path = kind): string[] {
  if (/[+*]$/.test(kind)) {
    if (!Array.isArray(value) || (kind.endsWith('+') && value.length === 0)) return [path];
    return value.flatMap((item, at) => faults(item, kind.slice(0, -1), `${path}[${at}]`));
  }
  if (kind.endsWith('?')) return [];
  return Object.entries(SCHEMA[kind]!).flatMap(([name, form]) => {
    const key = name.replace('?', '');
    const item = (value as Record<string, unknown>)[key];
    if (item === undefined) return name.endsWith('?') ? [] : [`${path}.${key}`];
    if (typeof form === 'string') return faults(item, form, `${path}.${key}`);
    return form.test(String(item)) ? [] : [`${path}.${key}`];
  });
}

const fingerprints = (text: string, locale?: Locale): string[] =>
  logOf(text, locale).runs[0].results.map(
    ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
      partialFingerprints['tieoutFinding/v1'],
  );

describe.each(['zh-cn', 'en'] as const)('SARIF in %s', (locale) => {
  const log = logOf(DRAFT, locale);

  it('is what the schema of 2.1.0 asks for', () => {
    expect(log.runs[0].results.length).toBeGreaterThan(2);
    expect(faults(log, 'log')).toEqual([]);
  });

  it('says of each rule what it is, where its page is and how much it weighs', () => {
    const { rules } = log.runs[0].tool.driver;
    expect(rules).toHaveLength(RULES.length);
    expect(rules.find(({ id }: { id: string }) => id === 'T203')).toEqual({
      id: 'T203',
      name: 'share',
      shortDescription: { text: locale === 'en' ? 'Share of a whole' : '占比' },
      helpUri: `https://github.com/tieout/tieout/blob/main/docs/rules/${locale}/T203.md`,
      defaultConfiguration: { level: 'error' },
    });
  });

  it('names rules, places and repairs as they are counted there', () => {
    const [share] = log.runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'T203');
    const { rules } = log.runs[0].tool.driver;
    expect(rules[share.ruleIndex].id).toBe('T203');
    const line = DRAFT.slice(0, DRAFT.indexOf('73.30%')).split('\n');
    const region = { startLine: line.length, startColumn: line.at(-1)!.length + 1, endLine: line.length };
    const artifactLocation = { uri: '%E7%A8%BF%E4%BB%B6/a%201.disclosure.md' };
    expect(share.locations).toMatchObject([{ physicalLocation: { artifactLocation, region } }]);
    expect(share.fixes[0].artifactChanges).toMatchObject([
      { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '73.33%' } }] },
    ]);
  });

  it('suppresses what a comment in the draft silences, with its reason', () => {
    const suppressed = log.runs[0].results.filter((result: object) => 'suppressions' in result);
    expect(suppressed).toMatchObject([
      { ruleId: 'T203', suppressions: [{ kind: 'inSource', justification: '见批复' }] },
    ]);
  });
});

describe('the fingerprint of a finding in SARIF', () => {
  it('stays where lines are put above, a table is aligned, and in the other language', () => {
    const moved = DRAFT.replace('## 支出预算表', '## 概况\n\n本部门设办公室。\n\n## 支出预算表').replace(
      '| 208 | 社会保障和就业支出 |',
      '| 208 | 社会保障和就业支出     |',
    );
    expect(fingerprints(moved)).toEqual(fingerprints(DRAFT));
    expect(fingerprints(DRAFT, 'zh-cn')).toEqual(fingerprints(DRAFT));
  });

  it('is of one finding alone, though two say the same', () => {
    const line = '2025年支出预算150.00万元，其中：基本支出110.00万元，占73.30%；项目支出40.00万元，占26.67%。';
    const prints = fingerprints(DRAFT.replace(line, `${line}\n\n${line}`));
    expect(prints.length).toBeGreaterThan(fingerprints(DRAFT).length);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is another where another number is wrong', () => {
    const others = fingerprints(DRAFT.replace('73.30%', '73.31%'));
    expect(others).not.toEqual(fingerprints(DRAFT));
    expect(others).toHaveLength(fingerprints(DRAFT).length);
  });
});
