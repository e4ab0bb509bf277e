/** The six number formats of the course, widest first. */
export type Format = 'float64' | 'float32' | 'float16' | 'bfloat16' | 'e4m3' | 'e5m2'

/** An array of doubles that a result can be written to. */
export type Output = Float64Array | Float32Array | number[]

/** In which format a function of one number takes it and gives its result. */
export interface FormatOption {
  /**
   * The argument is a number of this format, and the exact result is rounded once to it (default 'float64').
   */
  format?: Format | undefined
}

/** What may be asked of softmax and its relatives. Every option has a default. */
export interface SoftmaxOptions {
  /** Divides the logits before anything else: a number above 0 (default 1). The limit for 0 is `hardmax`. */
  temperature?: number | undefined
  /**
   * The logits are numbers of this format, and the exact result is rounded once to it (default 'float64').
   */
  format?: Format | undefined
  /**
   * 'exact' (default) is correctly rounded; 'fast' is within 3 ulp and quicker. Both give the same bits
   * everywhere.
   */
  mode?: 'exact' | 'fast' | undefined
  /** What a row of nothing but -∞ gives: NaN (default, 0/0), zeros, or the same share for each. */
  emptyRow?: 'nan' | 'zero' | 'uniform' | undefined
  /** 'limit' (default): one +∞ takes everything. 'ieee': ∞ - ∞ is NaN, as NumPy and PyTorch print. */
  infinities?: 'limit' | 'ieee' | undefined
}
