import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowedTree, treeHtml, treeText } from '../../src/cells/output-tree.ts'

const html = (tree: unknown): string => treeHtml(allowedTree(tree))

const hostile: readonly (readonly [name: string, tree: unknown, kept: string])[] = [
  ['a script', ['div', {}, ['script', {}, 'alert(1)'], 'x'], '<div>x</div>'],
  ['a picture with a handler', ['img', { src: 'x', onerror: 'alert(1)' }], ''],
  ['a handler', ['p', { onclick: 'alert(1)' }, 'x'], '<p>x</p>'],
  ['a link', ['a', { href: 'javascript:alert(1)' }, 'x'], ''],
  ['a frame', ['iframe', { srcdoc: 'x' }], ''],
  ['a style', ['p', { style: 'position:fixed;inset:0' }, 'x'], '<p>x</p>'],
  ['a style sheet', ['style', {}, '* { display: none }'], ''],
  ['an address in a paint', ['rect', { fill: 'url(https://example.org/a.svg#b)' }], '<rect></rect>'],
  ['an escaped address in a paint', ['rect', { fill: 'u\\72l(https://example.org)' }], '<rect></rect>'],
  ['an id', ['p', { id: 'main' }, 'x'], '<p>x</p>'],
  ['a class of the page', ['p', { class: 'skip error' }, 'x'], '<p class="error">x</p>'],
  ['a button to send', ['input', { type: 'submit' }], '<input>'],
  ['a use of another picture', ['use', { href: '#a' }], ''],
  ['HTML in a foreign object', ['foreignObject', {}, ['p', {}, 'x']], ''],
  ['text that looks like markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [
    'an attribute that looks like markup',
    ['p', { 'aria-label': '"><script>' }],
    '<p aria-label="&quot;&gt;&lt;script&gt;"></p>',
  ],
  ['a polluted prototype', ['p', JSON.parse('{"__proto__":{"onclick":"x"}}'), 'x'], '<p>x</p>'],
  ['a number', 7, ''],
  ['an object', { toString: 'x' }, ''],
  ['a tag that is none', ['constructor', {}], ''],
]

for (const [name, tree, kept] of hostile) {
  test(`lets nothing through of ${name}`, () => assert.equal(html(tree), kept))
}

test('cuts what is too deep, too wide and too long', () => {
  let deep: unknown = 'x'
  for (let i = 0; i < 100_000; i++) deep = ['p', {}, deep]
  assert.ok(html(deep).length < 1000)
  const wide = ['p', {}, ...Array.from({ length: 1_000_000 }, () => ['b', {}])]
  assert.ok(allowedTree(wide).length <= 20_002)
  assert.ok(treeText(allowedTree(['p', {}, 'x'.repeat(50_000_000)])).length <= 200_001)
})
