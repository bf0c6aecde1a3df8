/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { laidOver, readConfig } from '../../../server/src/config/configFile.ts';
import { readSettings } from '../../../server/src/config/settings.ts';

describe('tieout.config.json', () => {
  it('says what the settings of the editor say, by the same names', () => {
    const { raw, problems } = readConfig(
      '{ "rules": { "share": "off" }, "files": ["drafts/*.md"], "language": "en" }',
      'en',
    );
    expect(problems).toEqual([]);
    expect(readSettings(raw, 'zh-cn')).toMatchObject({ rules: { share: 'off' }, files: ['drafts/*.md'], locale: 'en' });
  });

  it('wins over the editor: rules one by one, everything else as a whole', () => {
    const editor = { rules: { share: 'warning', growth: 'hint' }, files: ['a.md'], align: { ambiguousWide: true } };
    expect(laidOver({ rules: { share: 'off' }, files: ['b.md'] }, editor)).toEqual({
      rules: { share: 'off', growth: 'hint' },
      files: ['b.md'],
      align: { ambiguousWide: true },
    });
    expect(laidOver({}, undefined)).toEqual({});
  });

  it('names what it does not understand, in both languages, and lets the rest count', () => {
    const { raw, problems } = readConfig('{ "rule": {}, "files": ["a.md"] }', 'zh-cn');
    expect(problems).toEqual(['tieout.config.json：没有“rule”这项设置']);
    expect(raw.files).toEqual(['a.md']);
    expect(readConfig('{', 'en').problems[0]).toMatch(/^tieout\.config\.json is no sound JSON: /);
    expect(readConfig('[]', 'en').problems).toEqual(['tieout.config.json holds no object']);
    expect(readConfig('\uFEFF{}', 'en').problems).toEqual([]);
  });

  it.each([
    [
      '{ "rules": { "shar": "off", "T203": "loud" } }',
      ['没有“shar”这条规则', '“rules.T203”应为 error、warning、information、hint 或 off'],
    ],
    ['{ "rules": [], "files": "*.md" }', ['“rules”应为一个对象：规则及其级别', '“files”应为字符串的列表']],
    [
      '{ "align": true, "language": "fr" }',
      ['“align”应为 { "ambiguousWide": true } 或 false', '“language”应为 auto、zh-cn 或 en'],
    ],
    ['{ "align": { "ambiguousWide": false }, "language": "auto", "catalogue": [], "rules": { "share": "hint" } }', []],
  ])('names the values that nothing is made of: %s', (text, said) => {
    expect(readConfig(text, 'zh-cn').problems).toEqual(said.map((one) => `tieout.config.json：${one}`));
  });

  it('may say all that its schema knows, which is what an editor offers', () => {
    const schemas = import.meta.glob('../../../schemas/*.json', { query: '?raw', import: 'default', eager: true });
    const { properties } = JSON.parse(Object.values(schemas)[0] as string);
    expect(Object.keys(properties)).toEqual(['$schema', 'files', 'rules', 'catalogue', 'align', 'language']);
    const { problems } = readConfig(JSON.stringify(properties), 'en');
    expect(problems.filter((problem) => problem.includes('no setting'))).toEqual([]);
  });

  it('cannot break the settings, whatever stands in it', () => {
    const { raw } = readConfig('{ "rules": [1], "files": "x", "align": 3, "language": 7, "catalogue": {} }', 'en');
    expect(readSettings(laidOver(raw, { rules: 5 }), 'en')).toEqual({
      locale: 'en',
      files: [],
      rules: {},
      ambiguousWide: false,
      codeLens: true,
      inlayHints: false,
      catalogue: [],
    });
  });
});
