// The licences of the packages whose code the bundles hold, as these ask for it to be passed on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {Iterable<string>} inputs files that went into the bundles, from the root of the project
 * @param {string} root
 * @returns {string} the notices, a package after the other
 */
export function noticesOf(inputs, root) {
  /** What else the files of a package ask to be passed on, by its folder. @type {Map<string, Set<string>>} */
  const folders = new Map();
  for (const input of inputs) {
    const folder = packageFolder(join(root, input));
    if (!folder) continue;
    const code = readFileSync(join(root, input), 'utf8');
    const within = folders.get(folder) ?? new Set();
    for (const [comment] of code.matchAll(COMMENT)) if (comment.includes('@license')) within.add(comment);
    folders.set(folder, within);
    for (const [, name] of code.matchAll(INLINED)) {
      const inlined = folderOf(name, folder);
      if (!folders.has(inlined)) folders.set(inlined, new Set());
    }
  }
  const packages = [...folders].map(([folder, within]) => ({
    folder,
    within,
    ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  }));
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const notices = new Map(packages.map((one) => [`${one.name} ${one.version}`, licenceOf(one)]));
  return [
    'Tieout contains code of these packages.',
    ...[...notices].map(([name, text]) => `${'-'.repeat(78)}\n${name}\n\n${text}`),
  ].join('\n\n');
}

const COMMENT = /\/\*[*!][\s\S]*?\*\//g;

/** What bundlers write above code of another package that they took into a package's own file. */
const INLINED = /^\s*\/\/ (?:\.\.\/)*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;

/** The folder of a package that another one asks for. */
function folderOf(name, from) {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  throw new Error(`${from} holds code of ${name}, whose licence is not at hand.`);
}

/** The folder of the package that a file belongs to: the nearest above it with a name and a version. */
function packageFolder(file) {
  if (!file.includes('node_modules')) return undefined;
  for (let folder = dirname(file); folder.includes('node_modules'); folder = dirname(folder)) {
    const about = join(folder, 'package.json');
    if (existsSync(about) && JSON.parse(readFileSync(about, 'utf8')).version) return folder;
  }
  throw new Error(`No package found for ${file}.`);
}

function licenceOf({ folder, within, ...about }) {
  return [ownLicence(folder, about), ...within].join('\n\n');
}

function ownLicence(folder, { name, license, author }) {
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[-.]|$)/i.test(entry));
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  if (typeof license !== 'string') throw new Error(`${name} says nothing of its licence.`);
  const by = typeof author === 'string' ? author : author?.name;
  return `${license}${by ? `, by ${by}` : ''}`;
}
