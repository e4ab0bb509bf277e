import type { Format } from '../softmax-options.ts'

/** What makes a binary floating-point format. All values are exact in a double. */
export interface FormatParameters {
  /** Significant bits of a normal number, the implicit one included. */
  readonly precision: number
  /** Exponent of the smallest normal number, which is 2^minExponent. */
  readonly minExponent: number
  /** Exponent of the largest finite number, which lies in [2^maxExponent, 2^(maxExponent + 1)). */
  readonly maxExponent: number
  /** Bits that store the exponent. */
  readonly exponentBits: number
  readonly largest: number
  readonly smallestNormal: number
  readonly smallestSubnormal: number
  /** What a number beyond the largest becomes: Infinity, in e4m3 NaN, since it has no infinity. */
  readonly overflow: number
}

const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8))

/** 2^exponent for an integer from -1074 to 1023, built from its bits: `2 ** n` may differ between engines. */
export function powerOfTwo(exponent: number): number {
  if (exponent < -1022) return powerOfTwo(exponent + 64) * 5.421010862427522e-20
  view.setUint32(0, (exponent + 1023) << 20)
  view.setUint32(4, 0)
  return view.getFloat64(0)
}

/** floor(log2(|x|)) of a finite x, exactly; -1074 for 0. */
export function exponentOf(x: number): number {
  view.setFloat64(0, x)
  const biased = (view.getUint32(0) >> 20) & 2047
  return biased ? biased - 1023 : x ? exponentOf(x * 18014398509481984) - 54 : -1074
}

/** The exponent of the last bit of x: 2 to that is the distance to the next larger value of the format. */
export function lastBitExponent(x: number, { minExponent, precision }: FormatParameters): number {
  return Math.max(exponentOf(x), minExponent) - precision + 1
}

function parameters(
  precision: number,
  exponentBits: number,
  overflow = Number.POSITIVE_INFINITY,
): FormatParameters {
  const maxExponent = 2 ** (exponentBits - 1) - (overflow > 0 ? 1 : 0)
  const minExponent = 2 - 2 ** (exponentBits - 1)
  return {
    precision,
    exponentBits,
    minExponent,
    maxExponent,
    largest: (2 - powerOfTwo((overflow > 0 ? 1 : 2) - precision)) * powerOfTwo(maxExponent),
    smallestNormal: powerOfTwo(minExponent),
    smallestSubnormal: powerOfTwo(minExponent + 1 - precision),
    overflow,
  }
}

/**
 * The parameters of each format, by name, widest first.
 *
 * @example
 * formats.float16.largest // → 65504
 * formats.e4m3.overflow // → NaN
 * Object.keys(formats) // → ['float64', 'float32', 'float16', 'bfloat16', 'e4m3', 'e5m2']
 */
export const formats: Readonly<Record<Format, FormatParameters>> = {
  float64: /* @__PURE__ */ parameters(53, 11),
  float32: /* @__PURE__ */ parameters(24, 8),
  float16: /* @__PURE__ */ parameters(11, 5),
  bfloat16: /* @__PURE__ */ parameters(8, 8),
  // 0 / 0 rather than Number.NaN, since bundlers keep what reads a property, even where nothing uses it.
  e4m3: /* @__PURE__ */ parameters(4, 4, 0 / 0),
  e5m2: /* @__PURE__ */ parameters(3, 5),
}
