// Writes what is derived from one source: the list of rules and their pages from the folders of server/src/rules, the
// rules' names in the settings, the table of constructions, and what is not checked. CI fails when the result differs from what is committed.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = `${root}server/src/rules`;
const folders = readdirSync(rooms)
  .filter((name) => existsSync(`${rooms}/${name}/rule.ts`))
  .sort((a, b) => codeOf(a).localeCompare(codeOf(b)));
const variable = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
writeFileSync(
  `${rooms}/index.generated.ts`,
  `// Written by \`npm run generate\` from the folders beside it; do not edit it.
// biome-ignore-all assist/source/organizeImports: in the order of their names
${[...folders]
  .sort()
  .map((name) => `import { rule as ${variable(name)} } from './${name}/rule.ts';`)
  .join('\n')}
import type { Rule } from './rule.ts';

/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
${folders.map((name) => `  ${variable(name)},`).join('\n')}
];
`,
);

const sentences = `${root}server/src/prose/constructions`;
const constructions = readdirSync(sentences)
  .filter((name) => name.endsWith('.ts') && name !== 'index.generated.ts')
  .map((name) => ({ name: name.slice(0, -3), text: readFileSync(`${sentences}/${name}`, 'utf8') }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));
const exporting = (what) => constructions.filter(({ text }) => text.includes(`export const ${what}:`));

writeFileSync(
  `${sentences}/index.generated.ts`,
  `// Written by \`npm run generate\` from the files beside it; do not edit it.
import type { Construction } from '../construction.ts';
${exporting('construction')
  .map(({ name }) => `import { construction as ${name} } from './${name}.ts';`)
  .join('\n')}

/** Every construction, a file each. */
export const CONSTRUCTIONS: readonly Construction[] = [
${exporting('construction')
  .map(({ name }) => `  ${name},`)
  .join('\n')}
];
`,
);
writeFileSync(
  `${root}test/constructions/pages.generated.ts`,
  `// Written by \`npm run generate\` from server/src/prose/constructions; do not edit it.
import type { ConstructionPage } from '../../server/src/prose/construction.ts';
${exporting('page')
  .map(({ name }) => `import { page as ${name} } from '../../server/src/prose/constructions/${name}.ts';`)
  .join('\n')}

/** The pages of all constructions. */
export const PAGES: readonly ConstructionPage[] = [
${exporting('page')
  .map(({ name }) => `  ${name},`)
  .join('\n')}
];
`,
);

const bundle = `${root}node_modules/.cache/tieout-rules-${process.pid}.mjs`;
await build({
  stdin: {
    contents: `
      export { RULES } from './server/src/rules/index.generated.ts';
      ${folders.map((name) => `import { page as ${variable(name)} } from './server/src/rules/${name}/page.ts';`).join('\n')}
      export const PAGES = { ${folders.map((name) => `'${name}': ${variable(name)}`).join(', ')} };
      export { LIMITS } from './server/src/limits.ts';
      export { LIMIT_WORDS } from './server/src/rules/limit-reached/wording.ts';
      export { UNCHECKED_REASONS, uncheckedWords } from './server/src/rules/uncheckedWording.ts';
      export { GROUND, GROUPS } from './test/constructions/index.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outfile: bundle,
});
const { RULES, PAGES, GROUND, GROUPS, LIMITS, LIMIT_WORDS, UNCHECKED_REASONS, uncheckedWords } = await import(
  pathToFileURL(bundle).href
);
rmSync(bundle);

writeNotChecked();

function codeOf(name) {
  return /code: '(T\d{3})'/.exec(readFileSync(`${rooms}/${name}/rule.ts`, 'utf8'))?.[1] ?? '';
}

const words = {
  'zh-cn': {
    title: '规则',
    head: '| 编号 | 名称 | 默认级别 | 检查 |',
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    line: (rule) =>
      `编号 ${rule.code}，设置中的名称 \`${rule.name}\`，默认级别：${words['zh-cn'].severity[rule.severity]}。`,
    sections: ['检查什么', '如何判断', '例', '改级别或关闭'],
    example: (page) => `此处 \`${page.found}\` 会被标出${page.expected ? `，应为 \`${page.expected}\`` : ''}。`,
    file: (path) => `文件 \`${path}\`：`,
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
    file: (path) => `The file \`${path}\`:`,
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

/** Settings of what each writer sees as they like, which are none of a project's. */
const EDITOR_ONLY = ['trace', 'codeLens', 'inlayHints'];
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
mkdirSync(`${root}schemas`, { recursive: true });
writeFileSync(`${root}schemas/tieout.config.schema.json`, `${JSON.stringify(configSchema(), null, 2)}\n`);

/** What tieout.config.json may say: the settings of the editor by the names they have behind `tieout.`. */
function configSchema() {
  const words = ['package.nls.zh-cn.json', 'package.nls.json'].map((file) =>
    JSON.parse(readFileSync(`${root}${file}`, 'utf8')),
  );
  const said = (text) => words.map((texts) => texts[text.slice(1, -1)]).join('\n\n');
  const inFile = ({
    order,
    scope,
    markdownEnumDescriptions,
    enumDescriptions,
    markdownDescription,
    default: usual,
    ...rest
  }) => ({
    markdownDescription: said(markdownDescription),
    ...rest,
  });
  const properties = { $schema: { type: 'string' } };
  for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
    const [, own, part] = name.split('.');
    if (EDITOR_ONLY.includes(own)) continue;
    if (part === undefined) properties[own] = inFile(setting);
    else {
      properties[own] ??= { type: 'object', additionalProperties: false, properties: {} };
      properties[own].properties[part] = inFile(setting);
    }
  }
  const { enumDescriptions, ...severity } = properties.rules.additionalProperties;
  properties.rules.additionalProperties = severity;
  // What the editor shows decides there; a file names a language.
  properties.language.enum = properties.language.enum.filter((language) => language !== 'auto');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'tieout.config.json',
    type: 'object',
    additionalProperties: false,
    properties,
  };
}

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
${Object.entries(page.files ?? {})
  .map(
    ([path, content]) => `
${text.file(path)}

\`\`\`markdown
${content.trimEnd()}
\`\`\`
`,
  )
  .join('')}
