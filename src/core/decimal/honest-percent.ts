/** d.ddd · 10^exponent in plain notation. */
function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return digits.length > exponent + 1 ? `${whole}.${digits.slice(exponent + 1)}` : whole
}

/** The digits of d.ddd · 10^exponent, without zeros at the end if x is read back from them: then they say all of it. */
const trimmed = (digits: string, exponent: number, x: number): string =>
  Number(`${digits}e${exponent + 1 - digits.length}`) === x ? digits.replace(/0+$/, '') : digits

/** A positive number as a percentage with three digits. */
function threeDigits(x: number): string {
  const [mantissa, power] = x.toExponential(2).split('e') as [string, string]
  const digits = trimmed(mantissa.replace('.', ''), Number(power), x)
  const exponent = Number(power) + 2
  if (exponent >= -6 && exponent <= 20) return plain(digits, exponent)
  const raised = Array.from(String(exponent), sign => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]))
  return `${digits.replace(/^.(?=.)/, '$&.')} × 10${raised.join('')}`
}

/**
 * A probability as a percentage for text, which says 100 % and 0 % only of exactly 1 and 0.
 *
 * Three significant digits, rounded to nearest. Closer to 100 % than 1 %, as many digits as it takes to show the first
 * that isn't a 9, and one more. Too close for that, the distance itself: (100 − 7.44 × 10⁻⁴²) %.
 * Between number and % stands a no-break space, and minus is −.
 *
 * Special values:
 * - 1 and 0: '100 %' and '0 %'
 * - NaN: 'NaN'
 * - ±Infinity: '∞ %' and '−∞ %'; negative numbers and those above 1 as they are, for shares that aren't probabilities
 *
 * Error bound: half a unit of the last digit shown.
 * @param x a probability
 * @param complement 1 - x where it is known better than a double near 1 can say, as from `complement`
 * @returns a percentage
 * @throws TypeError when x or the complement is no number
 * @example
 * honestPercent(0.9999999847649114) // → '99.9999985 %'
 * honestPercent(1) // → '100 %'
 * honestPercent(1, 7.440151952041672e-44) // → '(100 − 7.44 × 10⁻⁴²) %'
 * honestPercent(1.5229979512682538e-8) // → '0.00000152 %'
 * honestPercent(3.720075976020836e-44) // → '3.72 × 10⁻⁴² %'
 * honestPercent(0.25) // → '25 %'
 */
export function honestPercent(x: number, complement = 1 - x): string {
  for (const value of [x, complement]) {
    if (typeof value !== 'number') {
      throw new TypeError(`honestPercent: expected a number, got ${typeof value} ${String(value)}`)
    }
  }
  if (Number.isNaN(x)) return 'NaN'
  if (x < 0) return `−${honestPercent(-x)}`
  const distance = Math.abs(complement)
  const isAbove = complement < 0
  const places = 1 - Number(distance.toExponential(1).split('e')[1])
  let text: string
  if (x === 0 || distance === 0) text = x ? '100' : '0'
  else if (x === Number.POSITIVE_INFINITY) text = '∞'
  else if (distance >= 0.01) text = threeDigits(x)
  else if (places > 20) text = `(100 ${isAbove ? '+' : '−'} ${threeDigits(distance)})`
  else {
    const gap = BigInt(distance.toFixed(places).replace('.', ''))
    const digits = String(10n ** BigInt(places) + (isAbove ? gap : -gap))
    const exponent = digits.length - 1 - places
    text = plain(trimmed(digits, exponent, x), exponent + 2)
  }
  return `${text}\u00a0%`
}
