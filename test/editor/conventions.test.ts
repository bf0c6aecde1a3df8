import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { pictureFailures } from './failures.ts';
import { Workbench } from './workbench.ts';

const draft = `# 青河县文化馆2024年部门预算

## 部门收入总体情况表

单位：万元

| 收入项目 | 预算数 |
| --- | ---: |
| 财政拨款收入 | 500.30 |
| 其他收入 | 20.00 |
| 收入总计 | 520.30 |

## 一、收入预算情况

本部门收入总计502.30万元。
`;

describe.skipIf(chromiumPath === undefined)('a project with settings of its own', () => {
  let folder: string;
  let workbench: Workbench;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tieout-project-'));
    // Nothing in the name or the text says that it is a draft; the project does.
    writeFileSync(join(folder, 'report.md'), draft);
    writeFileSync(
      join(folder, 'tieout.config.json'),
      '{\n  "files": ["report.md"],\n  "rules": { "amount": "warning" }\n}\n',
    );
    workbench = await Workbench.open({
      folder,
      file: 'report.md',
      locale: 'zh-cn',
      settings: { 'workbench.colorTheme': 'Default Light Modern', 'tieout.rules': { amount: 'off' } },
    });
  });
  afterAll(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });
  pictureFailures(() => workbench);

  test('says which files are drafts and how rules are told, before the editor does', async () => {
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    expect(await workbench.page.locator('.squiggly-error').count()).toBe(0);
  });

  test('the settings in force are shown, with where they are from', async () => {
    const { page } = workbench;
    await workbench.run('Show Effective Settings');
    const line = (text: string) => page.locator('.view-line', { hasText: text.replaceAll(' ', '\u00a0') }).first();
    await line('"amount": "warning"').waitFor();
    await line('// tieout.config.json').waitFor();
    await workbench.picture('settings-zh-light');
  });

  test('the file is completed and checked by its schema', async () => {
    const { page } = workbench;
    await workbench.openFile('tieout.config.json');
    await workbench.goTo(2);
    await page.keyboard.press('End');
    await page.keyboard.type('\n"');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'catalogue' }).waitFor();
    await workbench.picture('config-schema-zh-light');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
  });

  test('a change of it counts at once', async () => {
    const { page } = workbench;
    await workbench.openFile('tieout.config.json');
    await workbench.goTo(3);
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.press('Control+G');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('{ "files": ["report.md"], "rules": { "amount": "error" ');
    await page.keyboard.press('Control+S');
    await workbench.openFile('report.md');
    await page.locator('.squiggly-error').first().waitFor();
  });

  test('the state of the draft stands beside its language', async () => {
    const { page } = workbench;
    await page.locator('.statusbar-item[id="status.languageStatus"] a').first().hover();
    await page.locator('.hover-language-status', { hasText: '不一致 1 处' }).waitFor();
    await workbench.picture('language-status-zh-light');
  });
});
