import { describe, expect, it } from 'vitest';
import { createDisclosureService } from '../../server/src/service.ts';
import { documentOf } from './support/draft.ts';

/** Long in words and short in figures; every seventh sum is off by one. */
const section = (index: number) => `## ${index}、支出预算情况

${'本所按照职责开展各项工作，保障机构正常运转，完成年度工作任务。'.repeat(12)}

第${index}所支出预算${index}53.40万元，其中：基本支出${index}00.00万元、项目支出${index % 7 === 0 ? 54 : 53}.40万元。

`;
const long = `# 白石县水务局2024年部门预算\n\n${Array.from({ length: 700 }, (_, index) => section(index + 1)).join('')}`;

describe('a long draft that is read piece by piece', () => {
  it('comes to what it comes to at once', () => {
    const document = documentOf(long);
    const service = createDisclosureService();
    let pieces = 0;
    while (!service.read(document)) pieces += 1;
    expect(pieces).toBeGreaterThan(2);
    expect(service.diagnostics(document)).toEqual(createDisclosureService().diagnostics(documentOf(long)));
    expect(service.diagnostics(document).length).toBeGreaterThan(50);
  });

  it('may be edited, asked about and closed meanwhile', () => {
    const service = createDisclosureService();
    service.read(documentOf(long));
    const edited = long.replace('第2所支出预算253.40', '第2所支出预算254.40');
    service.read(documentOf(edited, 2));
    const fresh = createDisclosureService().diagnostics(documentOf(edited, 2));
    expect(service.diagnostics(documentOf(edited, 2))).toEqual(fresh);
    expect(service.read(documentOf(edited, 2))).toBe(true);
    service.close(documentOf(edited).uri);
    expect(service.read(documentOf(long))).toBe(false);
  });

  it('tells the errors of its beginning as soon as enough of it is read', () => {
    const document = documentOf(long);
    const service = createDisclosureService();
    const known: number[] = [];
    while (!service.read(document)) known.push(service.soFar(document)?.length ?? 0);
    const all = service.diagnostics(document);
    // Each piece is read and then judged; the second is enough.
    expect(known.slice(0, 2)).toEqual([0, 0]);
    expect(known[2]).toBeGreaterThan(10);
    expect(known[2]).toBeLessThan(all.length);
    expect(service.soFar(document)).toBeUndefined();
  });

  it('is not told of where the text has changed since', () => {
    const service = createDisclosureService();
    service.read(documentOf(long));
    service.read(documentOf(long));
    expect(service.soFar(documentOf(long.replace('水务局', '水利局'), 2))).toBeUndefined();
  });

  it('is read at once if it is short', () => {
    expect(createDisclosureService().read(documentOf(section(1)))).toBe(true);
  });
});
