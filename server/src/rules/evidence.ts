/** Evidence decides how loudly the rules about names speak; said once for all of them. */
export const EVIDENCE = {
  'zh-cn':
    '内置科目数据注明依据：两家以上单位公开使用的（已核实）按本规则的级别提示；只有一家使用的最多为“信息”；暂无公开依据的只作“提示”。自有科目表以自有为准。',
  en: 'The built-in catalogue knows how well it knows a name: printed by two publishers or more, this rule’s severity; by one, information at most; without published evidence, a hint. Your own catalogue wins.',
} as const;
