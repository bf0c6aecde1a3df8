import { parse } from 'yaml';

/** What the writer states at the head of the draft; it wins over what is inferred from titles. */
export interface FrontMatter {
  readonly disclosure?: 'budget' | 'accounts';
  readonly department?: string;
  readonly year?: number;
  /** 元, 万元 or 亿元, for tables that print none. */
  readonly unit?: string;
  readonly family?: string;
  /** Path of last year's draft inside the workspace. */
  readonly prior?: string;
}

/** Reads YAML front matter, fences included; anything unreadable is as if it were not there. */
export function readFrontMatter(block: string): FrontMatter {
  const body = block.replace(/^\uFEFF?---[ \t]*\n/, '').replace(/\n(?:---|\.\.\.)[ \t]*$/, '');
  let data: unknown;
  try {
    data = parse(body, { maxAliasCount: 10, logLevel: 'error' });
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
    ...(Number.isInteger(year) && year >= 1990 && year <= 2100 ? { year } : {}),
  };
}

/** Whether a text begins with front matter that has a `disclosure:` key; looks at its first kilobytes only. */
export function declaresDisclosure(text: string): boolean {
  const head = text.slice(0, 4096);
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head);
  return match !== null && /^disclosure[ \t]*:/m.test(match[1]!);
}
