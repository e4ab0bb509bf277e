/**
 * Whether a lesson's text computes with a name of the core: calls it, or takes a part of it. A formula's `\log(z)` and
 * another object's `Math.log(z)` are no such use, nor is the bare word.
 */
export const uses = (text: string, name: string): boolean =>
  new RegExp(String.raw`(?<![\\\w.])${name}(?:\(|\[|\.(?=[A-Za-z]\w*))`).test(text)
