import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { parseHTML } from 'linkedom'

/** The folder of the built site; the variable DIST names another, to look at a build beside it. */
export const dist = resolve(process.env.DIST ?? resolve(import.meta.dirname, '..', '..', 'dist'))

export interface BuiltPage {
  /** Its address on the site, such as `/lessons/temperature/`. */
  path: string
  /** Its file in `dist`. */
  file: string
}

/** Every page of the built site, the 404 page included; what a test says of one it says of all. */
export const builtPages: BuiltPage[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.html'))
  .map(name => name.split(sep).join('/'))
  .sort()
  .map(name => ({ path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, file: join(dist, name) }))

if (builtPages.length === 0) throw new Error('No page in dist: build the site first, by `npm run build`.')

/** Of the pages of functions, which one template draws from one kind of data, those that show all its parts. */
const visitedFunctions = ['bits', 'formats', 'onlinelogsumexp', 'softmax', 'softmaxstepwise']

/** The pages that a browser looks at: all but further pages of functions, whose markup and links are tested all the same. */
export const visitedPages: BuiltPage[] = builtPages.filter(({ path }) => {
  const name = /^\/reference\/([a-z0-9]+)\/$/.exec(path)?.[1]
  return name === undefined || visitedFunctions.includes(name)
})

/** Whether `path` is that of a lesson. */
export const isLesson = (path: string): boolean => /^\/lessons\/[^/]+\/$/.test(path)

/** The page as a document, before any script. */
export function documentOf({ file }: BuiltPage): Document {
  return parseHTML(readFileSync(file, 'utf8')).document as unknown as Document
}

/** What an element is called in a failure: its tag, id, class and first words. */
export function outline(element: Element): string {
  const name = [element.localName, element.id && `#${element.id}`, element.getAttribute('class')]
  return `<${name.filter(Boolean).join(' ')}> ${(element.textContent ?? '').trim().slice(0, 40)}`
}
