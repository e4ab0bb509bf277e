import type { Equation, Part } from '../../plots/equations.ts'
import { exact, exactProse, prose, significant } from '../../plots/number-text.ts'
import type { Calculation } from './calculation.ts'

export const classNames = ['A', 'B', 'C', 'D', 'E', 'F'] as const

export const nameOf = (i: number): string => classNames[i] ?? ''

/** A difference of logits; the digits beyond the eighth are those of rounding. */
export const difference = (x: number): string => prose(x, 8)

/** The sum of powers with all its digits: with four of them 1.00000002 would read 1. */
export const sumText = (sum: number): string => exactProse(sum)

/** As many digits of the sum as show that it is not a whole number, and at least four: 1.00000002. */
export function sumShort(sum: number): string {
  const enough = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
  const texts = enough.map(digits => significant(sum, digits))
  return texts.find(text => Number.isInteger(sum) || !Number.isInteger(Number(text))) ?? exact(sum)
}

/** What step `step` does with these numbers, as equations whose symbols and numbers can be pointed at. */
export function stepEquations(numbers: Calculation, step: number): Equation[] {
  return [start, subtract, raise, add, divide][step]?.(numbers) ?? []
}

const sign = (text: string): Part => ({ text })

const logit = (value: number, i: number): Part => ({
  text: exactProse(value),
  link: `z.${i}`,
  label: `${exactProse(value)}, the logit of ${nameOf(i)}`,
})

const lead = (value: number, i: number): Part => ({
  text: difference(value),
  link: `d.${i}`,
  label: `${difference(value)}, the logit of ${nameOf(i)} less the largest`,
})

const power = (value: number, i: number): Part => ({
  text: prose(value),
  link: `e.${i}`,
  label: `${prose(value)}, the power for ${nameOf(i)}`,
})

const probability = (value: number, i: number): Part => ({
  text: prose(value),
  link: `p.${i}`,
  label: `${prose(value)}, the probability of ${nameOf(i)}`,
})

const symbol = (letter: string, i: number, meaning: string): Part => ({
  text: letter,
  letter: true,
  low: nameOf(i),
  link: `${letter}.${i}`,
  label: `${letter}${nameOf(i)}, ${meaning} of ${nameOf(i)}`,
})

const sumSymbol: Part = { text: 's', letter: true, link: 's', label: 's, the sum of the powers' }

function start({ z }: Calculation): Equation[] {
  return z.map((value, i) => ({
    class: i + 1,
    parts: [symbol('z', i, 'the logit'), sign('='), logit(value, i)],
  }))
}

function subtract({ z, d, largest }: Calculation): Equation[] {
  const largestPart: Part = {
    text: exactProse(largest),
    link: 'm',
    label: `${exactProse(largest)}, the largest logit`,
  }
  return z.map((value, i) => ({
    class: i + 1,
    parts: [
      symbol('d', i, 'the distance to the largest'),
      sign('='),
      logit(value, i),
      sign('−'),
      largestPart,
      sign('='),
      lead(d[i] ?? Number.NaN, i),
    ],
  }))
}

function raise({ d, e }: Calculation): Equation[] {
  return d.map((value, i) => ({
    class: i + 1,
    parts: [
      { text: 'e', letter: true },
      { ...lead(value, i), raised: true },
      sign('='),
      power(e[i] ?? Number.NaN, i),
    ],
  }))
}

function add({ e, sum }: Calculation): Equation[] {
  const total: Part = { text: sumText(sum), link: 's', label: `${sumText(sum)}, the sum` }
  const terms = e.flatMap((value, i) => [...(i > 0 ? [sign('+')] : []), power(value, i)])
  return [{ parts: [sumSymbol, sign('='), ...terms, sign('='), total] }]
}

function divide({ z, e, p, gap, ratio }: Calculation): Equation[] {
  const shares = e.map((value, i) => ({
    class: i + 1,
    parts: [
      symbol('p', i, 'the probability'),
      sign('='),
      power(value, i),
      sign('÷'),
      sumSymbol,
      sign('='),
      probability(p[i] ?? Number.NaN, i),
    ],
  }))
  const last = z.length - 1
  const comparison: Part[] = [
    symbol('p', 0, 'the probability'),
    sign('÷'),
    symbol('p', last, 'the probability'),
    sign('='),
    { text: 'e', letter: true },
    {
      text: difference(gap),
      raised: true,
      link: `z.0 z.${last}`,
      label: `${difference(gap)}, the logit of A less that of ${nameOf(last)}`,
    },
    sign('='),
    { text: prose(ratio, 6), link: `p.0 p.${last}`, label: `${prose(ratio, 6)}, their ratio` },
  ]
  return [...shares, { parts: comparison }]
}
