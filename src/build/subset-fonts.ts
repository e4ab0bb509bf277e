/**
 * Cuts the site's fonts down to the glyphs that the course uses, and writes them to src/styles/fonts.
 *
 * Run it by `npm run fonts` after a font package is updated or a new glyph is needed; its results are committed,
 * so that an ordinary build needs neither the packages' full files nor the time.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const target = new URL('../styles/fonts/', import.meta.url)

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i)).join('')
const typography = '\u00a0·×÷±°éèäöüßçñ–—‘’“”…−≈≠≤≥∞←→↑↓⁰¹²³⁴⁵⁶⁷⁸⁹⁻½¼§©'
const mathematics = '∑∏∞≈≠≤≥·×⋅−±∈→←⇒′√∂⋯…ℓ⌊⌋⟨⟩∣∥∝∼ˆ¯'
const greek = 'αβγδεηθλμπστφωΔΣ'

const text = ascii + typography
const fonts = [
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'source-serif.woff2',
    glyphs: text,
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    to: 'source-serif-italic.woff2',
    glyphs: text,
    axes: { wght: 400 },
  },
  {
    from: '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    to: 'jetbrains-mono.woff2',
    glyphs: `${ascii}·×÷−≈≠≤≥∞←→↑↓…⁰¹²³⁴⁵⁶⁷⁸⁹⁻`,
    axes: { wght: 400 },
  },
  ...['Main-Regular', 'Math-Italic', 'Size1-Regular', 'Size2-Regular'].map(face => ({
    from: `katex/dist/fonts/KaTeX_${face}.woff2`,
    to: `katex-${face.toLowerCase()}.woff2`,
    // Italic are only the letters of a formula; its digits and signs stand upright.
    glyphs: face === 'Math-Italic' ? ascii.replace(/[^a-z]/gi, '') + greek : ascii + greek + mathematics,
    axes: undefined,
  })),
]

await mkdir(target, { recursive: true })
for (const font of fonts) {
  const whole = await readFile(require.resolve(font.from))
  const subset = await subsetFont(whole, font.glyphs, {
    targetFormat: 'woff2',
    ...(font.axes && { variationAxes: font.axes }),
  })
  await writeFile(new URL(font.to, target), subset)
  console.log(`${font.to}: ${whole.length} → ${subset.length} bytes`)
}
