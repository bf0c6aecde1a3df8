// The command line and the language server as a package that needs nothing but Node: what `npm publish` takes, and what a
// tag has for pre-commit and GitHub Actions, which clone it and build nothing. From a production build, into release/.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'release');
const { name, version, license, repository, homepage, bugs, keywords, engines } = json('package.json');

rmSync(release, { recursive: true, force: true });
mkdirSync(release);
for (const file of ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE']) copy(file);
for (const file of ['action.yml', '.pre-commit-hooks.yaml', 'scripts/tieout.mjs', 'dist/NOTICES.txt']) copy(file);
// The worker's door and what it alone has stay behind, as do source maps.
copy('dist/server', (file) => !/^main\.browser|\.map$/.test(basename(file)));

const about = {
  name,
  version,
  description: json('package.nls.json').description,
  keywords,
  license,
  homepage,
  repository,
  bugs,
  type: 'module',
  engines: { node: engines.node },
  bin: { tieout: 'dist/server/cli.cjs', 'tieout-server': 'dist/server/main.node.cjs' },
};
writeFileSync(join(release, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);

function json(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function copy(file, filter = () => true) {
  cpSync(join(root, file), join(release, file), { recursive: true, filter });
}
