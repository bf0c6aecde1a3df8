import { endsWithAny } from './words.ts';

const TO = '[约为|约|为|达到|达|是|:]';
const TOTAL = `{总额|总计|合计|总量}${TO}`;

/** What there is in all, and not one sort of it. */
export const ALL_ASSETS = endsWithAny(`<!{净|定|动|形|化|占}资产${TOTAL} 总资产${TO}`);
export const ALL_LIABILITIES = endsWithAny(`<!{动|息}负债${TOTAL} 总负债${TO}`);
/** What is left of assets without liabilities; 国有资本权益 is but a part of it. */
export const NET_ASSETS = endsWithAny(
  `净资产${TO} 净资产${TOTAL} <!{母公司}所有者权益${TO} <!{母公司}所有者权益${TOTAL}`,
);

/** Liabilities as a share of assets. */
export const DEBT_RATIO = endsWithAny(`资产负债率${TO}`);
