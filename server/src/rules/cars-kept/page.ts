import type { RulePage } from '../rule.ts';

const text = (kept: string) => `## 三、“三公”经费支出情况

公务用车运行维护费支出7.50万元，年末公务用车保有量为${kept}辆。

## 四、国有资产占用情况

截至2024年12月31日，本单位共有车辆5辆，其中：机要通信用车2辆、其他用车3辆。
`;

export const page: RulePage = {
  what: {
    'zh-cn':
      '“三公”经费说明中的公务用车保有量与国有资产说明中的车辆数一致。所列车辆中有执法执勤、特种专业技术等用车的，两数可以不同，不提示。',
    en: 'The official cars kept at the end of the year are the cars that the section on assets counts. Where some of those are for law enforcement, special technique or another use, the two may differ and nothing is said.',
  },
  advice: {
    'zh-cn': '核对车辆台账；确有非公务用车的，在资产说明中列明用途。',
    en: 'Check the register; where some cars are no official cars, say so.',
  },
  example: text('3'),
  found: '5辆',
  right: text('5'),
};
