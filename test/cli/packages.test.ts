import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { samples } from './process.ts';

// What is handed out is built as whoever hands it out builds it, in a copy: it takes the place of the development build.

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'tieout-packages-'));
const clone = join(place, 'clone');
const release = join(clone, 'release');

const ELSEWHERE = new Set(['.git', 'node_modules', 'dist', 'release', 'test', 'test-results', '.fuzz', '.profiles']);
const WRONG = join(samples, 'songling-2023-accounts.disclosure.md');
const wrongSample = basename(WRONG);

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function ran(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // No package comes from anywhere: neither from a registry nor from what npm has kept.
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      npm_config_cache: join(place, 'npm-cache'),
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_update_notifier: 'false',
      ...env,
    },
  });
  return { status, out: stdout, err: stderr };
}

function done(command: string, args: readonly string[], cwd: string): string {
  const { status, out, err } = ran(command, args, cwd);
  expect({ command: [command, ...args].join(' '), status, said: status === 0 ? '' : out + err }).toMatchObject({
    status: 0,
  });
  return out;
}

beforeAll(() => {
  cpSync(root, clone, { recursive: true, filter: (file) => !ELSEWHERE.has(basename(file)) || file === root });
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'));
  // It builds for production first; the release takes what that has built.
  done('npm', ['run', '--silent', 'package'], clone);
  done(process.execPath, ['scripts/release.mjs'], clone);
}, 240_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The files of a package by their kinds: what differs from rule to rule and from build to build is one kind. */
function kinds(files: readonly string[]): string[] {
  const kind = (file: string) =>
    file
      .replace(/T\d{3}\.md$/, 'T###.md')
      .replace(/shared-[A-Z0-9]+\.js$/, 'shared-#.js')
      .replace(/walkthrough\/\w+\.svg$/, 'walkthrough/*.svg');
  return [...new Set(files.map(kind))].sort();
}

const PROGRAMS = ['NOTICES.txt', 'server/cli.cjs', 'server/main.node.cjs', 'server/parts/cli.js'].concat([
  'server/parts/main.node.js',
  'server/parts/shared-#.js',
  'server/parts/word.js',
]);

describe('the extension', () => {
  let files: Record<string, Uint8Array>;
  beforeAll(() => {
    files = unzipSync(readFileSync(join(clone, 'tieout.vsix')));
  });
  const textOf = (name: string) => new TextDecoder().decode(files[`extension/${name}`]);

  it('holds what it needs and nothing else', () => {
    expect(kinds(Object.keys(files))).toEqual(
      [
        '[Content_Types].xml',
        'extension.vsixmanifest',
        ...[
          ...['LICENSE.txt', 'changelog.md', 'package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'readme.md'],
          'README.zh-CN.md',
          ...['dist/client/main.browser.cjs', 'dist/client/main.node.cjs'],
          ...['dist/client/running.browser.cjs', 'dist/client/running.node.cjs'],
          ...PROGRAMS.map((file) => `dist/${file}`),
          ...['dist/server/main.browser.js', 'dist/server/parts/main.browser.js'],
          ...['docs/rules/en/README.md', 'docs/rules/en/T###.md'],
          ...['docs/rules/zh-cn/README.md', 'docs/rules/zh-cn/T###.md'],
          'l10n/bundle.l10n.zh-cn.json',
          ...['media/icon.png', 'media/preview.css', 'media/preview.js', 'media/view.svg', 'media/walkthrough/*.svg'],
          'schemas/tieout.config.schema.json',
          ...['syntaxes/drafts.code-snippets', 'syntaxes/figures.tmLanguage.json'],
        ].map((file) => `extension/${file}`),
      ].sort(),
    );
  });

  it('has every file that its manifest names', () => {
    const manifest = textOf('package.json');
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media|schemas|syntaxes|l10n)\/[\w./-]+\.\w+)"/g)];
    expect(named.length).toBeGreaterThan(5);
    expect(named.map(([, file]) => file!).filter((file) => !files[`extension/${file}`])).toEqual([]);
  });

  it('is no larger than 1.5 MB', () => {
    expect(statSync(join(clone, 'tieout.vsix')).size).toBeLessThan(1.5 * 1024 * 1024);
  });

  it('passes on the licences of others, those of the library for Word and of what that holds among them', () => {
    const notices = textOf('dist/NOTICES.txt');
    for (const name of ['vscode-languageclient', 'remark-parse', 'docx', 'nanoid', 'fflate', 'get-east-asian-width']) {
      expect(notices).toMatch(new RegExp(`^-{78}\n${name} \\d`, 'm'));
    }
    expect(notices).toContain('Copyright Joyent, Inc. and other Node contributors.');
  });
});

