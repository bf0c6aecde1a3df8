import { ignoreExample as example } from '../ignores.ts';
import type { RulePage } from '../rule.ts';

export const page: RulePage = {
  what: {
    'zh-cn': '忽略要写明规则的名称或编号，几条规则用逗号隔开。写错的名称不起作用。规则一览见[规则](README.md)。',
    en: 'An ignore names rules by name or code, several of them with commas between. A name that does not exist silences nothing. See the [list of rules](README.md).',
  },
  advice: {
    'zh-cn': '规则的名称和编号写在问题消息之后；快速修复“忽略此处”会自动写好。',
    en: 'Names and codes stand behind the messages; the quick fix that ignores a finding writes them for you.',
  },
  example: example('<!-- tieout-ignore-next ammount: 口径不同，另见说明 -->', '520.30'),
  found: 'ammount',
};
