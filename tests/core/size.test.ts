import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const core = fileURLToPath(new URL('../../src/core/index.ts', import.meta.url))

/** Bytes of what a page would load for some exports of the core: bundled, minified, compressed with gzip. */
async function bytesOf(exports: string): Promise<number> {
  const bundle = await build({
    stdin: { contents: `export ${exports} from ${JSON.stringify(core)}`, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  })
  return gzipSync(bundle.outputFiles[0]?.contents ?? '', { level: 9 }).length
}

test('softmax alone is at most 4.5 kB', async () => {
  assert.ok((await bytesOf('{ softmax }')) <= 4.5 * 1024)
})

test('the whole core is at most 9.5 kB', async () => {
  // Every function has a double-double way and an integer way: the first is quick, the second is never undecided.
  const bytes = await bytesOf('*')
  assert.ok(bytes <= 9.5 * 1024, `${bytes} bytes`)
})

test('what a page does not use, it does not load', async () => {
  assert.ok((await bytesOf('{ shareOfVotes }')) < 200)
  assert.ok((await bytesOf('{ argmax }')) < (await bytesOf('{ softmax }')))
})
