import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingAt } from '../../../server/src/authoring/continuing/openings.ts';
import { checkText } from '../../../server/src/check.ts';
import { decimal, format } from '../../../server/src/figures/decimal.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';

const DRAFT = outdent(`
  # 白石县水文局2024年部门预算

  ## 表一 部门收支总表

  单位：万元

  | 收入项目 | 2023年预算数 | 2024年预算数 | 支出项目 | 2023年预算数 | 2024年预算数 |
  | --- | ---: | ---: | --- | ---: | ---: |
  | 一、财政拨款收入 | 790.00 | 820.50 | 一、基本支出 | 600.00 | 612.30 |
  | 二、其他收入 | 40.00 | 36.00 | 二、项目支出 | 230.00 | 244.20 |
  | 收入总计 | 830.00 | 856.50 | 支出总计 | 830.00 | 856.50 |

  ## 表二 部门支出总表

  单位：万元

  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
  | --- | --- | ---: | ---: | ---: |
  | 213 | 农林水支出 | 856.50 | 612.30 | 244.20 |
  | 合计 |  | 856.50 | 612.30 | 244.20 |

`);

/** What a section under this title opens with. */
function opening(title: string, below = '', draft = DRAFT): string | undefined {
  const above = `${draft}## 三、情况说明\n\n${title}\n\n`;
  return openingAt(checkText(`${above}\n${below}`), above.length);
}

describe('what a section opens with', () => {
  it('is made of the tables that its title speaks of', () => {
    expect(opening('### 一、收支预算总体情况')).toBe(
      '2024年收入总计856.50万元，比上年增加26.50万元，增长3.19%，主要原因是〔待填：增减原因〕；支出总计856.50万元，比上年增加26.50万元，增长3.19%。',
    );
    expect(opening('### 二、支出预算情况')).toContain(
      '其中：基本支出612.30万元，占71.49%；项目支出244.20万元，占28.51%。',
    );
  });

  it('is nothing where text stands already, or where the title speaks of no table', () => {
    expect(opening('### 一、收支预算总体情况', '收入总计856.50万元。\n')).toBeUndefined();
    expect(opening('### 一、收支预算总体情况', '### 二、支出预算情况\n')).toBeDefined();
    expect(opening('### 六、其他重要事项的说明')).toBeUndefined();
    expect(opening('### 四、“三公”经费情况')).toBeUndefined();
    expect(openingAt(checkText(''), 0)).toBeUndefined();
  });

  it('is nothing where the tables contradict it', () => {
    const wrong = DRAFT.replace('| 收入总计 | 830.00 | 856.50', '| 收入总计 | 830.00 | 866.50');
    expect(opening('### 一、收支预算总体情况', '', wrong)).toBeUndefined();
  });

  it('names no parts that do not make up their whole', () => {
    const short = DRAFT.replace('二、项目支出 | 230.00', '三、经营支出 | 230.00').replaceAll(
      '| 项目支出 |',
      '| 经营支出 |',
    );
    expect(opening('### 二、支出预算情况', '', short) ?? '').not.toContain('其中');
  });
});

describe('an opening', () => {
  const hundredths = fc.bigInt({ min: 1n, max: 99_999_99n });

  it('is read again and holds', () => {
    fc.assert(
      fc.property(
        fc.tuple(hundredths, hundredths, hundredths, hundredths),
        fc.constantFrom('### 一、收支预算总体情况', '### 二、支出预算情况', '### 一般公共预算支出情况'),
        ([basic, project, lastBasic, lastProject], title) => {
          const print = (value: bigint) => format(decimal(value, 2));
          const [now, last] = [basic + project, lastBasic + lastProject];
          const draft = DRAFT.replaceAll('612.30', print(basic))
            .replaceAll('244.20', print(project))
            .replaceAll('856.50', print(now))
            .replace('600.00', print(lastBasic))
            .replace('230.00', print(lastProject))
            .replaceAll('830.00', print(last))
            .replace('790.00 | 820.50', `${print(lastBasic)} | ${print(basic)}`)
            .replace('40.00 | 36.00', `${print(lastProject)} | ${print(project)}`);
          const text = opening(title, '', draft);
          if (text === undefined) return;
          const document = documentOf(`${draft}## 三、情况说明\n\n${title}\n\n${text}\n`);
          const service = createDisclosureService();
          const loose = service.figures(document).filter(({ start, kind, status }) => {
            return start >= draft.length && kind !== 'year' && status === 'unchecked';
          });
          expect(service.findings(document).flatMap(({ rule, message }) => (rule === 'gap' ? [] : message))).toEqual(
            [],
          );
          expect(loose).toEqual([]);
        },
      ),
      { seed: 20261130, numRuns: 40 },
    );
  });
});
