import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OutputTree, treeText } from '../../src/cells/output-tree.ts'
import { type CellResult, Notebook } from '../../src/cells/run-cells.ts'
import { here, runTwice } from '../../src/cells/run-here.ts'

async function run(...sources: string[]): Promise<CellResult[]> {
  const notebook = new Notebook(here)
  const cells = sources.map((source, i) => ({ id: `c${i}`, source }))
  notebook.setCells(cells)
  return notebook.run(cells.map(({ id }) => id))
}

const texts = ({ outputs }: CellResult): string[] => outputs.map(treeText)

async function textOf(source: string): Promise<string> {
  const [result] = await run(source)
  assert.equal(result?.error, undefined, JSON.stringify(result?.error))
  return texts(result!).join('\n')
}

/** The text of each value as JavaScript itself would read it back, or as the language writes its kind. */
const values: readonly (readonly [source: string, shown: string])[] = [
  ['0.1 + 0.2', '0.30000000000000004'],
  ['-0', '-0'],
  ['NaN', 'NaN'],
  ['-Infinity', '-Infinity'],
  ['5e-324', '5e-324'],
  ['2n ** 64n', '18446744073709551616n'],
  ['null', 'null'],
  ['"a\\n<b>"', '"a\\n<b>"'],
  ['Symbol("s")', 'Symbol(s)'],
  ['[1, -0, "x"]', '[1, -0, "x"]'],
  ['new Float32Array([0.1])', 'Float32Array(1) [0.10000000149011612]'],
  ['new Set([1])', 'Set(1) [1]'],
  ['new Map([["a", 1]])', 'Map(1) {a: 1}'],
  ['({ a: 1, get b() { throw 1 } })', '{a: 1, b: "a getter"}'],
  ['(function f() {})', 'function f'],
  ['await Promise.resolve(7)', '7'],
]

for (const [source, shown] of values) {
  test(`shows ${source} with nothing lost`, async () => assert.equal(await textOf(source), shown))
}

test('folds objects within objects, and stops at what refers to itself', async () => {
  const [result] = await run('const a = { b: { c: { d: 1 } } }\na.self = a\n;({ a, n: [[1, 2], [3]] })')
  assert.match(JSON.stringify(result?.outputs), /"details"/)
  assert.match(texts(result!).join(), /circular/)
})

test('a last expression is shown, with a semicolon it is not; declarations show nothing', async () => {
  assert.equal(await textOf('1\n2'), '2')
  assert.equal(await textOf('2;'), '')
  assert.equal(await textOf('const a: number = 2'), '')
})

test('shows and logs in the order of the program', async () => {
  const [result] = await run('console.log("one", 1)\ndisplay(2)\nconsole.warn([3])\n4')
  assert.deepEqual(texts(result!), ['one 1', '2', '[3]', '4'])
})

test('the core is the real one, by import, in another cell as well', async () => {
  const results = await run(
    "import { softmax } from 'softmax'\nconst p = softmax([1, 2, 3])",
    'softmax([0, 0])',
    'p.length',
  )
  assert.deepEqual(
    results.map(result => texts(result).join()),
    ['', 'Float64Array(2) [0.5, 0.5]', '3'],
  )
})

const errors: readonly (readonly [
  source: string,
  name: string,
  message: RegExp,
  line: number,
  column: number,
])[] = [
  ['const a = 1\nconst = 2', 'SyntaxError', /Unexpected token/, 2, 7],
  ['const a: number = 1\n\n  a.b.c', 'TypeError', /Cannot read properties/, 3, 7],
  ['const f = (): number => { throw new RangeError("no") }\nf()', 'RangeError', /no/, 1, 33],
  ["import { softmax } from 'softmax'\nconst b = 1\n softmax('x' as never)", 'TypeError', /softmax/, 3, 2],
  ['let a = 1\nawait Promise.reject(new Error("late"))', 'Error', /late/, 2, 22],
  ['nowhere + 1', 'ReferenceError', /^nowhere is not defined$/, 1, 1],
  ['1\nimport("x")', 'SyntaxError', /import/, 2, 1],
  ['enum A { B }', 'SyntaxError', /enum/, 1, 1],
]

