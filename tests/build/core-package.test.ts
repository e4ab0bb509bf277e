import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { buildCore } from '../../src/build/core-package.ts'

const root = join(import.meta.dirname, '..', '..')
const project = mkdtempSync(join(tmpdir(), 'softmax-consumer-'))
const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' })

before(async () => {
  await buildCore()
  const { name, version, type, exports, files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  assert.deepEqual(files, ['dist/core'])
  const home = join(project, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name, version, type, exports }))
  cpSync(join(root, 'dist', 'core'), join(home, 'dist', 'core'), { recursive: true })
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
})

after(() => rmSync(project, { recursive: true, force: true }))

test('another project imports the core in plain JavaScript and gets the same bits', () => {
  writeFileSync(
    join(project, 'use.js'),
    "import { softmax } from 'softmax-notebook'\nconsole.log(Array.from(softmax([13, 31, 5])).join(' '))\n",
  )
  const file = join(root, 'tests', 'fixtures', 'arg-max-explorer', 'expected.json')
  const [expected] = JSON.parse(readFileSync(file, 'utf8')) as { softmax: number[] }[]
  assert.deepEqual(run('use.js').trim().split(' ').map(Number), expected?.softmax)
})

test('its types are found, and a wrong call is a type error', () => {
  const check = (source: string) => {
    writeFileSync(join(project, 'use.ts'), source)
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'nodenext',
          target: 'es2022',
          lib: ['es2023'],
          types: [],
          noEmit: true,
        },
        files: ['use.ts'],
      }),
    )
    return run(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.')
  }
  const start = "import { softmax, type SoftmaxOptions } from 'softmax-notebook'\n"
  check(
    `${start}const options: SoftmaxOptions = { format: 'float32' }\nexport const p: Float64Array = softmax([1, 2], options)\n`,
  )
  assert.throws(() => check(`${start}export const p = softmax([1, 2], { format: 'float31' })\n`))
})

test('the examples of the README give what they say', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const block = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const [imports = '', ...lines] = block.split('\n').filter(Boolean)
  const examples = lines.map(line => line.split(' // → '))
  assert.ok(examples.length >= 3)
  const code = examples.map(([call, shown]) => `JSON.stringify([seen(${call}), ${shown}])`)
  writeFileSync(
    join(project, 'readme.js'),
    `${imports}\nconst seen = x => (ArrayBuffer.isView(x) ? Array.from(x) : x)\nconsole.log([${code}].join('\\n'))\n`,
  )
  for (const line of run('readme.js').trim().split('\n')) {
    const [got, shown] = JSON.parse(line) as [unknown, unknown]
    assert.deepEqual(got, shown)
  }
})
