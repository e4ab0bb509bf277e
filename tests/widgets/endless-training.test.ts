import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as Plot from '../../src/plots/plot-library.ts'
import { lastStep, type Parameters, type State, state } from '../../src/widgets/endless-training/state.ts'
import { TrainingRun, trainingRun } from '../../src/widgets/endless-training/training-run.ts'
import { grouped, settlingLead, smallestShare, view } from '../../src/widgets/endless-training/view.ts'
import { drawingDocument } from '../plots/drawing-document.ts'

interface Case extends Parameters {
  readonly step: number
  readonly leads: readonly number[]
  readonly loss: number
  readonly largestWeight: number
}

const file = new URL('../fixtures/endless-training/expected.json', import.meta.url)
const { cases, settlingLeads } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly cases: readonly Case[]
  readonly settlingLeads: Readonly<Record<string, number>>
}

const near = (value: number, wanted: number, about: string) =>
  assert.ok(Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted), `${about}: ${value}, expected ${wanted}`)
const start = { rate: 0.5, smoothing: 0, seed: 1 }
const shown = (change: Partial<State>) => view({ ...state.defaults, ...change })

test('leads, loss and weights are those of an independent training', () => {
  for (const one of cases) {
    const moment = trainingRun(one).at(one.step)
    const about = `rate ${one.rate}, smoothing ${one.smoothing}, seed ${one.seed}, step ${one.step}`
    moment.leads.forEach((lead, i) => {
      near(lead, one.leads[i] ?? Number.NaN, about)
    })
    near(moment.loss, one.loss, about)
    near(Math.max(...moment.weights.map(Math.abs)), one.largestWeight, about)
  }
})

test('a step is the same, however one gets there', () => {
  const whole = new TrainingRun(start)
  whole.advance(9000)
  const pieces = new TrainingRun(start)
  for (let step = 0; step < 9000; step += 257) pieces.advance(step)
  for (const step of [9000, 8999, 4096, 4095, 1, 0, 5000])
    assert.deepEqual(pieces.at(step), whole.at(step), `${step}`)
})

test('a run computes no further than it is let', () => {
  const run = new TrainingRun(start)
  run.advance(1_000_000, () => true)
  assert.equal(run.reached, 256)
})

test('the lead grows with every step and 100 % is never reached', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const run = new TrainingRun({ ...start, seed })
    run.advance(20_000)
    let last = Number.NEGATIVE_INFINITY
    for (const moment of run.until(20_000).filter(({ step }) => step >= 100)) {
      const { lead, p, rest } = smallestShare(moment)
      assert.ok(lead > last && p < 1 && rest > 0 && moment.loss > 0, `seed ${seed}, step ${moment.step}`)
      last = lead
    }
  }
})

test('ten times the steps raise the lead by ln 10, which is one more nine', () => {
  const run = trainingRun(start)
  const rest = (step: number) => smallestShare(run.at(step)).rest
  for (const step of [1000, 10_000, 100_000]) {
    const gained = smallestShare(run.at(10 * step)).lead - smallestShare(run.at(step)).lead
    assert.ok(Math.abs(gained - Math.LN10) < 0.03, `${step}: ${gained}`)
    assert.ok(Math.abs(rest(step) / rest(10 * step) - 10) < 0.3)
  }
})

test('with label smoothing the leads settle where the target is met', () => {
  for (const [smoothing, lead] of Object.entries(settlingLeads)) {
    near(settlingLead(Number(smoothing)) ?? Number.NaN, lead, `smoothing ${smoothing}`)
    const settled = new TrainingRun({ rate: 5, smoothing: Number(smoothing), seed: 3 }).at(20_000)
    for (const found of settled.leads) near(found, lead, `leads with smoothing ${smoothing}`)
    assert.match(
      shown({ rate: 5, smoothing: Number(smoothing), seed: 3, step: 20_000 }).sentence,
      /there it has settled/,
    )
  }
  assert.equal(settlingLead(0), undefined)
})

test('the view says the share, the loss, and that the end is not an arrival', () => {
  assert.match(
    shown({}).sentence,
    /^After 1,000 steps the smallest lead is 6\.08, with a share of 99\.70\u00a0%/,
  )
  assert.match(shown({ step: 0 }).sentence, /^Before the first step/)
  assert.match(shown({ step: 1 }).sentence, /^After one step/)
  const end = shown({ step: lastStep }).sentence
  assert.match(end, /100 % is not reached\. This figure ends here; the creeping would not\.$/)
})

test('the table has a row for each power of ten and for the present step', () => {
  const { rows } = shown({ step: 12_345 }).table
  assert.deepEqual(
    rows.map(({ head }) => head),
    ['0', '1', '10', '100', '1,000', '10,000', '12,345'],
  )
})

test('while steps are still being computed the view shows how far they have got', () => {
  const { sentence, table } = view({ ...state.defaults, step: 1_000_000 }, 2560)
  assert.match(sentence, /^Computing: 2,560 of 1,000,000 steps\. After 2,560 steps/)
  assert.equal(table.rows.at(-1)?.head, '2,560')
})

test('every picture of a state is the one into which another state’s is moved', () => {
  const states = [{ step: 0 }, { step: 1000 }, { step: 5000, smoothing: 0.1 }, { step: 10, smoothing: 1e-12 }]
  for (const from of states)
    for (const to of states)
      shown(from).panels.forEach((panel, i) => {
        const picture = panel.draw(Plot, drawingDocument())
        const wanted = shown(to).panels[i]
        assert.ok(wanted?.move(picture), panel.name)
        assert.equal(picture.outerHTML, wanted?.draw(Plot, drawingDocument()).outerHTML, panel.name)
      })
})

test('a state comes back from its link as the same bits', () => {
  for (const change of [
    { step: lastStep },
    { smoothing: 5e-324 },
    { smoothing: -0, step: 0 },
    { smoothing: 1e-44, rate: 0.1 + 0.2, seed: 9999, speed: '10' as const },
  ]) {
    const given = { ...state.defaults, ...change }
    const { state: back, repairs } = state.parse(state.format(given))
    assert.deepEqual(repairs, [])
    assert.deepEqual(back, given)
    assert.ok(Object.is(back.smoothing, given.smoothing))
    assert.doesNotThrow(() => view({ ...back, step: 10 }))
  }
})

test('what no run can have is repaired, with a sentence', () => {
  for (const text of [
    'step:-1',
    'step:2.5',
    'step:2000001',
    'rate:0',
    'rate:6',
    'smoothing:0.5',
    'seed:0',
    'speed:7',
  ]) {
    const { state: repaired, repairs } = state.parse(text)
    assert.deepEqual(repaired, state.defaults, text)
    assert.equal(repairs.length, 1, text)
  }
})

test('large whole numbers have commas', () => {
  assert.deepEqual([0, 999, 1000, 1001000, 2000000].map(grouped), [
    '0',
    '999',
    '1,000',
    '1,001,000',
    '2,000,000',
  ])
})
