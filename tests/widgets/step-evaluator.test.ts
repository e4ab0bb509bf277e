import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { belong } from '../../src/widgets/frame/highlight.ts'
import { calculation } from '../../src/widgets/step-evaluator/calculation.ts'
import { lastStep, type State, state } from '../../src/widgets/step-evaluator/state.ts'
import { sumShort } from '../../src/widgets/step-evaluator/step-equations.ts'
import { notYet, view } from '../../src/widgets/step-evaluator/view.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

const file = new URL('../fixtures/step-evaluator/expected.json', import.meta.url)
const text = readFileSync(file, 'utf8').replaceAll('"-Infinity"', '-1e999').replaceAll('"Infinity"', '1e999')
const { steps: expected } = JSON.parse(text) as { steps: ReturnType<typeof calculation>[] }
const everyStep = Array.from({ length: lastStep + 1 }, (_, step) => step)
const at = (step: number, z: readonly number[] = state.defaults.z): State => ({ ...state.defaults, z, step })

test('every number is the exact result of its step, rounded once to a double', () => {
  for (const numbers of expected) assert.deepEqual(calculation(numbers.z), numbers, `z = ${numbers.z}`)
})

test('the table holds these numbers in full, and says of the later ones that they are to come', () => {
  for (const { z, d, e, p, sum, total } of expected) {
    for (const step of everyStep) {
      const { rows, foot } = view(at(step, z)).table
      const shown = (first: number, value: number | undefined) => (step >= first ? value : notYet)
      const read = (cell: string | undefined) => (cell === notYet ? cell : Number(cell))
      rows.forEach(({ cells }, i) => {
        const wanted = [z[i], shown(1, d[i]), shown(2, e[i]), shown(4, p[i])]
        assert.deepEqual(cells.map(read), wanted, `z = ${z}, step ${step}, class ${i}`)
      })
      assert.deepEqual(foot?.cells.slice(2).map(read), [shown(3, sum), shown(4, total)])
    }
  }
})

test('before a step is made its results are nowhere in the view', () => {
  const results = ['−18', '−26', '1.523', '5.109', '1.0000000152', '0.99999998', '2980.96']
  const firstSeen = [1, 1, 2, 2, 3, 4, 4]
  for (const step of everyStep) {
    const { panels, sentence, table } = view(at(step))
    const drawn = panels.map(panel => panel.draw(Plot, drawingDocument()).outerHTML + panel.description)
    const all = `${drawn.join()}${sentence}${JSON.stringify(table)}`
    results.forEach((result, i) => {
      const first = firstSeen[i] ?? 0
      if (step <= first) assert.equal(all.includes(result), step === first, `${result} at step ${step}`)
    })
  }
})

test('whatever can be pointed at lights up a number in the table and a bar', () => {
  for (const z of [state.defaults.z, [5, 5], [1, 2, 3, 4.5, 0, -7]]) {
    for (const step of everyStep) {
      const { panels, table } = view(at(step, z))
      const inTable = [...table.rows, ...(table.foot ? [table.foot] : [])].flatMap(row => row.links ?? [])
      const pictures = panels.map(panel => panel.draw(Plot, drawingDocument()))
      const linksOf = (selector: string) =>
        pictures.flatMap(picture =>
          Array.from(picture.querySelectorAll(selector), part =>
            `${part.getAttribute('data-link')} ${part.getAttribute('data-also') ?? ''}`.trim().split(' '),
          ),
        )
      const buttons = linksOf('button')
      const bars = linksOf('rect[data-link]').flat()
      const cells = inTable.flatMap(link => link?.split(' ') ?? [])
      assert.ok(buttons.length >= z.length || step === 3)
      for (const names of buttons) {
        const meets = (others: readonly string[]) => names.some(name => others.some(o => belong(name, o)))
        assert.ok(meets(cells), `${names} has a number in the table at step ${step}`)
        assert.ok(meets(bars), `${names} has a bar at step ${step}`)
      }
      for (const name of bars)
        assert.ok(
          cells.some(cell => belong(cell, name)),
          `the bar ${name} has a number in the table at step ${step}`,
        )
    }
  }
})

