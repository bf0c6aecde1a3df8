/**
 * Exact decimals. A value is `coefficient × 10^-scale`; nothing that is compared or printed ever passes through
 * binary floating point.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** Decimal places, never negative. */
  readonly scale: number;
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };
export const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };

const POWERS: bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to a non-negative whole power. */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

export function decimal(coefficient: bigint, scale = 0): Decimal {
  return { coefficient, scale };
}

/** Reads plain notation (`-12.30`, digits and one point); the scale is the number of printed decimals. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!/^-?\d{1,60}(\.\d{1,40})?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  return { coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

/** The coefficient of `value` written with `scale` decimals; `scale` is at least that of the value. */
export function coefficientAt(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.coefficient : value.coefficient * powerOfTen(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: coefficientAt(a, scale) + coefficientAt(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: coefficientAt(a, scale) - coefficientAt(b, scale), scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const scale = Math.max(a.scale, b.scale);
  const left = coefficientAt(a, scale);
  const right = coefficientAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}

export function isZero(a: Decimal): boolean {
  return a.coefficient === 0n;
}

export function absolute(a: Decimal): Decimal {
  return a.coefficient < 0n ? negate(a) : a;
}

/** `value × 10^exponent`; the exponent may be negative. */
export function shift(value: Decimal, exponent: number): Decimal {
  if (exponent <= 0) return { coefficient: value.coefficient, scale: value.scale - exponent };
  if (exponent <= value.scale) return { coefficient: value.coefficient, scale: value.scale - exponent };
  return { coefficient: value.coefficient * powerOfTen(exponent - value.scale), scale: 0 };
}

/** `a / b` rounded half away from zero to `scale` decimals, as accountants round; undefined when `b` is zero. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const common = Math.max(a.scale, b.scale);
  return {
    coefficient: roundedQuotient(coefficientAt(a, common) * powerOfTen(scale), coefficientAt(b, common)),
    scale,
  };
}

/** `part` in per cent of `whole`, rounded to `scale` decimals; undefined where the whole is zero. */
export function percentOf(part: Decimal, whole: Decimal, scale: number): Decimal | undefined {
  return divide(multiply(part, HUNDRED), whole, scale);
}

/** Rounded half away from zero to `scale` decimals; a value with fewer decimals is padded. */
export function round(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return { coefficient: coefficientAt(value, scale), scale };
  return { coefficient: roundedQuotient(value.coefficient, powerOfTen(value.scale - scale)), scale };
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** Without trailing zeros after the point. */
export function normalize(value: Decimal): Decimal {
  let { coefficient, scale } = value;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale -= 1;
  }
  return { coefficient, scale };
}

/** One text for one value, however it is written: a key for maps. */
export function valueKey(value: Decimal): string {
  const { coefficient, scale } = normalize(value);
  return `${coefficient}e${scale}`;
}

/** Plain notation with exactly the value's decimals; `grouped` puts a comma between thousands. */
export function format(value: Decimal, grouped = false): string {
  const negative = value.coefficient < 0n;
  const digits = (negative ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, '0');
  let whole = digits.slice(0, digits.length - value.scale);
  if (grouped) whole = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = value.scale > 0 ? `.${digits.slice(digits.length - value.scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}
