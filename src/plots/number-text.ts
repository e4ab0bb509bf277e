/**
 * How numbers are written for people. In running text 1.52 × 10⁻⁸, in code 1.52e-8; a tiny number is never shown
 * as 0.00, and a number below 1 is never shown as 1. Percentages are the core's `honestPercent`.
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
export const prose = (x: number, digits = 4): string => typeset(significant(x, digits))

/** Every digit that is needed to read the double back, for running text. */
export const exactProse = (x: number): string => typeset(exact(x))

function typeset(text: string): string {
  if (text === 'NaN') return text
  const [mantissa = '', exponent] = text.replace('-Infinity', '−∞').replace('Infinity', '∞').split('e')
  const number = mantissa.replace('-', '−')
  return exponent === undefined ? number : `${number} × 10${superscript(exponent.replace('+', ''))}`
}

/**
 * A positive number in decimal notation for running text, also where a double can't hold it: `3.667e-348` as
 * `3.668 × 10⁻³⁴⁸`. At most `digits` significant digits, rounded from those that are given.
 */
export function decimalProse(decimal: string, digits = 4): string {
  const [mantissa = '', exponent] = decimal.split('e')
  if (exponent === undefined) return prose(Number(decimal), digits)
  const [rounded = '', carry] = Number(mantissa)
    .toExponential(digits - 1)
    .split('e')
  return `${trimmed(rounded)} × 10${superscript(String(Number(exponent) + Number(carry)))}`
}

/** A power of two for running text: `2⁻⁵³`. */
export const powerOfTwo = (exponent: number): string => `2${superscript(String(exponent))}`

/** A number just below 1, cut after the first digit that is not 9. */
function nines(x: number): string {
  // The shortest text that reads back as x may be all nines; then the digits of its exact value go on.
  const [text = ''] = [exact(Math.abs(x)), Math.abs(x).toFixed(20)].filter(digits => !/^0\.9*$/.test(digits))
  const run = /^0\.9*/.exec(text)?.[0].length ?? 2
  return (x < 0 ? '-' : '') + text.slice(0, run + 1)
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

const superscript = (exponent: string): string =>
  Array.from(exponent, digit => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])).join('')
