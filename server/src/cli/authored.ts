import { type AuthoringNote, told } from '../service.ts';
import type { Speaker } from './speaker.ts';

/** Runs the work of the authoring service to its end, showing how far it is; `at` stands before each of its steps. */
export function finished<T>(run: Generator<string, T>, speaker: Speaker, at = ''): T {
  return told(run, (step) => speaker.progress(at + step));
}

/** What the writer should know, after its place if it has one. */
export function noteText({ file, sheet, row, message }: AuthoringNote): string {
  const place = [file, sheet, row > 0 ? String(row) : ''].filter(Boolean).join(':');
  return place === '' ? message : `${place}: ${message}`;
}
