import { parse } from 'yaml';
import { closesFrontMatter, insideFences, opensFrontMatter } from '../text/fences.ts';

/** What the writer states at the head of the draft; it wins over what is inferred from titles. */
export interface FrontMatter {
  readonly disclosure?: 'budget' | 'accounts';
  readonly department?: string;
  readonly year?: number;
  /** 元, 万元 or 亿元, for tables that print none. */
  readonly unit?: string;
  readonly family?: string;
  /** Path of last year's file. */
  readonly prior?: string;
  /** Path of the folder that holds the drafts of the department's units. */
  readonly units?: string;
}

/** Reads YAML front matter, fences included; anything unreadable is as if it were not there. */
export function readFrontMatter(block: string): FrontMatter {
  let data: unknown;
  try {
    data = parse(block.slice(...insideFences(block)), { maxAliasCount: 10, logLevel: 'error' });
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  const fields = data as Record<string, unknown>;
  const text = (key: string) => (typeof fields[key] === 'string' ? { [key]: fields[key] } : {});
  const year = Number(fields.year);
  const disclosure = fields.disclosure === 'accounts' || fields.disclosure === '决算' ? 'accounts' : 'budget';
  return {
    ...(fields.disclosure !== undefined ? { disclosure } : {}),
    ...text('department'),
    ...text('unit'),
    ...text('family'),
    ...text('prior'),
    ...text('units'),
    ...(Number.isInteger(year) && year >= 1990 && year <= 2100 ? { year } : {}),
  };
}

/** Whether a text begins with front matter that has a `disclosure:` key; looks at its first kilobytes only. */
export function declaresDisclosure(text: string): boolean {
  const [first = '', ...lines] = text.slice(0, 4096).split('\n');
  const keys = lines.slice(0, lines.findIndex(closesFrontMatter));
  return opensFrontMatter(first) && lines.some(closesFrontMatter) && keys.some((line) => DISCLOSURE_KEY.test(line));
}

const DISCLOSURE_KEY = /^disclosure[ \t]*:/;
