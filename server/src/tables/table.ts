import { keptFor } from '../collections.ts';
import type { LogicalTable } from '../draft/logical.ts';
import { readPrinted, type TableReading } from './reading/reading.ts';
import { settled } from './structure/shift.ts';

const kept = new WeakMap<LogicalTable, TableReading>();

/**
 * Reads a table: header, columns, panels, rows and the figures in their cells. With the reading of the same table before
 * an edit, the figures of cells that have not changed are those of that reading.
 */
export function readTable(table: LogicalTable, earlier?: TableReading): TableReading {
  let reading = kept.get(table);
  if (!reading) {
    reading = settledOf(readPrinted(table, earlier));
    kept.set(table, reading);
  }
  return reading;
}

const settledOf = keptFor(settled);

/** Reads the tables; one that an edit has changed takes over the figures of its cells that have not. */
export function readTables(tables: readonly LogicalTable[], before: readonly TableReading[] = []): TableReading[] {
  const here = new Set(tables);
  const gone = before.filter(({ table }) => !here.has(table));
  const known = new Set(before.map(({ table }) => table));
  const come = tables.filter((table) => !known.has(table));
  // Where tables have come or gone, which was which is not worth finding out.
  const pairs = gone.length === come.length ? new Map(come.map((table, index) => [table, gone[index]!])) : undefined;
  return tables.map((table) => readTable(table, pairs?.get(table)));
}