test('the sentence says each step in words with its numbers', () => {
  const sentences = everyStep.map(step => view(at(step)).sentence)
  assert.deepEqual(sentences, [
    'The logits are A 13, B 31 and C 5. The largest is 31.',
    'Subtract the largest, 31, from each: A −18, B 0 and C −26. The gaps between them stay as they were.',
    'Take e to the power of each: A 1.523 × 10⁻⁸, B 1 and C 5.109 × 10⁻¹².',
    'Add up: 1.523 × 10⁻⁸ + 1 + 5.109 × 10⁻¹² is 1.0000000152350887.',
    'Divide each by the sum: A 1.523 × 10⁻⁸, B 0.99999998 and C 5.109 × 10⁻¹². ' +
      'A has 2980.96 times the probability of C: e to the power of their gap, 8.',
  ])
})

test('the comparison is told from the more probable class, and knows ties and ratios beyond a double', () => {
  const last = (z: readonly number[]) => view(at(4, z)).sentence
  assert.match(last([5, 31, 13]), /C has 2980\.96 times the probability of A: .* 8\.$/)
  assert.match(last([5, 5]), /A and B have the same logit and so the same probability\.$/)
  assert.match(last([800, 0]), /A has more times than a double can hold the probability of B/)
})

test('a power that is too small for a double is called so', () => {
  assert.match(view(at(2, [800, 0])).sentence, /B 0\. Too small for a double, so 0 here: B\.$/)
  assert.doesNotMatch(view(at(2, [700, 0])).sentence, /Too small/)
})

test('a sum never reads as a whole number that it is not', () => {
  assert.equal(sumShort(1.0000000152350887), '1.00000002')
  assert.equal(sumShort(1 + 2 ** -52), '1.0000000000000002')
  assert.equal(sumShort(1), '1')
  assert.equal(sumShort(2), '2')
  assert.equal(sumShort(1.5032147244080551), '1.503')
})

test('small probabilities have bars on an axis of powers of ten', () => {
  const heights = (axis: State['axis']) => {
    const result = view({ ...at(4), axis }).panels.find(({ name }) => name === 'result')
    const rects = result?.draw(Plot, drawingDocument()).querySelectorAll('.bar rect') ?? []
    return Array.from(rects, rect => Number(rect.getAttribute('height')))
  }
  assert.deepEqual(
    heights('linear').map(height => height > 1),
    [false, true, false],
  )
  assert.ok(heights('log').every(height => height > 1))
})

test('a picture that is moved is the picture that would have been drawn', () => {
  for (const step of everyStep) {
    const before = view(at(step, [13, 31, 5])).panels
    view(at(step, [13.5, 31, 5.25])).panels.forEach((panel, i) => {
      const picture = before[i]?.draw(Plot, drawingDocument())
      assert.ok(picture && panel.move(picture), `${panel.name} at step ${step}`)
      assert.equal(picture.outerHTML, panel.draw(Plot, drawingDocument()).outerHTML)
    })
  }
})

test('a state comes back from its link with the same bits', () => {
  for (const z of [
    [-0, 5e-324, 1e-44],
    [1.7976931348623157e308, -1e308],
    [0.1, 0.2, 0.30000000000000004],
  ]) {
    const { state: back, repairs } = state.parse(state.format({ z, step: 3, axis: 'log' }))
    assert.deepEqual(repairs, [])
    assert.equal(back.step, 3)
    assert.ok(back.z.every((value, i) => Object.is(value, z[i])))
  }
  assert.equal(state.format(state.defaults), '')
})

test('a hostile or old link gives the start values and says what was wrong', () => {
  for (const [link, about] of [
    ['step:5', /step: expected a number from 0 to 4/],
    ['step:1.5', /step: expected a whole number from 0 to 4/],
    ['step:divide', /step: expected a number/],
    ['axis:logit', /axis: expected linear or log/],
    ['z:1', /expected 2 to 6 numbers, got 1/],
    [`z:${'1,'.repeat(399)}1`, /expected 2 to 6 numbers, got 400/],
    ['z:1e400,2', /expected a number/],
    ['z:NaN,Infinity', /expected a number/],
    ['__proto__:1', /not part of this figure/],
  ] as const) {
    const { state: back, repairs } = state.parse(link)
    assert.deepEqual(back, state.defaults, link)
    assert.match(repairs.join(' '), about)
  }
})
