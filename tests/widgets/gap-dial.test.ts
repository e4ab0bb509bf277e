import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import * as Plot from '../../src/plots/plot-library.ts'
import { gap, storedIsOneFrom } from '../../src/widgets/gap-dial/gap.ts'
import { state } from '../../src/widgets/gap-dial/state.ts'
import { view } from '../../src/widgets/gap-dial/view.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Case {
  readonly lead: string
  readonly classes: number
  readonly p: string
  readonly stored: string
  readonly restDigits: string
  readonly restPower: number
  readonly storedRest: string
  readonly nines: number
  readonly odds: string
}
interface Expected {
  readonly cases: readonly Case[]
  readonly firstAtOne: Readonly<Record<string, string>>
  readonly ln10: string
}

const file = new URL('../fixtures/gap-dial/expected.json', import.meta.url)
const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected

const cellOf = (lead: number, classes: number, head: string): string =>
  view({ lead, classes }).table.rows.find(row => row.head === head)?.cells[0] ?? 'no such row'

const about = ({ lead, classes }: Case) => `a lead of ${lead} among ${classes} classes`

test('the exact share has the true digits, fifty of them', () => {
  for (const one of expected.cases)
    assert.equal(cellOf(Number(one.lead), one.classes, 'p, exact'), `${one.p}…`, about(one))
})

test('the stored double is the one nearest to the share', () => {
  for (const one of expected.cases) {
    assert.equal(
      Number(cellOf(Number(one.lead), one.classes, 'the same in short')),
      Number(one.stored),
      about(one),
    )
    assert.equal(Number(cellOf(Number(one.lead), one.classes, 'p, the stored double')), Number(one.stored))
  }
})

test('what is left for the others is exact, and its double is the nearest', () => {
  for (const one of expected.cases) {
    const { rest, storedRest } = gap(Number(one.lead), one.classes)
    const [digits = '', power] = rest.split('e')
    assert.equal(digits.replace('.', '').replace(/^0+/, ''), one.restDigits, about(one))
    if (power !== undefined) assert.equal(Number(power), one.restPower, about(one))
    assert.equal(storedRest, Number(one.storedRest), about(one))
  }
})

test('nines and odds are right, also where no double can hold them', () => {
  for (const one of expected.cases) {
    const found = gap(Number(one.lead), one.classes)
    assert.equal(found.nines, one.nines, about(one))
    const written = found.odds
      .replace(/ × 10/, 'e')
      .replace(/[⁰¹²³⁴-⁹]/g, digit => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    const [mantissa, power = '0'] = written.split('e')
    const [wanted, wantedPower = '0'] = one.odds.split('e')
    assert.equal(Number(mantissa) * 10 ** (Number(power) - Number(wantedPower)), Number(wanted), about(one))
  }
})

test('the double is 1 from the lead on that exact arithmetic gives', () => {
  for (const [classes, lead] of Object.entries(expected.firstAtOne))
    assert.equal(storedIsOneFrom(Number(classes)), Number(lead), `${classes} classes`)
  assert.equal(storedIsOneFrom(2), 37.42994775023705)
})

test('at that lead both truths are told, and just before it the program says less than 1', () => {
  const at = view({ lead: 37.42994775023705, classes: 2 })
  assert.match(
    at.sentence,
    /The double nearest to the share is 1, so the program says 1\. The share itself is less/,
  )
  assert.match(at.sentence, /99\.9999999999999944/)
  assert.equal(cellOf(37.42994775023705, 2, 'the same in short'), '1')
  assert.equal(cellOf(37.42994775023704, 2, 'the same in short'), '0.9999999999999999')
  assert.match(view({ lead: 37.42994775023704, classes: 2 }).sentence, /below 1 too/)
})

test('with two classes or more no lead is ever called 100 %', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 800, noNaN: true }),
      fc.integer({ min: 2, max: 10 }),
      (lead, classes) => {
        const { percent, exact } = gap(lead, classes)
        assert.notEqual(percent, '100\u00a0%')
        assert.match(exact, /^0\./)
      },
    ),
    { numRuns: 200 },
  )
  assert.equal(gap(745, 2).percent, '(100 − 2.82 × 10⁻³²²)\u00a0%')
  assert.equal(gap(800, 2).percent, '(100 − 3.67 × 10⁻³⁴⁶)\u00a0%')
  assert.equal(gap(100, 3).percent, '(100 − 7.44 × 10⁻⁴²)\u00a0%')
})

