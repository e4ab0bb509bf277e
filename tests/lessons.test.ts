import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'

interface Word {
  readonly id: string
  readonly term: string
  readonly introduced: number
}

const content = new URL('../content/', import.meta.url)
const lessons = readdirSync(new URL('lessons/', content))
  .filter(name => name.endsWith('.mdx'))
  .sort()
  .map(name => ({
    name,
    number: Number(name.slice(0, 2)),
    text: readFileSync(new URL(`lessons/${name}`, content), 'utf8'),
  }))
const glossary = parse(readFileSync(new URL('glossary.yaml', content), 'utf8')) as Word[]

/** What a reader sees of a lesson's source: without front matter, code, the computed numbers and the settings of components. */
function prose(source: string): string {
  return source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/```.*?```/gs, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<Value\b[^>]*?\/>/gs, '')
    .replace(/\b(?:id|of|as|widget|state|truth|digits|n|class|source|name)=(?:"[^"]*"|\{[^}]*\})/g, '')
    .replace(/\]\([^)]*\)/g, ']')
}

/** Names of programs carry version numbers, which no formula gives. */
const versions =
  /\b(?:SciPy|NumPy|PyTorch|TensorFlow(?:\.js)?|Chromium|Firefox|Node|IEEE|arXiv)[ -]\d+(?:[.-]\d+)*/g

const results =
  /[-−]?(?:\d+\.\d+(?: ?× ?10[⁻⁰¹²³⁴-⁹]+|e[-+]?\d+)?|\d+(?: ?× ?10[⁻⁰¹²³⁴-⁹]+|e[-+]?\d+))(?:[ \u00a0]%)?|\b(?!100[ \u00a0]%)\d+[ \u00a0]%/gu

/** Numbers that look like results: with a point, a power of ten, or a percent sign. */
function typedResults(text: string): string[] {
  return prose(text).replace(versions, '').match(results) ?? []
}

test('a number that was typed by hand would be found', () => {
  assert.deepEqual(typedResults('It is 0.99, or 1.52 × 10⁻⁸, or 63 %, or 3e-8.'), [
    '0.99',
    '1.52 × 10⁻⁸',
    '63 %',
    '3e-8',
  ])
  assert.deepEqual(
    typedResults('From 13 to 100 %: <Value of="0.5 + 1" /> in PyTorch 1.13, for `0.1 + 0.2`.'),
    [],
  )
})

for (const { name, number, text } of lessons) {
  test(`${name} has no result that was typed by hand`, () => {
    assert.deepEqual(
      typedResults(text),
      [],
      'Write such a number as <Value of="…" />, computed from the core.',
    )
  })

  test(`${name} uses no word of the glossary that a later lesson introduces`, () => {
    const seen = prose(text).toLowerCase()
    for (const { term, introduced } of glossary.filter(word => word.introduced > number)) {
      const early = new RegExp(`(?<!lesson on )\\b${term.toLowerCase()}s?\\b`).exec(seen)
      assert.equal(
        early,
        null,
        `“${term}” is introduced in lesson ${introduced}, but used here: …${early && seen.slice(early.index - 40, early.index + 40)}…`,
      )
    }
  })

  test(`${name} marks the words that it introduces`, () => {
    const marked = new Set(Array.from(text.matchAll(/<Term id="([^"]+)"/g), match => match[1]))
    const missing = glossary
      .filter(word => word.introduced === number && !marked.has(word.id))
      .map(word => word.id)
    assert.deepEqual(
      missing,
      [],
      'Mark each by <Term id="…"> where it is introduced, or correct content/glossary.yaml.',
    )
  })

  test(`${name} asks for at least two predictions and ends with key points`, () => {
    assert.ok((text.match(/<Predict\b/g) ?? []).length >= 2)
    assert.match(text, /<KeyPoints>[\s\S]*<\/KeyPoints>\s*$/)
  })

  test(`${name} has predictions with names of their own`, () => {
    const ids = Array.from(text.matchAll(/<Predict\b[^>]*?\bid="([^"]+)"/gs), match => match[1])
    assert.equal(new Set(ids).size, ids.length)
  })
}

test('lessons are numbered from 1 without a gap', () => {
  assert.deepEqual(
    lessons.map(({ number }) => number),
    lessons.map((_, i) => i + 1),
  )
})
