import type { Entry } from './docstrings.ts'

/**
 * The fields of the options that a function takes, inherited ones included; of a type that several functions share,
 * only those that the docstring names before "see SoftmaxOptions". None for a function without options.
 */
export function optionFields(entry: Entry, types: readonly Entry[]): Entry['members'] {
  const meaning = entry.parameters.find(({ name }) => name === 'options')?.meaning
  const type = types.find(({ name }) => name.endsWith('Options') && mentions(entry.signatures.join(), name))
  if (meaning === undefined || !type) return []
  const fields = fieldsOf(type, types)
  if (!meaning.includes(`see ${type.name}`)) return fields
  return fields.filter(({ signature }) => mentions(meaning, signature.replace(/\W.*$/, '')))
}

function fieldsOf({ signatures, members }: Entry, types: readonly Entry[]): Entry['members'] {
  const base = types.find(({ name }) => signatures.join().includes(` extends ${name}`))
  return base ? [...members, ...fieldsOf(base, types)] : members
}

const mentions = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text)
