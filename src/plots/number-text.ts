/**
 * How numbers are written for people. In running text 1.52 × 10⁻⁸, in code 1.52e-8; a tiny number is never shown
 * as 0.00, and a number below 1 is never shown as 1 or 100 %.
 */

/** Every digit that is needed to read the double back, as code writes it; -0 keeps its sign. */
export const exact = (x: number): string => (Object.is(x, -0) ? '-0' : String(x))

/** At most `digits` significant digits, as code writes them: `0.9999`, `1.523e-8`. Cut off, not rounded up, below 1. */
export function significant(x: number, digits = 4): string {
  if (!Number.isFinite(x) || x === 0) return exact(x)
  const size = Math.abs(x)
  const text = size < 1 && Number(x.toPrecision(digits)) === Math.sign(x) ? nines(x) : x.toPrecision(digits)
  if (size >= 1e-4 && size < 1e7) return trimmed(text.includes('e') ? String(Number(text)) : text)
  const [mantissa, exponent] = x.toExponential(digits - 1).split('e')
  return `${trimmed(mantissa ?? '')}e${exponent?.replace('+', '')}`
}

/** The same for running text, with a real minus sign and powers of ten: `−18`, `1.523 × 10⁻⁸`. */
export function prose(x: number, digits = 4): string {
  if (Number.isNaN(x)) return 'NaN'
  if (!Number.isFinite(x)) return x > 0 ? '∞' : '−∞'
  const [mantissa = '', exponent] = significant(x, digits).split('e')
  const number = mantissa.replace('-', '−')
  return exponent === undefined ? number : `${number} × 10${superscript(exponent)}`
}

/** A probability as a percentage. Never rounds up to 100 %, nor down to 0 %: 0.99999998 is `99.999998 %`. */
export function percent(p: number, digits = 3): string {
  if (Number.isNaN(p)) return 'NaN'
  if (p === 0 || p === 1) return `${100 * p}\u00a0%`
  if (p > 0.9 && p < 1) return `${hundredfold(nines(p, digits - 1))}\u00a0%`
  return `${prose(100 * p, digits)}\u00a0%`
}

/** A number just below 1, cut after the first digit that is not 9 and `more` digits behind it. */
function nines(x: number, more = 1): string {
  const text = Math.abs(x).toFixed(17)
  const run = /^0\.9*/.exec(String(Math.abs(x)))?.[0].length ?? 2
  const digits = String(Math.abs(x)).length > run ? String(Math.abs(x)) : text
  return (x < 0 ? '-' : '') + digits.slice(0, run + Math.max(1, more))
}

/** The decimal number `0.…` times 100, moved by its point so that no digit changes. */
function hundredfold(text: string): string {
  const digits = text.slice(2).padEnd(2, '0')
  return trimmed(`${Number(digits.slice(0, 2))}.${digits.slice(2)}`)
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

const superscript = (exponent: string): string =>
  Array.from(exponent, digit => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])).join('')
