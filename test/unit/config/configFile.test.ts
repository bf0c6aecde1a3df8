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

  it('may say all that its schema knows, which is what an editor offers', () => {
    const schemas = import.meta.glob('../../../schemas/*.json', { query: '?raw', import: 'default', eager: true });
    const { properties } = JSON.parse(Object.values(schemas)[0] as string);
    expect(Object.keys(properties)).toEqual(['$schema', 'files', 'rules', 'catalogue', 'align', 'language']);
    expect(readConfig(JSON.stringify(properties), 'en').problems).toEqual([]);
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
