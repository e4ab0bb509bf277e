const counts = new WeakMap<object, number>()

/**
 * 1, 2, 3, … for the controls of a page in their order, so that each has an id of its own: two widgets of a page may
 * have a control with the same label. `page` is the object that stands for the rendering of that page.
 */
export function numberOnPage(page: object): number {
  const count = (counts.get(page) ?? 0) + 1
  counts.set(page, count)
  return count
}