test('one class alone has exactly 1, whatever its logit', () => {
  for (const lead of [0, 5e-324, 18, 800]) {
    const { sentence } = view({ lead, classes: 1 })
    assert.match(sentence, /nobody to share with\. Softmax gives it exactly 1/)
    assert.equal(cellOf(lead, 1, 'p, exact'), '1')
    assert.equal(cellOf(lead, 1, '1 − p, exact'), '0')
    assert.equal(cellOf(lead, 1, 'percent'), '100\u00a0%')
  }
})

test('a lead of ln 10 more is one nine more', () => {
  const ln10 = Number(expected.ln10)
  for (let i = 1; i < 340; i += 13)
    assert.equal(gap(1 + (i + 1) * ln10, 2).nines - gap(1 + i * ln10, 2).nines, 1)
})

test('the exact bar stays under the rule, and the bar of the double touches it when it is 1', () => {
  const topOf = (lead: number, classes: number, bar: number) => {
    const panel = view({ lead, classes }).panels.find(({ name }) => name === 'share')
    const rects = panel?.draw(Plot, drawingDocument()).querySelectorAll('.bar rect')
    return Number(rects?.[bar]?.getAttribute('y'))
  }
  const touching = topOf(0, 1, 0)
  for (const lead of [18, 37, 38, 800]) assert.ok(topOf(lead, 2, 0) > touching, `exact at ${lead}`)
  assert.ok(topOf(37, 2, 1) > touching)
  assert.equal(topOf(38, 2, 1), touching)
})

test('each bar counts its own nines', () => {
  const texts = (lead: number) => {
    const panel = view({ lead, classes: 2 }).panels.find(({ name }) => name === 'share')
    const numbers = panel?.draw(Plot, drawingDocument()).querySelectorAll('.number text')
    return Array.from(numbers ?? [], number => number.textContent)
  }
  // The last double below 1 is 0.99999999999999988897…, with a nine fewer than the share that it stands for.
  assert.deepEqual(texts(37.42994775023704), ['16 nines', '15 nines', '5.6 × 10⁻¹⁷'])
  assert.deepEqual(texts(37.42994775023705), ['16 nines', '1', '5.6 × 10⁻¹⁷'])
  assert.deepEqual(texts(100), ['43 nines', '1', '3.7 × 10⁻⁴⁴'])
  assert.deepEqual(texts(800), ['347 nines', '1', '3.7 × 10⁻³⁴⁸'])
  assert.deepEqual(texts(0), ['0.5', '0.5', '0.5'])
})

test('every picture of a state is the one into which another state’s is moved', () => {
  const states = [
    { lead: 18, classes: 2 },
    { lead: 40, classes: 10 },
    { lead: 3.5, classes: 2 },
    { lead: 0, classes: 3 },
  ]
  for (const from of states)
    for (const to of states)
      view(from).panels.forEach((panel, i) => {
        const picture = panel.draw(Plot, drawingDocument())
        const wanted = view(to).panels[i]
        if (wanted?.move(picture) && !wanted.stale?.(picture))
          assert.equal(picture.outerHTML, wanted.draw(Plot, drawingDocument()).outerHTML, panel.name)
      })
})

test('a lead comes back from a link as the same bits', () => {
  for (const lead of [-0, 5e-324, 1e-44, 37.42994775023705, 800]) {
    const { state: back, repairs } = state.parse(state.format({ lead, classes: 10 }))
    assert.deepEqual(repairs, [])
    assert.ok(Object.is(back.lead, lead), String(lead))
    assert.equal(back.classes, 10)
    assert.doesNotThrow(() => view(back))
  }
})

test('what is no lead and no number of classes is repaired, with a sentence', () => {
  for (const text of [
    'lead:801',
    'lead:-1',
    'lead:1e400',
    'lead:abc',
    'lead:',
    'classes:0',
    'classes:11',
    'classes:2.5',
  ]) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults, text)
    assert.equal(repairs.length, 1, text)
  }
})
