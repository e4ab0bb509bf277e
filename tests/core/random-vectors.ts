/** Random numbers from 0 to 1 that are the same in every engine and every run: mulberry32, from a seed. */
export function dice(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A double with 53 random bits from -1 to 1. */
const signed = (roll: () => number) => (roll() + roll() / 2 ** 32) * 2 - 1

/** Kinds of logits, everyday and hard; each gives one logit. */
const kinds: Record<string, (roll: () => number, centre: number) => number> = {
  everyday: roll => 4 * (signed(roll) + signed(roll) + signed(roll)),
  close: (roll, centre) => centre + signed(roll) * 1e-6,
  wide: roll => 700 * signed(roll),
  offset: (roll, centre) => 1e6 * centre + signed(roll),
  saturated: (roll, centre) => (roll() < 0.4 ? centre : centre - 33 - 6 * roll()),
  tails: (roll, centre) => (roll() < 0.4 ? centre : centre - 700 - 50 * roll()),
  integers: roll => Math.round(20 * signed(roll)),
  masked: roll => (roll() < 0.3 ? Number.NEGATIVE_INFINITY : 5 * signed(roll)),
}

export const kindNames: readonly string[] = Object.keys(kinds)

/** A vector of 1 to `longest` logits of the kind, one of which at least is finite. */
export function randomVector(roll: () => number, kind: string, longest = 6): number[] {
  const one = kinds[kind]
  if (!one) throw new RangeError(`randomVector: no kind ${kind}`)
  const n = 1 + Math.floor(roll() * longest)
  const centre = signed(roll)
  const x = Array.from({ length: n }, () => one(roll, centre))
  x[Math.floor(roll() * n)] ??= centre
  if (x.every(value => value === Number.NEGATIVE_INFINITY)) x[0] = centre
  return x
}
