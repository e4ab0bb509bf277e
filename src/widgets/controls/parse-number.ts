/** What a person typed, as a number, or the sentence that says what was expected. */
export type Parsed = { readonly value: number } | { readonly problem: string }

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * Reads a number as people type it: `31`, `-1.5`, `−1.5` (the typographic minus), `1e-8`, `1.5 × 10^-8`.
 *
 * Refuses, with a sentence for the reader: nothing at all, words, a decimal comma, a number too large for a double
 * (1e400), a number outside [`least`, `most`], and a fraction where only a `whole` number will do. NaN and infinities
 * are not numbers that a person types, except where they are the subject: `special` takes inf, -inf and nan as well.
 */
export function parseNumber(
  text: string,
  { least = -Number.MAX_VALUE, most = Number.MAX_VALUE, whole = false, special = false } = {},
): Parsed {
  const tidy = text
    .trim()
    .replaceAll('−', '-')
    .replace(/\s*[×x*]\s*10\s*\^?\s*/i, 'e')
  if (tidy === '') return { problem: 'The box is empty. Type a number, such as 31 or -2.5.' }
  if (/^[+-]?\d+,\d+$/.test(tidy))
    return { problem: `For “${tidy}” write ${tidy.replace(',', '.')}, with a point.` }
  const named = special ? specialValue(tidy) : undefined
  if (named !== undefined) return { value: named }
  if (!decimal.test(tidy))
    return {
      problem: `“${short(tidy)}” is not a number. Type one such as 31, -2.5 or 1e-8${special ? ', or inf, -inf, nan' : ''}.`,
    }
  const value = Number(tidy)
  if (!Number.isFinite(value))
    return {
      problem: `${short(tidy)} is too large: the largest double is about 1.8e308. Type a smaller number.`,
    }
  if (value < least || value > most)
    return { problem: `${short(tidy)} is outside ${least} to ${most}. Type a number between them.` }
  if (whole && !Number.isInteger(value))
    return { problem: `${short(tidy)} is not a whole number. Type one such as ${Math.round(value)}.` }
  return { value }
}

/** What is no finite number: `inf`, `-infinity`, `∞`, `nan`, in any case. */
function specialValue(text: string): number | undefined {
  const [, sign, word] = /^([+-]?)(inf|infinity|∞|nan)$/i.exec(text) ?? []
  if (word === undefined) return undefined
  if (/nan/i.test(word)) return Number.NaN
  return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 22)}…` : text)
