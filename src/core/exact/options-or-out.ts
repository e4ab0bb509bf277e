import type { Output, SoftmaxOptions } from '../softmax-options.ts'

/** Whether the argument after the inputs is already the array for the result: options may be left out. */
export const isOutput = (value: SoftmaxOptions | Output | undefined): value is Output =>
  Array.isArray(value) || ArrayBuffer.isView(value)
