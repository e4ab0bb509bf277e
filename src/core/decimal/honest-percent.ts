import { numberIn } from '../exact/settings.ts'

/** A number as a percentage with three digits, fewer if they are all of it, and a power of ten as text writes it. */
function threeDigits(x: number): string {
  const rounded = x.toExponential(2)
  const percent = Number(rounded.replace(/e.*/, power => `e${Number(power.slice(1)) + 2}`))
  return (Number(rounded) === x ? String(percent) : percent.toPrecision(3))
    .replace('Infinity', '∞')
    .replace(
      /e\+?(.*)/,
      (_, power: string) => ` × 10${power.replace(/./g, digit => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit) + 1] ?? '⁻')}`,
    )
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
 * - NaN: 'NaN %'
 * - ±Infinity: '∞ %' and '−∞ %'; negative numbers and those above 1 as they are, for shares that aren't probabilities
 *
 * Error bound: half a unit of the last digit shown.
 *
 * @param x a probability
 * @param complement 1 - x where it is known better than a double near 1 can say, as from `complement`
 * @returns a percentage
 * @throws TypeError when x or the complement is no number
 *
 * @example
 * honestPercent(0.9999999847649114) // → '99.9999985 %'
 * honestPercent(1) // → '100 %'
 * honestPercent(1, 7.440151952041672e-44) // → '(100 − 7.44 × 10⁻⁴²) %'
 * honestPercent(1.5229979512682538e-8) // → '0.00000152 %'
 * honestPercent(3.720075976020836e-44) // → '3.72 × 10⁻⁴² %'
 * honestPercent(0.25) // → '25 %'
 */
export function honestPercent(x: number, complement = 1 - x): string {
  numberIn('honestPercent', x, 'x')
  const distance = Math.abs(numberIn('honestPercent', complement, 'complement'))
  if (x < 0) return `−${honestPercent(-x)}`
  let text = threeDigits(x)
  if (distance > 0 && distance < 0.01) {
    const isAbove = complement < 0
    const places = 1 - Number(distance.toExponential(1).split('e')[1])
    text = `(100 ${isAbove ? '+' : '−'} ${threeDigits(distance)})`
    if (places <= 20) {
      const gap = BigInt(distance.toFixed(places).replace('.', ''))
      const digits = String(10n ** BigInt(places) + (isAbove ? gap : -gap))
      text = `${digits.slice(0, 2 - places)}.${digits.slice(2 - places)}`
      if (Number(`${digits}e-${places}`) === x) text = text.replace(/\.?0+$/, '')
    }
  }
  return `${text}\u00a0%`
}