for (const [source, name, message, line, column] of errors) {
  test(`tells where ${JSON.stringify(source)} fails, in the reader's text`, async () => {
    const [result] = await run(source)
    assert.equal(result?.error?.name, name)
    assert.match(result.error.message, message)
    assert.deepEqual(result.error.place, { line, column })
  })
}

test('what needs a failed cell waits and says for what, the rest runs', async () => {
  const results = await run('const p = (() => { throw new Error("no") })()', 'p + 1', '2')
  assert.deepEqual(
    results.map(({ waiting }) => waiting),
    [undefined, 'p', undefined],
  )
  assert.deepEqual(texts(results[2]!), ['2'])
})

test('a control gives its value, and what the reader sets re-runs what depends on it alone', async () => {
  const notebook = new Notebook(here)
  notebook.setCells([
    { id: 'slider', source: 'const t = view(range([0, 10], { label: "t", value: 2, step: 1 }))' },
    { id: 'double', source: 't * 2' },
    { id: 'other', source: 'display(1)' },
  ])
  assert.deepEqual((await notebook.run(['slider', 'double', 'other'])).map(texts), [['t2'], ['4'], ['1']])
  notebook.set('slider', 0, 5)
  assert.deepEqual((await notebook.run(['slider'])).map(texts), [['t5'], ['10']])
  notebook.set('slider', 0, 50)
  assert.deepEqual((await notebook.run(['slider'])).map(texts), [['t2'], ['4']])
})

test('an edit is taken up, and only what hangs on it runs again', async () => {
  const notebook = new Notebook(here)
  notebook.setCells([
    { id: 'a', source: 'const a = 1' },
    { id: 'b', source: 'a + 1' },
  ])
  await notebook.run(['a', 'b'])
  notebook.setCells([
    { id: 'a', source: 'const a = 1' },
    { id: 'b', source: 'a + 2' },
  ])
  assert.deepEqual((await notebook.run(['b'])).map(texts), [['3']])
})

test('every kind of input draws itself with its label', async () => {
  const text = await textOf(`view(number([0, 1], { label: 'n' }))
view(select(['x', 'y'], { label: 's' }))
view(checkbox({ label: 'c' }))
view(text({ label: 't' }))
view(table([{ a: 1, b: -0 }], { caption: 'two' }));`)
  assert.equal(text, 'n\nsxy\nc\nt\ntwoab1-0')
})

const tagsIn = (tree: OutputTree): string[] =>
  typeof tree === 'string' ? [] : [tree[0], ...tree.slice(2).flatMap(part => tagsIn(part as OutputTree))]

test('Plot draws, by plot and by a mark, with its names of groups left out', async () => {
  const marks = 'Plot.barY([{ x: "A", y: 1 }, { x: "B", y: 2 }], { x: "x", y: "y" })'
  const [one, two] = await run(`Plot.plot({ marks: [${marks}] })`, `${marks}.plot()`)
  assert.equal(one?.error, undefined, JSON.stringify(one?.error))
  assert.deepEqual(tagsIn(one!.outputs[0]!).filter(tag => tag === 'rect').length, 2)
  assert.deepEqual(one?.outputs, two?.outputs)
  assert.doesNotMatch(JSON.stringify(one?.outputs), /\["g",\{[^}]*aria-label/)
})

test('tex sets a formula in MathML', async () => {
  const [result] = await run('tex`\\frac{a}{b} < 1`')
  assert.equal(result?.error, undefined, JSON.stringify(result?.error))
  assert.ok(tagsIn(result!.outputs[0]!).includes('mfrac'))
})

test('Math.exp and Math.log are the core’s', async () => {
  const core = await import('../../src/core/index.ts')
  assert.equal(
    await textOf('[Math.exp(1.1), Math.log(7), Math.PI, Math.max(1, 2)]'),
    `[${core.exp(1.1)}, ${core.log(7)}, ${Math.PI}, 2]`,
  )
})

test('the build stops at an error and at what is different each time, with file and place', async () => {
  const file = 'content/lessons/01.mdx'
  const one = (source: string) => runTwice([{ id: 'a', source, line: 30 }], file)
  await assert.rejects(one('const a = 1\n b'), /01\.mdx:31:2: cell "a", ReferenceError: b is not defined/)
  await assert.rejects(one('Math.random()'), /01\.mdx:30: .*two runs gave different/)
  assert.equal((await one('1')).get('a')?.source, '1')
})
