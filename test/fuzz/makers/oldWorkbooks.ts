import { utils, write } from '@e965/xlsx';
import type { Case, Damage } from '../case.ts';
import type { Random } from '../random.ts';

/** Bytes that are harm in a compound document: ends of chains, numbers without end, nothing. */
const BYTES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];

/** A workbook of before 2007, sound or with some of its bytes changed: its chains of sectors, sizes of records, texts. */
export function oldWorkbookCase(random: Random): Case {
  const rows = random.list(random.between(1, 30), (row) =>
    random.list(random.between(1, 8), (column) => (column === 0 ? `项目${row}` : random.between(1, 99_999) / 100)),
  );
  const book = utils.book_new();
  for (let at = random.between(1, 3); at > 0; at--) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), `表${at}`);
  const bytes = Buffer.from(write(book, { type: 'buffer', bookType: random.pick(['biff8', 'biff5']) }));
  const file: Case = {
    reader: random.pick(['import', 'import', 'ledger', 'catalogue'] as const),
    name: random.pick(['a.xls', 'a.et']),
    from: 'a workbook of before 2007',
    base64: bytes.toString('base64'),
  };
  return random.chance(0.2) ? file : { ...file, from: `damaged: ${file.from}`, damage: harm(random) };
}

/** Most of it at the head, where the chains are, and where records begin. */
function harm(random: Random): Damage[] {
  const damage = random.list(random.between(1, 12), () => ({
    at: random.chance(0.5) ? random.between(0, 1600) / 10_000 : random.between(0, 9999) / 10_000,
    byte: random.chance(0.6) ? random.pick(BYTES) : random.below(256),
  }));
  return random.chance(0.1) ? [...damage, { at: random.between(1, 9) / 10, byte: 0, cut: true }] : damage;
}
