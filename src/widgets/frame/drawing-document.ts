import { parseHTML } from 'linkedom'

/** The document on which pictures are drawn while the site is built. Only `.astro` files may import this. */
export function drawingDocument(): Document {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document as unknown as Document
}
