import { exactDecimal, nextDown } from '../../core/index.ts'
import { bars } from '../../plots/bars.ts'
import { digits, firstDifference } from '../../plots/digits.ts'
import { decimalProse, exact, significant } from '../../plots/number-text.ts'
import type { Panel } from '../../plots/panel.ts'
import { readout } from '../../plots/readout.ts'
import type { View } from '../frame/view.ts'
import { type Gap, gap, places, storedIsOneFrom } from './gap.ts'
import type { State } from './state.ts'
import { zoom } from './zoom.ts'

/** What a lead buys: the exact share of the leader beside the double that is stored for it, and how far both are from 1. */
export function view({ lead, classes }: State): View {
  const found = gap(lead, classes)
  return {
    panels: [
      logitBars(lead, classes),
      shareBars(found, classes),
      zoom(lead, classes, found.rest),
      digitRows(found),
      readout({
        name: 'answers',
        title: 'What the lead buys',
        description: 'Nines, percentage, distance to 1, odds and stored double',
        readings: [
          { name: 'nines after the point', value: ninesOf(found) },
          { name: 'the share in percent', value: found.percent },
          {
            name: '1 − p, what the others keep',
            value: found.rest === '0' ? '0, exactly' : decimalProse(found.rest),
          },
          {
            name: 'odds against each other, e^lead',
            value: classes === 1 ? 'there is no other' : found.odds,
          },
          { name: 'p === 1, asked of the double', value: String(found.stored === 1) },
          {
            name: 'the double is 1 from a lead of',
            value: classes === 1 ? 'any' : exact(storedIsOneFrom(classes)),
          },
        ],
      }),
    ],
    sentence: sentence(lead, classes, found),
    table: {
      caption: 'The share of the leader, exactly and as it is stored',
      columns: ['Number', 'Value'],
      rows: [
        { head: 'lead', cells: [exact(lead)] },
        { head: 'classes', cells: [exact(classes)] },
        { head: 'p, exact', cells: [goesOn(found.exact)], class: 1 },
        { head: 'p, the stored double', cells: [exactDecimal(found.stored)], class: 1 },
        { head: 'the same in short', cells: [exact(found.stored)], class: 1 },
        { head: '1 − p, exact', cells: [goesOn(found.rest)], class: 2 },
        { head: '1 − p, the double nearest to it', cells: [exact(found.storedRest)], class: 2 },
        { head: '1 − the stored p', cells: [exact(1 - found.stored)] },
        { head: 'nines', cells: [ninesOf(found)] },
        { head: 'percent', cells: [found.percent] },
        { head: 'odds against each other', cells: [classes === 1 ? 'no other class' : found.odds] },
      ],
    },
  }
}

function logitBars(lead: number, classes: number): Panel {
  return bars({
    name: 'logits',
    title: classes > 2 ? `Logits: one ahead, ${classes - 1} at 0` : 'Logits',
    description: `The leader's logit is ${exact(lead)}${classes > 1 ? ', each other is 0' : '; there is no other'}.`,
    bars: [
      { label: 'leader', value: lead, handle: 'lead' },
      ...(classes > 1 ? [{ label: classes > 2 ? 'others' : 'other', value: 0 }] : []),
    ],
  })
}

/** The motif: what is exactly less than 1 stays under the rule; a double may reach it. */
function shareBars(found: Gap, classes: number): Panel {
  const isOne = found.exact === '1'
  const below = Math.min(found.stored, isOne ? 1 : nextDown(1))
  return bars({
    name: 'share',
    title: 'The share of the leader',
    description: `Exact share: ${shareText(below, found.nines)}. Stored double: ${exact(found.stored)}. The others together keep ${decimalProse(found.rest)}.`,
    bars: [
      { label: 'exact', value: below, class: 1, text: shareText(below, found.nines) },
      {
        label: 'double',
        value: found.stored,
        class: 1,
        text: shareText(found.stored, leadingNines(exactDecimal(found.stored))),
      },
      ...(classes > 1
        ? [{ label: 'others', value: 1 - below, class: 2, text: decimalProse(found.rest, 2) }]
        : []),
    ],
    domain: [0, 1],
    limit: { at: 1, label: '100 %' },
  })
}

/** How many nines a decimal begins with, behind the point. */
const leadingNines = (decimal: string): number => /^0\.(9*)/.exec(decimal)?.[1]?.length ?? 0

/** A share in little room: by its nines if it has many. */
const shareText = (share: number, nines: number): string =>
  share < 1 && nines > 3 ? `${nines} nines` : significant(share)

function digitRows(found: Gap): Panel {
  const stored = exactDecimal(found.stored)
  const parted = firstDifference(found.exact, stored)
  return digits({
    name: 'digits',
    title: 'Two truths: the exact share, and the stored double',
    description: `Exact: ${goesOn(found.exact)}. Stored double: ${stored}.`,
    rows: [
      { label: 'exact', digits: found.exact.length > places + 1 ? `${found.exact}…` : found.exact },
      { label: 'double', digits: stored },
    ],
    places,
    note: [difference(parted), more(found)].filter(Boolean).join(' '),
  })
}

function difference(at: number | undefined): string {
  if (at === undefined) return 'No digit differs: this share has a double of its own.'
  return at === 0
    ? 'They differ from the digit before the point on.'
    : `They differ from digit ${at} behind the point on.`
}

const more = ({ nines }: Gap): string =>
  Number.isFinite(nines) && nines > places ? `The exact share goes on with ${nines - places} more nines.` : ''

const goesOn = (decimal: string): string =>
  decimal.replace(/e.*/, '').length > places ? decimal.replace(/(?=e|$)/, '…') : decimal

const ninesOf = ({ nines }: Gap): string => (Number.isFinite(nines) ? String(nines) : 'all: it is 1')

function sentence(
  lead: number,
  classes: number,
  { nines, percent, rest, stored, exact: exactShare }: Gap,
): string {
  if (classes === 1)
    return 'One class has nobody to share with. Softmax gives it exactly 1, whatever its logit is.'
  const others = classes === 2 ? 'the other class' : `each of ${classes - 1} other classes`
  return [
    `A lead of ${exact(lead)} over ${others} gives a share of ${percent}${nines > 0 ? `, which begins with ${counted(nines)}` : ''}.`,
    `${classes === 2 ? 'The other class keeps' : 'The others together keep'} ${decimalProse(rest)}.`,
    ...(stored === 1
      ? [
          'The double nearest to the share is 1, so the program says 1. The share itself is less than 1, as always.',
        ]
      : exactDecimal(stored) === exactShare
        ? ['The stored double is the same number.']
        : ['The stored double is not exactly that share, but it is below 1 too.']),
  ].join(' ')
}

const counted = (nines: number): string => (nines === 1 ? 'one nine' : `${nines} nines`)
