import type { Locale } from '../../report.ts';
import type { CheckFormat, FiguresFormat } from '../command.ts';
import type { CheckedFile, Format, ReadFile } from '../report.ts';
import { githubFormat } from './github.ts';
import { checkedEntry, figuresEntry, jsonFormat, jsonLinesFormat } from './json.ts';
import { type About, sarifFormat } from './sarif.ts';
import { figuresTextFormat, type Look, textFormat } from './text.ts';

/** The format of that name, of `check`. */
export function checkFormat(name: CheckFormat, look: Look, about: About, locale: Locale): Format<CheckedFile> {
  switch (name) {
    case 'text':
      return textFormat(look);
    case 'json':
      return jsonFormat(checkedEntry);
    case 'jsonl':
      return jsonLinesFormat(checkedEntry);
    case 'sarif':
      return sarifFormat(about, locale);
    case 'github':
      return githubFormat();
  }
}

/** The format of that name, of `figures`. */
export function figuresFormat(name: FiguresFormat, look: Look): Format<ReadFile> {
  switch (name) {
    case 'text':
      return figuresTextFormat(look);
    case 'json':
      return jsonFormat(figuresEntry);
    case 'jsonl':
      return jsonLinesFormat(figuresEntry);
  }
}
