import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as Plot from '@observablehq/plot'
import { bitRows } from '../../src/plots/bit-rows.ts'
import { drawingDocument } from './drawing-document.ts'

const panel = (bits: string) =>
  bitRows({
    name: 'bits',
    title: 'Bits',
    description: 'Bits',
    rows: [
      {
        name: 'sign',
        title: 'Sign',
        meaning: bits,
        bits: Array.from(bits, (value, i) => ({
          value: value as '0' | '1',
          action: `flip-${i}`,
          label: `bit ${i}`,
        })),
      },
    ],
  })

test('moved bits are the bits that would have been drawn, also where there are more of them', () => {
  for (const [before, after] of [
    ['0110', '1011'],
    ['0110', '10110010'],
  ] as const) {
    const picture = panel(before).draw(Plot, drawingDocument())
    assert.ok(panel(after).move(picture))
    assert.equal(picture.outerHTML, panel(after).draw(Plot, drawingDocument()).outerHTML)
  }
})

test('one bit is a stop for Tab, and each says whether it is set', () => {
  const buttons = Array.from(panel('01').draw(Plot, drawingDocument()).querySelectorAll('button'))
  assert.deepEqual(
    buttons.map(button => button.getAttribute('tabindex')),
    ['0', '-1'],
  )
  assert.deepEqual(
    buttons.map(button => button.getAttribute('aria-pressed')),
    ['false', 'true'],
  )
})
