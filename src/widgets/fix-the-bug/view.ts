import { softmax } from '../../core/index.ts'
import { exact, significant } from '../../plots/number-text.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import { outcomeOf, outcomes, type Rung, rungs } from './rungs.ts'
import type { Guess, State } from './state.ts'

/** What a rung's code gives, what should come out, and why it doesn't. */
export interface Result {
  readonly out: string
  readonly why: string
  readonly fix: string
}

const list = (values: ArrayLike<number>, write: (x: number) => string): string =>
  `[${Array.from(values, write).join(', ')}]`

/** Runs the code of a rung and holds it against the right answer. */
export function resultOf({ run, z, why, fix }: Rung): Result {
  const short = (x: number) => significant(x)
  return {
    out: `It gives ${list(run(), short)}. Right is ${list(softmax(z), short)}.`,
    why,
    fix: `Fix: ${fix}`,
  }
}

/** The ladder so far. What a rung gives is told once the reader has made a prediction for it, or has chosen to skip. */
export function view(state: State): View {
  const climbed = rungs.filter(({ id }) => state[id] !== 'open')
  const right = climbed.filter(rung => state[rung.id] === outcomeOf(rung.run(), rung.z))
  return {
    panels: [
      readout({
        name: 'ladder',
        title: 'The ladder so far',
        description: 'What came out on each of the five rungs',
        readings: rungs.map((rung, i) => ({
          name: `${i + 1}. ${rung.call}`,
          value: state[rung.id] === 'open' ? '?' : list(rung.run(), x => significant(x)),
        })),
      }),
    ],
    sentence:
      climbed.length === 0
        ? 'Five rungs are ahead. Predict what the first one gives.'
        : `${climbed.length} of 5 rungs climbed, ${right.length} predicted. ` +
          (climbed.length === 5
            ? 'What holds on all of them: subtract each row’s own largest, then take exp.'
            : 'On to the next.'),
    table: {
      caption: 'What each rung gives, once it was predicted, and what is right',
      columns: ['Rung', 'You predicted', 'It gives', 'Right'],
      rows: rungs.map((rung, i) => {
        const guess = state[rung.id]
        const shown = guess !== 'open'
        return {
          head: String(i + 1),
          cells: [
            shown ? predicted(guess) : '',
            shown ? list(rung.run(), exact) : '',
            shown ? list(softmax(rung.z), exact) : '',
          ],
        }
      }),
    },
    texts: Object.fromEntries(rungs.flatMap(rung => textsOf(rung, state[rung.id]))),
  }
}

function textsOf(rung: Rung, guess: Guess): [string, string][] {
  const result = guess === 'open' ? { out: '', why: '', fix: '' } : resultOf(rung)
  const outcome = outcomeOf(rung.run(), rung.z)
  let verdict = ''
  if (guess === outcome) verdict = `You predicted ${outcomes[outcome]}, and so it is.`
  else if (guess !== 'open') verdict = `You predicted ${predicted(guess)}; it is ${outcomes[outcome]}.`
  if (guess === 'skip') verdict = `Skipped: it is ${outcomes[outcome]}.`
  return [
    [`${rung.id}-verdict`, verdict],
    [`${rung.id}-out`, result.out],
    [`${rung.id}-why`, result.why],
    [`${rung.id}-fix`, result.fix],
  ]
}

const predicted = (guess: Guess): string =>
  guess === 'open' || guess === 'skip' ? 'nothing' : outcomes[guess]
