import type { ConstructionExample } from '../../server/src/prose/construction.ts';

const EXPENDITURE = '## 三、支出预算情况';
const PROJECTS = '## 七、项目支出情况';
const ASSETS = '## 九、国有资产占用情况';
const STAFF = '## 十、机构和人员情况';

/** Words and numbers judged by themselves, without a table: server/src/rules and the relations of one sentence. */
export const WORDS: readonly ConstructionExample[] = [
  {
    name: { 'zh-cn': '增减字样与两个数', en: 'A direction word and two amounts' },
    title: EXPENDITURE,
    wrong: [
      '印刷费18.50万元，比上年预算数21.30万元⟦增加⟧{direction → 减少}2.80万元。',
      '差旅费由上年的6.20万元⟦增加⟧{direction → 减少}到5.10万元。',
    ],
    right: [
      '印刷费18.50万元，比上年预算数21.30万元减少2.80万元，下降13.15%。',
      '差旅费由上年的6.20万元压减到5.10万元。',
      '印刷费18.50万元，比上年预算数减少2.80万元，比上年执行数增加0.60万元。',
    ],
  },
  {
    name: { 'zh-cn': '两个字样互相矛盾', en: 'Two words for one change' },
    title: EXPENDITURE,
    wrong: ['印刷费比上年增加2.80万元，⟦下降⟧{direction → 增长}13.15%。'],
    right: ['印刷费比上年增加2.80万元，比年初预算下降3.00%。', '印刷费比上年增加0.00万元，下降0.00%。'],
  },
  {
    name: { 'zh-cn': '“减少为”与“减少”', en: '减少为 for 减少' },
    title: EXPENDITURE,
    wrong: ['印刷费1.80万元，比上年⟦减少为⟧{direction → 减少}3.20万元，下降64.00%。'],
    right: ['印刷费由5.00万元减少为1.80万元，下降64.00%。', '印刷费占比由5.20%下降为4.10%。'],
  },
  {
    name: { 'zh-cn': '把两年之比写成增长率', en: 'The ratio printed as the rate' },
    title: EXPENDITURE,
    wrong: ['印刷费22.00万元，比上年预算数20.00万元增长⟦110.00%⟧{direction → 10.00%}。'],
    right: ['印刷费22.00万元，为上年预算数20.00万元的110.00%。'],
  },
  {
    name: { 'zh-cn': '基数为零的增长率', en: 'A rate from zero' },
    title: EXPENDITURE,
    wrong: ['印刷费3.00万元，比上年增加3.00万元，增长⟦100%⟧{zero-base}。'],
    right: ['印刷费3.00万元，比上年增加3.00万元，上年无此项安排。', '印刷费3.00万元，比上年增加1.50万元，增长100%。'],
  },
  {
    name: { 'zh-cn': '原因与方向相反', en: 'A reason against the change' },
    title: EXPENDITURE,
    wrong: [
      '印刷费比上年增加2.80万元，主要原因是宣传项目资金⟦减少⟧{reason}。',
      '印刷费比上年减少2.80万元。主要是业务工作量⟦增加⟧{reason}。',
      '印刷费比上年增加2.80万元，主要原因是项目与上年⟦无变化⟧{reason}。',
    ],
    right: [
      '印刷费比上年增加2.80万元，主要原因是差旅项目减少，宣传项目增加。',
      '年末结转和结余比上年增加2.80万元，主要原因是项目支出减少。',
      '印刷费比上年减少2.80万元，主要原因是上年一次性项目资金增加。',
      '工资福利支出比上年减少2.80万元，主要原因是退休人员增加。',
    ],
  },
  {
    name: { 'zh-cn': '原因说的是另一项经费', en: 'A reason of another expense' },
    title: '## 八、“三公”经费情况',
    wrong: ['因公出国（境）费增加0万元，主要原因是本年无⟦公务接待⟧{reason}安排。'],
    right: ['因公出国（境）费增加0万元，主要原因是本年无因公出国安排。'],
  },
  {
    name: { 'zh-cn': '模板里的另一个字样没有删', en: 'The other word of the template left standing' },
    title: EXPENDITURE,
    wrong: ['住房公积金比上年增加⟦（减少）⟧{residue}1.20万元。'],
    right: ['住房公积金比上年增加1.20万元。', '各科目比上年增加（减少）的原因见附件。'],
  },
  {
    name: { 'zh-cn': '空着没有填', en: 'A gap not filled in' },
    title: EXPENDITURE,
    wrong: ['购置档案密集架⟦XX⟧{residue}组，⟦____⟧{residue}万元。', '印刷费为⟦万元⟧{residue}。'],
    right: ['购置XXL号防护服12套。', '以上金额均以万元为单位。'],
  },
  {
    name: { 'zh-cn': '单位重复、数字写错、缺单位', en: 'A unit twice, a broken number, a unit missing' },
    title: EXPENDITURE,
    wrong: [
      '印刷费3.00万元⟦元⟧{number-form}。',
      '印刷费⟦12..5⟧{number-form → 12.5}万元。',
      '印刷费增长⟦12.5⟧{number-form → 12.5%}，差旅费增长8.3%。',
    ],
    right: ['印刷费共1,234.50元整。', '密集架面积12.5平方米，增长3%。', '版本由2.1升级到3.0，支出12.00万元。'],
  },
  {
    name: { 'zh-cn': '单价 × 数量 = 金额', en: 'Price × quantity' },
    title: PROJECTS,
    wrong: [
      '按照30元/卷的标准整理20400卷，共计61.20万元；讲解费：2000元×3人×12月=⟦7.00⟧{product → 7.20}万元。',
      '项目经费50万元，保障51人正常运转，人均支出⟦1.22⟧{product → 0.98}万元/年。',
    ],
    right: [
      '按照30元/人/年的标准补助20400人，共计61.20万元。',
      '按照30元/人/年的标准补助20400人，其中县级承担30.60万元。',
      '补助标准670元/人/年，参保1535.47万人，安排9058.00万元。',
    ],
  },
  {
    name: { 'zh-cn': '编制、实有、车辆与所列各类', en: 'Posts, people and vehicles and their sorts' },
    title: STAFF,
    wrong: [
      '人员编制⟦46⟧{count → 47}人，其中行政编制6人、事业编制41人。',
      '共有车辆⟦8⟧{count → 7}辆，其中：机要通信用车1辆、执法执勤用车5辆、其他用车1辆。',
    ],
    right: [
      '实有人员50人，其中：在职40人（行政30人、事业10人），离休1人，退休9人。',
      '在职人员40人，其中女职工25人，党员30人。',
      '共有车辆8辆，其中执法执勤用车3辆。',
    ],
  },
  {
    name: { 'zh-cn': '个数与后面列出的名称', en: 'A count and the list after it' },
    title: STAFF,
    wrong: ['本馆内设⟦4⟧{list-count → 3}个科室，分别是：办公室、档案管理科、信息化科。'],
    right: [
      '本馆内设4个科室，分别是：办公室、财务科和业务科、信息化科。',
      '本馆内设5个科室，包括办公室、档案管理科、信息化科等。',
    ],
  },
  {
    name: { 'zh-cn': '数量为零而有金额', en: 'Nothing that costs something' },
    title: ASSETS,
    wrong: ['房屋⟦0平方米⟧{zero-quantity}，价值36.50万元。', '本馆共有车辆⟦0辆⟧{zero-quantity}。'],
    right: ['房屋0平方米，价值0.00万元。', '本馆共有车辆2辆，其中执法执勤用车0辆。'],
  },
  {
    name: { 'zh-cn': '“上半年”与“上年”', en: '上半年 for 上年' },
    title: EXPENDITURE,
    wrong: ['印刷费3.00万元，与⟦上半年⟧{year → 上年}持平。'],
    right: ['计划上半年整理档案12000卷。'],
  },
  {
    name: { 'zh-cn': '同一文件两个名称', en: 'One document under two titles' },
    title: PROJECTS,
    wrong: [
      '依据《某县档案数字化工作方案》（某政办发〔2023〕18号）设立，按《⟦某县挡案数字化工作方案⟧{spelt-twice → 某县档案数字化工作方案}》（某政办发〔2023〕18号）管理。',
    ],
    right: ['依据某政办发〔2023〕18号、某财预〔2023〕18号文件设立。'],
  },
];
