import { softmax } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

export const classNames = ['A', 'B', 'C'] as const

/** The three things that an empty row can give, with what is said for each. */
export const conventions = [
  ['nan', 'NaN', '0 ÷ 0: says aloud that there is nothing to choose from'],
  ['zero', 'zeros', 'attends to nothing; the row no longer adds up to 1'],
  ['uniform', 'equal shares', 'adds up to 1, and pays attention to what was masked'],
] as const

/** Softmax of a row in which some classes are masked by a logit of -∞, down to the row in which all are. */
export function view({ z, masked, emptyRow }: State): View {
  const row = z.map((value, i) => (masked[i] ? Number.NEGATIVE_INFINITY : value))
  const p = Array.from(softmax(row, { emptyRow }))
  const hidden = classNames.filter((_, i) => masked[i])
  const isEmpty = hidden.length === z.length
  const list = (values: ArrayLike<number>) =>
    `[${Array.from(values, value => significant(value)).join(', ')}]`
  return {
    panels: [
      bars({
        name: 'logits',
        title: 'Logits after the mask',
        description: `Bars of the logits ${list(row)}.`,
        bars: row.map((value, i) => ({
          label: classNames[i] ?? '',
          value,
          ...(masked[i] ? { text: '−∞' } : { handle: `z.${i}` }),
        })),
      }),
      bars({
        name: 'probabilities',
        title: 'Softmax',
        description: `Bars of the probabilities ${list(p)}.`,
        bars: p.map((value, i) => ({ label: classNames[i] ?? '', value })),
        domain: [0, 1],
        limit: { at: 1, label: '100 %' },
      }),
      readout({
        name: 'conventions',
        title: isEmpty ? 'A row with nothing left' : 'If nothing were left',
        description: 'What a row gives in which every class is masked, by each of three conventions',
        readings: conventions.map(([option, name, reason]) => ({
          name: `${name}: ${reason}`,
          value: list(softmax(isEmpty ? row : row.map(() => Number.NEGATIVE_INFINITY), { emptyRow: option })),
        })),
      }),
    ],
    sentence: isEmpty
      ? `Everything is masked: no logit is left. Softmax gives ${list(p)}.`
      : `${hidden.length > 0 ? `${hidden.join(' and ')} masked: exactly 0` : 'Nothing is masked'}. ` +
        `Softmax gives ${list(p)}${hidden.length > 0 ? ', as if the masked classes weren’t there' : ''}.`,
    table: {
      caption: 'Logit, logit after the mask, and probability of each class',
      columns: ['Class', 'Logit', 'After the mask', 'p'],
      rows: z.map((value, i) => ({
        head: classNames[i] ?? '',
        class: i + 1,
        cells: [value, row[i], p[i]].map(found => exact(found ?? Number.NaN)),
      })),
    },
  }
}
