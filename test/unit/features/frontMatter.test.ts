import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../../server/src/authoring/families/index.ts';
import { frontMatterKey } from '../../../server/src/rules/front-matter/keys.ts';
import { createDisclosureService } from '../../../server/src/service.ts';
import { documentOf, outdent } from '../support/draft.ts';
import { completions, hover } from './caret.ts';

/** What is found in the head of a draft: token and what it should be. */
function found(head: string, title = '# 某县档案馆2025年度单位预算'): string[] {
  const document = documentOf(outdent(`---\n${head}\n---\n\n${title}\n\n收入预算500.30万元。\n`));
  return createDisclosureService()
    .findings(document)
    .map(({ rule, found: token, expected }) => `${rule} ${token}→${expected[0] ?? ''}`);
}

describe('the head of a draft', () => {
  it('is silent where it is right, and about keys of other tools', () => {
    expect(found('disclosure: 预算\nyear: 2025\nunit: 万元\nlayout: post')).toEqual([]);
  });

  it('names wrong values and the right ones', () => {
    expect(found('disclosure: bugdet')).toEqual(['front-matter bugdet→budget']);
    expect(found('disclosure: budget\nunit: 百元')).toEqual(['front-matter 百元→元']);
    expect(found('disclosure: budget\nyear: 25')).toEqual(['front-matter 25→']);
  });

  it('takes full-width digits for what they mean, and tells of a full-width colon', () => {
    expect(found('disclosure: budget\nyear: ２０２５')).toEqual(['front-matter ２０２５→2025']);
    expect(found('disclosure：budget')).toEqual(['front-matter ：→']);
  });

  it('tells of several values where one is meant', () => {
    expect(found('disclosure: budget\nprior: [2023.md, 2024.md]')).toEqual(['front-matter prior→']);
  });

  it('names a key that is one of ours misspelt', () => {
    expect(found('disclosure: budget\ndeparment: 某县档案馆')).toEqual(['front-matter deparment→department']);
  });

  it('says where the title has another year', () => {
    expect(found('disclosure: budget\nyear: 2024')).toEqual(['front-matter 2024→2025']);
  });

  it('says that broken YAML is not heeded', () => {
    expect(found('disclosure: budget\nunit: "万元').map((line) => line.split(' ')[0])).toEqual(['front-matter']);
  });

  it('is completed: keys that are not there, values of a key', () => {
    expect(completions('---\ndisclosure: budget\n‸\n---\n')).toContain('→year: ');
    expect(completions('---\ndisclosure: budget\n‸\n---\n')).not.toContain('→disclosure: ');
    expect(completions('---\ndisclosure: ‸\n---\n')).toEqual([' → budget', ' → accounts']);
  });

  it('is explained', () => {
    expect(hover('---\ndisclosure: budget\nun‸it: 万元\n---\n')).toContain('没有注明单位的表');
  });

  it('offers the families that can be generated', () => {
    expect(frontMatterKey('family')!.values).toEqual(FAMILIES.map(({ id }) => id));
  });
});
