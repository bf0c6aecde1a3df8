import type { ConstructionExample } from '../../server/src/prose/construction.ts';
import { PAGES } from './pages.generated.ts';
import { WORDS } from './words.ts';

export { GROUND } from './ground.ts';

export interface ConstructionGroup {
  readonly name: { readonly 'zh-cn': string; readonly en: string };
  readonly constructions: readonly ConstructionExample[];
}

/** All that is read in prose, in the order of the document. */
export const GROUPS: readonly ConstructionGroup[] = [
  {
    name: { 'zh-cn': '正文与表格', en: 'Prose against tables' },
    constructions: PAGES.flatMap(({ examples }) => examples),
  },
  { name: { 'zh-cn': '字样与数字', en: 'Words and numbers by themselves' }, constructions: WORDS },
];
