import { argmax, honestPercent, softmax } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { exact, significant } from '../../plots/number-text.ts'
import type { View } from '../frame/view.ts'
import type { State } from './state.ts'

/** Three logits and their softmax: the whole course in one picture. */
export function view({ z }: State): View {
  const p = Array.from(softmax(z))
  const winner = argmax(z)
  const most = p[winner] ?? Number.NaN
  const name = (i: number) => 'ABC'[i] ?? ''
  return {
    panels: [
      bars({
        name: 'logits',
        title: 'Three scores',
        description: `Bars of the scores: ${z.map((value, i) => `${name(i)} ${exact(value)}`).join(', ')}.`,
        bars: z.map((value, i) => ({ label: name(i), value, handle: `z.${i}` })),
      }),
      bars({
        name: 'softmax',
        title: 'What softmax makes of them',
        description: `Bars of the probabilities: ${p.map((value, i) => `${name(i)} ${significant(value)}`).join(', ')}.`,
        bars: p.map((value, i) => ({ label: name(i), value })),
        domain: [0, 1],
        limit: { at: 1, label: '100 %' },
      }),
    ],
    sentence:
      `Softmax gives ${name(winner)} ${honestPercent(most)}. ` +
      (most === 1
        ? 'The program says exactly 1, and the bar touches the line. The formula says otherwise: lesson 5 finds out why.'
        : 'The others keep the rest, however small, and so the bar never touches the line.'),
    table: {
      caption: 'Score and probability of each class',
      columns: ['Class', 'Score', 'Probability'],
      rows: z.map((value, i) => ({
        head: name(i),
        cells: [exact(value), exact(p[i] ?? Number.NaN)],
        class: i + 1,
      })),
    },
  }
}
