import { describe, it } from 'vitest';
import { expectFindings } from '../support/draft.ts';

const budget = (...lines: string[]) =>
  expectFindings(['# 白石县水务局2024年部门预算', '', '五、一般公共预算支出情况说明', '', ...lines, ''].join('\n'));

describe('shares whose whole is printed nowhere', () => {
  it('are of all that their list holds', () => {
    const list = (basic: string, project: string) =>
      budget(
        `1.基本支出预算881,300.39元，占一般公共预算支出的${basic}。其中：工资福利支出716,052.51元，占基本支出预算的81.25%。`,
        '',
        `2.项目支出预算29,700.00元，占一般公共预算支出的${project}，同比减少13,900.00元，下降31.88%。`,
      );
    list('96.74%', '3.26%');
    list('96.74%', '⟦3.62%⟧{share → 3.26%}');
    // Said under one name, it is of the same whole, however far off.
    list('96.74%', '⟦19.62%⟧{share → 3.26%}');
    list('⟦69.74%⟧{share → 96.74%}', '3.26%');
  });

  it('may have changed places', () => {
    budget('公务接待费支出0.53万元，占⟦69.01%⟧{share → 30.99%}；租车费支出1.18万元，占⟦30.99%⟧{share → 69.01%}。');
  });

  it('say nothing where the list leaves something out', () => {
    budget('教育支出580.61万元，占62.27%；卫生健康支出55.77万元，占7.95%；住房保障支出41.83万元，占6.93%。');
  });
});

describe('shares whose whole is named before all of them', () => {
  it('are of that', () => {
    const said = (share: string) =>
      expectFindings(
        [
          '# 白石县水务局2024年部门预算',
          '',
          '七、“三公”经费预算情况说明',
          '',
          '| 项目 | 预算数 |',
          '| --- | ---: |',
          '| 因公出国（境）费 | 1.20 |',
          '| 公务接待费 | 0.53 |',
          '| 公务用车购置及运行维护费 | 1.18 |',
          '| 其中：公务用车购置费 | 0.00 |',
          '| 公务用车运行维护费 | 1.18 |',
          '| “三公”经费合计 | 2.91 |',
          '',
          `2024年“三公”经费预算中，公务接待费0.53万元，占${share}；公务用车运行维护费1.18万元，占40.55%。`,
          '',
        ].join('\n'),
      );
    said('18.21%');
    said('⟦69.01%⟧{share → 18.21%}');
  });
});
