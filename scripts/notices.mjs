// The licences of the packages whose code the bundles hold, as these ask for it to be passed on.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {Iterable<string>} inputs files that went into the bundles, from the root of the project
 * @param {string} root
 * @returns {string} the notices, a package after the other
 */
export function noticesOf(inputs, root) {
  const folders = new Set([...inputs].map((input) => packageFolder(join(root, input))).filter(Boolean));
  const packages = [...folders].map((folder) => ({
    folder,
    ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  }));
  packages.sort((a, b) => (a.name < b.name ? -1 : 1));
  const notices = new Map(packages.map((one) => [`${one.name} ${one.version}`, licenceOf(one)]));
  return [
    'Tieout contains code of these packages.',
    ...[...notices].map(([name, text]) => `${'-'.repeat(78)}\n${name}\n\n${text}`),
  ].join('\n\n');
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

function licenceOf({ folder, name, license, author }) {
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[-.]|$)/i.test(entry));
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  if (typeof license !== 'string') throw new Error(`${name} says nothing of its licence.`);
  const by = typeof author === 'string' ? author : author?.name;
  return `${license}${by ? `, by ${by}` : ''}`;
}
