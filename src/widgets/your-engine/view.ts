import { bits, exp } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { exact } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import { engineName } from './engine-name.ts'
import type { State } from './state.ts'

const inputs = 10_000

/** What `Math.exp` of the program that runs this gives, beside the nearest double. At build that program is Node. */
export function view({ seed, x }: State): View {
  const engine = engineName(globalThis.navigator?.userAgent ?? '')
  const drawn = seededInputs(seed)
  const differing = drawn.filter(input => Math.exp(input) !== exp(input))
  const largest = Math.max(0, ...differing.map(input => unitsBetween(Math.exp(input), exp(input))))
  const share = differing.length / inputs
  const own = Math.exp(x)
  const right = exp(x)
  return {
    panels: [
      bars({
        name: 'share',
        title: `Math.exp of ${engine}`,
        description: `${inputs - differing.length} of ${inputs} results are the nearest double, ${differing.length} are not.`,
        bars: [
          { label: 'nearest double', value: 1 - share, text: String(inputs - differing.length), class: 3 },
          { label: 'another', value: share, text: String(differing.length), class: 2 },
        ],
        domain: [0, 1],
        limit: { at: 1, label: '100 %' },
      }),
      readout({
        name: 'own',
        title: 'Your own x',
        description: 'Math.exp of this engine and the nearest double, with their last bits',
        readings: [
          { name: `Math.exp(${exact(x)})`, value: exact(own) },
          { name: 'the nearest double', value: exact(right) },
          { name: 'last eight bits', value: `${lastBits(own)} and ${lastBits(right)}` },
          { name: 'apart', value: units(unitsBetween(own, right)) },
        ],
      }),
    ],
    sentence:
      `${engine} ran Math.exp on ${inputs.toLocaleString('en-US')} inputs from −40 to 0. ` +
      (differing.length === 0
        ? 'Every result was the nearest double.'
        : `${differing.length.toLocaleString('en-US')} results were not the nearest double, the worst ${units(largest)} off. Another engine misses at other inputs.`),
    table: {
      caption: 'The first inputs at which the two differ',
      columns: ['x', 'Math.exp(x)', 'nearest double', 'apart'],
      rows: differing.slice(0, 8).map(input => ({
        head: exact(input),
        cells: [exact(Math.exp(input)), exact(exp(input)), units(unitsBetween(Math.exp(input), exp(input)))],
      })),
    },
  }
}

/** Numbers from -40 to 0 that look random, by a generator of 32-bit integers (mulberry32). */
function seededInputs(seed: number): number[] {
  let walk = seed
  return Array.from({ length: inputs }, () => {
    walk = (walk + 0x6d2b79f5) | 0
    let mixed = Math.imul(walk ^ (walk >>> 15), walk | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * -40
  })
}

const stored = (value: number): string => {
  const { sign, exponent, fraction } = bits(value)
  return sign + exponent + fraction
}

const lastBits = (value: number): string => stored(value).slice(-8)

/** How many doubles lie from one positive double to the other. */
function unitsBetween(a: number, b: number): number {
  const gap = BigInt(`0b${stored(a)}`) - BigInt(`0b${stored(b)}`)
  return Math.abs(Number(gap))
}

const units = (count: number): string => (count === 0 ? 'the same bits' : `${count} ulp`)
