import type { Entry } from '../catalogue/index.ts';
import type { Mention } from '../facts/codes/mention.ts';
import { entriesOf } from './judge.ts';
import { amountsOf, type Usage } from './usage.ts';

/**
 * The entries a mention may stand for, narrowed as far as the draft allows: by its code, by its path, by the tables that
 * use the name, by the amounts they print. A name such as 行政运行 stands under two hundred codes.
 */
export function meantBy(mention: Mention, usage: Usage): readonly Entry[] {
  const { catalogue } = usage;
  const entries = entriesOf(mention, catalogue);
  if (mention.code !== '' || entries.length < 2) return entries;
  const above = new Set(mention.above ? meantBy(mention.above, usage).map(({ code }) => code) : []);
  const inPath = narrow(entries, (entry) =>
    catalogue.pathOf(entry).some((step) => step !== entry && above.has(step.code)),
  );
  const used = narrow(inPath, ({ code }) => rowsOf(code, usage).length > 0);
  const amounts = new Set(amountsOf(mention));
  return narrow(used, ({ code }) =>
    rowsOf(code, usage).some((row) => amountsOf(row).some((amount) => amounts.has(amount))),
  );
}

function narrow(entries: readonly Entry[], fits: (entry: Entry) => boolean): readonly Entry[] {
  const left = entries.filter(fits);
  return left.length > 0 ? left : entries;
}

/** The table rows of a code. */
function rowsOf(code: string, usage: Usage): readonly Mention[] {
  return usage.ofCode(code).filter(({ place }) => place === 'table');
}

/** The table rows a mention speaks of, those that print its amount first. */
export function rowsMeant(mention: Mention, usage: Usage): readonly Mention[] {
  const codes = mention.code !== '' ? [mention.code] : meantBy(mention, usage).map(({ code }) => code);
  const coded = codes.flatMap((code) => rowsOf(code, usage));
  const rows = coded.length > 0 || mention.name === '' ? coded : usage.ofName(mention.name).filter(isRow);
  const amounts = new Set(amountsOf(mention));
  const restates = (row: Mention) => (amountsOf(row).some((amount) => amounts.has(amount)) ? 0 : 1);
  return [...rows].sort((a, b) => restates(a) - restates(b));
}

function isRow({ place }: Mention): boolean {
  return place === 'table';
}

/** Every place that speaks of the same line: the same code, or a name that can only mean it. */
export function sameLine(mention: Mention, usage: Usage): readonly Mention[] {
  const code = mention.code || meantBy(mention, usage)[0]?.code || '';
  const names = new Set([mention.name, ...rowsOf(code, usage).map(({ name }) => name)].filter(Boolean));
  const bare = [...names].flatMap((name) => usage.ofName(name)).filter((other) => other.code === '');
  if (code === '') return [...usage.ofName(mention.name)];
  const meant = bare.filter((other) => {
    const entries = meantBy(other, usage);
    return entries.length === 0 || entries[0]!.code === code;
  });
  return [...new Set([...usage.ofCode(code), ...meant])];
}