describe('the package of the command line', () => {
  const folder = join(place, 'user');
  let tarball: string;
  beforeAll(() => {
    mkdirSync(folder);
    tarball = join(place, done('npm', ['pack', '--silent', '--pack-destination', place], release).trim());
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    cpSync(WRONG, join(folder, wrongSample));
    done('npm', ['install', '--no-audit', '--no-fund', tarball], folder);
  }, 120_000);

  it('holds the programs, their licences and what says how they are used', () => {
    const { files } = JSON.parse(done('npm', ['pack', '--json', '--dry-run'], release))[0];
    expect(kinds(files.map(({ path }: { path: string }) => path))).toEqual(
      [
        ...['.pre-commit-hooks.yaml', 'CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh-CN.md', 'action.yml'],
        ...['package.json', 'scripts/tieout.mjs'],
        ...PROGRAMS.map((file) => `dist/${file}`),
      ].sort(),
    );
  });

  it('depends on nothing', () => {
    const installed = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
    expect(Object.keys(installed)).toEqual(['', 'node_modules/tieout']);
  });

  it('is run by npx', () => {
    const { status, out, err } = ran('npx', ['--offline', 'tieout', 'check', wrongSample], folder);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(/^songling-2023-accounts\.disclosure\.md:\d+:\d+ error .*\[T\d{3} [a-z-]+\]$/m);
    expect(ran('npx', ['--offline', 'tieout', '--version'], folder).out.trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    );
  });

  it('writes Word files, whose library is a part of its own', () => {
    done('npx', ['--offline', 'tieout', 'export', wrongSample, '-o', 'a.docx'], folder);
    expect(Object.keys(unzipSync(readFileSync(join(folder, 'a.docx'))))).toContain('word/document.xml');
  });

  it('has the language server beside it', async () => {
    const initialize = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const server = spawn('npx', ['--offline', 'tieout-server', '--stdio'], { cwd: folder });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(initialize)}\r\n\r\n${initialize}`);
    let answer = '';
    for await (const part of server.stdout) {
      answer += part;
      if (answer.includes('serverInfo')) server.stdin.end();
    }
    expect(answer).toContain('"serverInfo":{"name":"tieout"');
  });
});

describe('a clone of a release', () => {
  const project = join(place, 'project');
  beforeAll(() => {
    mkdirSync(join(project, 'drafts'), { recursive: true });
    cpSync(WRONG, join(project, 'drafts', wrongSample));
  });

  it('is a hook for pre-commit, which gives it the names of changed files', () => {
    const [hook] = parse(readFileSync(join(release, '.pre-commit-hooks.yaml'), 'utf8'));
    expect(hook).toMatchObject({ id: 'tieout', language: 'script', require_serial: true });
    const changed = [`drafts/${wrongSample}`, 'README.md'].filter((file) => new RegExp(hook.files).test(file));
    expect(changed).toEqual([`drafts/${wrongSample}`]);
    // As pre-commit runs a script: by its path in the clone, from the root of the project.
    const [script, ...args] = hook.entry.split(' ');
    const { status, out } = ran(join(release, script), [...args, ...changed], project);
    expect(status).toBe(1);
    expect(out).toMatch(/^drafts\/songling-2023-accounts\.disclosure\.md:\d+:\d+ error/m);
  });

  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

  /** What a runner makes of the action: its inputs, put into the environment of its steps, and these given to bash. */
  function acted(inputs: Record<string, string>): Ran {
    const given = (text: string) =>
      text.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name) => inputs[name] ?? action.inputs[name].default);
    const [step, ...others] = action.runs.steps;
    expect([action.runs.using, step.shell, others]).toEqual(['composite', 'bash', []]);
    expect(step.run).not.toContain('${{');
    const env = Object.fromEntries(Object.entries<string>(step.env).map(([key, text]) => [key, given(text)]));
    writeFileSync(join(place, 'step.sh'), step.run);
    return ran('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(place, 'step.sh')], project, {
      ...env,
      GITHUB_ACTION_PATH: release,
    });
  }

  it('is an action, which annotates and fails', () => {
    const { status, out } = acted({});
    expect(status).toBe(1);
    expect(out).toMatch(/^::error file=drafts\/songling-2023-accounts\.disclosure\.md,line=\d+,/m);
  });

  it('is an action that is told where, what language, what fails and where to', () => {
    const inputs = { path: `drafts/${wrongSample}\n`, format: 'sarif', output: 'a.sarif', locale: 'zh-cn' };
    expect(acted({ ...inputs, 'fail-on': 'never' })).toMatchObject({ status: 0, out: '' });
    const [run] = JSON.parse(readFileSync(join(project, 'a.sarif'), 'utf8')).runs;
    expect(run.language).toBe('zh-CN');
    expect(run.results.length).toBeGreaterThan(0);
  });

  it('tells an action of a path that is none', () => {
    expect(acted({ path: 'nothing here.md' }).status).toBe(2);
  });
});
