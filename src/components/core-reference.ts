import { address } from './address.ts'
import { type Entry, entries } from './docstrings.ts'
import { type Lesson, lessons } from './lessons.ts'
import { uses } from './uses.ts'

export interface Group {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** What the core's functions are for, in the order in which one meets them. Types have a page of their own. */
const namesByUse: Readonly<Record<string, readonly string[]>> = {
  Probabilities: ['softmax', 'complement', 'sparsemax'],
  Logarithms: ['logSoftmax', 'logSumExp', 'OnlineLogSumExp'],
  'Single numbers': ['exp', 'log', 'sigmoid', 'logSigmoid', 'softplus'],
  Learning: ['crossEntropy', 'softmaxVjp', 'softmaxJacobian'],
  'The largest and its alternatives': ['argmax', 'hardmax'],
  'Number formats': [
    'formats',
    'roundTo',
    'bits',
    'fromBits',
    'nextUp',
    'nextDown',
    'ulp',
    'softmaxStepwise',
    'thresholds',
  ],
  'True digits': ['exactDecimal', 'softmaxDecimal', 'complementDecimal', 'honestPercent'],
  'Wrong on purpose': ['naiveSoftmax', 'shareOfVotes'],
}

/** The sources of the core by their paths from the root of the project. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('../core/**/*.ts', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.replace('../', 'src/'), text]),
)

const all = entries(sources)

/** The types that the core exports. */
export const typeEntries: readonly Entry[] = all.filter(({ kind }) => kind === 'type')

/** All functions, classes and constants, by use. A name that no use lists, or that no source exports, stops the build. */
export const groups: readonly Group[] = Object.entries(namesByUse).map(([title, names]) => ({
  title,
  entries: names.map(name => {
    const entry = all.find(known => known.name === name)
    if (!entry)
      throw new Error(`Reference: "${name}" stands under "${title}", but the core doesn't export it.`)
    return entry
  }),
}))

const listed = new Set(Object.values(namesByUse).flat())
const unlisted = all.filter(({ kind, name }) => kind !== 'type' && !listed.has(name))
if (unlisted.length > 0)
  throw new Error(
    `Reference: say in core-reference.ts what ${unlisted.map(({ name }) => name).join(', ')} is for.`,
  )

export const hrefOf = ({ name, kind }: Pick<Entry, 'name' | 'kind'>): string =>
  kind === 'type'
    ? address(`reference/options-and-results/#${name}`)
    : address(`reference/${name.toLowerCase()}/`)

/** The lessons whose text computes with a name of the core. */
export async function lessonsWith(name: string): Promise<Lesson[]> {
  return (await lessons()).filter(({ entry }) => uses(entry.body ?? '', name))
}
