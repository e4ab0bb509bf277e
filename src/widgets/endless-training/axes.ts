import type { TraceAxis } from '../../plots/traces.ts'
import { lastStep } from './state.ts'

/** Steps of training on an axis of powers of ten, with a place for step 0. */
export const stepAxis: TraceAxis & { place(step: number): number } = {
  place: step => Math.log10(1 + step),
  ends: [0, Math.log10(1 + lastStep)],
  label: 'steps of training',
  ticks: [0, 10, 100, 1000, 10_000, 100_000, 1_000_000].map(step => ({
    at: Math.log10(1 + step),
    text: step < 1000 ? String(step) : `10${'⁰¹²³⁴⁵⁶'[Math.round(Math.log10(step))]}`,
  })),
}

export const leadAxis: TraceAxis = {
  ends: [-2, 18],
  label: 'lead',
  ticks: [0, 5, 10, 15].map(at => ({ at, text: String(at) })),
}

export const lossAxis: TraceAxis = {
  ends: [-7, 1],
  label: 'loss',
  ticks: [0, -2, -4, -6].map(at => ({ at, text: at === 0 ? '1' : `10⁻${'⁰¹²³⁴⁵⁶'[-at]}` })),
}
