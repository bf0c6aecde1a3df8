// Writes what is derived from one source: the rule pages, their index, and the rules' names in the settings. CI fails when the result differs from what
// is committed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = `${root}node_modules/.cache/tieout-rules.mjs`;
await build({
  stdin: {
    contents: "export { RULES } from './rules/table.ts'; export { PAGES } from './rules/pages.ts';",
    resolveDir: `${root}server/src`,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
});
const { RULES, PAGES } = await import(pathToFileURL(bundle).href);

const words = {
  'zh-cn': {
    title: '规则',
    head: '| 编号 | 名称 | 默认级别 | 检查 |',
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    line: (rule) =>
      `编号 ${rule.code}，设置中的名称 \`${rule.name}\`，默认级别：${words['zh-cn'].severity[rule.severity]}。`,
    sections: ['检查什么', '如何判断', '例', '改级别或关闭'],
    example: (page) => `此处 \`${page.found}\` 会被标出${page.expected ? `，应为 \`${page.expected}\`` : ''}。`,
    off: '在设置中写',
    note: '本页由 `npm run generate` 根据 `server/src/rules` 生成，请勿手改。',
  },
  en: {
    title: 'Rules',
    head: '| Code | Name | Severity | What it checks |',
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    line: (rule) => `Code ${rule.code}, \`${rule.name}\` in settings, severity: ${rule.severity}.`,
    sections: ['What must agree', 'What to look at', 'Example', 'Changing its severity'],
    example: (page) => `\`${page.found}\` is marked${page.expected ? ` and should be \`${page.expected}\`` : ''}.`,
    off: 'In the settings',
    note: 'This page is written by `npm run generate` from `server/src/rules`; do not edit it.',
  },
};

rmSync(`${root}docs/rules`, { recursive: true, force: true });
for (const [locale, text] of Object.entries(words)) {
  const folder = `${root}docs/rules/${locale}`;
  mkdirSync(folder, { recursive: true });
  const rows = [];
  for (const rule of RULES) {
    const page = PAGES[rule.name];
    writeFileSync(`${folder}/${rule.code}.md`, rulePage(rule, page, locale, text));
    rows.push(
      `| [${rule.code}](${rule.code}.md) | \`${rule.name}\` | ${text.severity[rule.severity]} | ${rule.title[locale]} |`,
    );
  }
  writeFileSync(
    `${folder}/README.md`,
    `# ${text.title}\n\n${text.head}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n${text.note}\n`,
  );
}

const manifestPath = `${root}package.json`;
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const setting = manifest.contributes.configuration.properties['tieout.rules'];
setting.properties = Object.fromEntries(
  RULES.map((rule) => [
    rule.name,
    { enum: setting.additionalProperties.enum, description: `${rule.code} ${rule.title['zh-cn']} · ${rule.title.en}` },
  ]),
);
writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);

function rulePage(rule, page, locale, text) {
  const [what, advice, example, off] = text.sections;
  const setting = JSON.stringify({ 'tieout.rules': { [rule.name]: 'off' } }, null, 2);
  return `# ${rule.code} ${rule.title[locale]}

${text.line(rule)}

## ${what}

${page.what[locale]}

## ${advice}

${page.advice[locale]}

## ${example}

\`\`\`markdown
${page.example.trimEnd()}
\`\`\`

${text.example(page)}

## ${off}

${text.off}

\`\`\`json
${setting}
\`\`\`

${text.note}
`;
}
