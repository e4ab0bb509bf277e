import { parseHTML } from 'linkedom'

/** A document to draw on, as the build has it. */
export function drawingDocument(): Document {
  return parseHTML('<!doctype html><html><head></head><body></body></html>').document as unknown as Document
}
