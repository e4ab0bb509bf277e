import type { Format } from '../core/index.ts'

/** How the six number formats are called in figures and text, widest first. */
export const formatTitles: Readonly<Record<Format, string>> = {
  float64: 'float64',
  float32: 'float32',
  float16: 'float16',
  bfloat16: 'bfloat16',
  e4m3: 'fp8 E4M3',
  e5m2: 'fp8 E5M2',
}

export const formatNames = Object.keys(formatTitles) as [Format, ...Format[]]