## ${off}

${text.off}

\`\`\`json
${setting}
\`\`\`

${text.note}
`;
}

const tables = {
  'zh-cn': {
    file: 'constructions.zh-CN.md',
    title: '正文句式一览',
    intro:
      '披露文字里的每一种说法如何被理解、如何核对。每行的例句都是测试：错句中加粗的部分必须被标出，括号里是规则名和应有的数；对句中不得有任何提示。例句都放在下面两张表之后、所注标题之下单独检查。',
    head: '| 说法 | 标题 | 错 | 对 |',
    note: '本页由 `npm run generate` 根据 `server/src/prose/constructions` 和 `test/constructions` 生成，请勿手改。',
  },
  en: {
    file: 'constructions.md',
    title: 'What is read in prose',
    intro:
      'How each way of speaking in a disclosure is understood and checked. Every example is a test: in a wrong sentence just what is in bold must be marked, by the rule and with the value in brackets; in a right one nothing may be said. Each sentence is tried alone, under its title, after these two tables.',
    head: '| Construction | Title | Wrong | Right |',
    note: 'This page is written by `npm run generate` from `server/src/prose/constructions` and `test/constructions`; do not edit it.',
  },
};

// An example of several paragraphs stands in one cell.
const plain = (sentence) =>
  sentence.replaceAll('|', '\\|').replaceAll('_', '\\_').replaceAll('*', '\\*').replaceAll('\n\n', ' ¶ ');
const inBold = (sentence) =>
  plain(sentence).replace(/⟦([^⟧]*)⟧\{([^}]*)\}/g, (_, found, says) => `**${found || '∅'}**［${says}］`);

for (const [locale, text] of Object.entries(tables)) {
  const groups = GROUPS.map(({ name, constructions }) => {
    const rows = constructions.map(
      ({ name: what, title, wrong, right }) =>
        `| ${what[locale]} | ${title.replace(/^#+ /, '')} | ${wrong.map(inBold).join('<br>')} | ${right.map(plain).join('<br>')} |`,
    );
    return `## ${name[locale]}\n\n${text.head}\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  writeFileSync(
    `${root}docs/${text.file}`,
    `# ${text.title}\n\n${text.intro}\n\n\`\`\`markdown\n${GROUND.trim()}\n\`\`\`\n\n${groups.join('\n')}\n${text.note}\n`,
  );
}

/** What is not checked: why a figure may be left, and where reading stops; the readme has the first of the two. */
function writeNotChecked() {
  const texts = {
    'zh-cn': {
      readme: 'README.zh-CN.md',
      page: 'docs/not-checked.zh-CN.md',
      title: '哪些不核对',
      reasons: '数字为什么未核对',
      intro: '没有找到核对依据的数字列为未核对，悬停、侧栏和 `tieout figures` 都写明原因。原因只有以下几种：',
      limits: '读到哪里为止',
      bounds:
        '为了始终答得快，下列情形不照常读取或核对；公开文稿都远在其下，遇到时在该处提示一次（[T905](rules/zh-cn/T905.md)）：',
      bare: (words) => words.replace(/^(没有对应数|不止一种读法)：/, ''),
      note: '本页由 `npm run generate` 根据 `server/src` 生成，请勿手改。',
    },
    en: {
      readme: 'README.md',
      page: 'docs/not-checked.md',
      title: 'What is not checked',
      reasons: 'Why a figure is left unchecked',
      intro:
        'A figure that nothing was found to hold against is unchecked; hover, side bar and `tieout figures` say why. These are all the reasons there are:',
      limits: 'Where reading stops',
      bounds:
        'So that every answer is quick, these are not read or checked as usual. Published documents stay far below; where one is reached, it is told once at its place ([T905](rules/en/T905.md)):',
      bare: (words) => words.replace(/^(no counterpart|ambiguous): /, ''),
      note: 'This page is written by `npm run generate` from `server/src`; do not edit it.',
    },
  };
  for (const [locale, text] of Object.entries(texts)) {
    const reasons = UNCHECKED_REASONS.map((reason) => uncheckedWords(reason, ['…'], 'amount', locale));
    const limits = Object.entries(LIMITS).map(([name, most]) => LIMIT_WORDS[name][locale](most.toLocaleString('en')));
    const list = (lines) => [...new Set(lines)].map((line) => `- ${line}`).join('\n');
    writeFileSync(
      `${root}${text.page}`,
      `# ${text.title}\n\n## ${text.reasons}\n\n${text.intro}\n\n${list(reasons)}\n\n## ${text.limits}\n\n${text.bounds}\n\n${list(limits)}\n\n${text.note}\n`,
    );
    const readme = readFileSync(`${root}${text.readme}`, 'utf8');
    const block = /(<!-- not checked[^>]*-->\n)[\s\S]*?(<!-- \/not checked -->)/;
    writeFileSync(`${root}${text.readme}`, readme.replace(block, `$1\n${list(reasons.map(text.bare))}\n\n$2`));
  }
}
