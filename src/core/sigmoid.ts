/** 1 / (1 + e^-x): softmax of two logits that differ by x. */
export function sigmoid(x: number): number {
  const e = Math.exp(-Math.abs(x))
  return x < 0 ? e / (1 + e) : 1 / (1 + e)
}
