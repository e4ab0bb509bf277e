import { outline } from './built-pages.ts'

/** Headings that skip a level, or come before the h1. */
export function headingFaults(document: Document): string[] {
  let level = 0
  return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6')).flatMap(heading => {
    const before = level
    level = Number(heading.localName.slice(1))
    return level > before + 1 ? [`${outline(heading)} follows h${before}`] : []
  })
}

/** Ids that more than one element has. */
export function doubledIds(document: Document): string[] {
  const ids = Array.from(document.querySelectorAll('[id]'), element => element.id)
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
}
