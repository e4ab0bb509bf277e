import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  argmax,
  complement,
  crossEntropy,
  exp,
  hardmax,
  logSoftmax,
  logSumExp,
  OnlineLogSumExp,
  sigmoid,
  softmax,
  softmaxJacobian,
  softmaxVjp,
  softplus,
  sparsemax,
  ulp,
} from '../../src/core/index.ts'

const settings = { seed: 1, numRuns: 300 }
const logit = fc.double({ min: -800, max: 800, noNaN: true })
const logits = fc.array(logit, { minLength: 1, maxLength: 12 })
/** Multiples of 2^-10, which stay exact when something of their kind is added. */
const round = fc.integer({ min: -(2 ** 16), max: 2 ** 16 }).map(value => value / 1024)
const rounds = fc.array(round, { minLength: 1, maxLength: 12 })

function holds<T>(arbitrary: fc.Arbitrary<T>, claim: (value: T) => void) {
  fc.assert(fc.property(arbitrary, claim), settings)
}

const sumOf = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)

test('adding the same amount to all logits changes no bit of softmax, its logarithm and complement', () => {
  holds(fc.tuple(rounds, round), ([x, shift]) => {
    const moved = x.map(value => value + shift)
    assert.deepEqual(softmax(moved), softmax(x))
    assert.deepEqual(logSoftmax(moved), logSoftmax(x))
    assert.deepEqual(complement(moved), complement(x))
  })
})

test('scaling logits and temperature by a power of two changes no bit', () => {
  holds(fc.tuple(logits, fc.integer({ min: -300, max: 300 })), ([x, power]) => {
    const scale = 2 ** power
    // Numbers that would become subnormal lose bits.
    fc.pre(x.every(value => value === 0 || Math.abs(value * scale) > 1e-290))
    assert.deepEqual(
      softmax(
        x.map(value => value * scale),
        { temperature: scale },
      ),
      softmax(x),
    )
  })
})

test('the order of the logits is the order of the probabilities', () => {
  const shuffled = logits.chain(x => {
    const places = x.map((_, i) => i)
    return fc.tuple(fc.constant(x), fc.shuffledSubarray(places, { minLength: x.length }))
  })
  holds(shuffled, ([x, order]) => {
    const p = softmax(x)
    assert.deepEqual(
      [...softmax(order.map(i => x[i] as number))],
      order.map(i => p[i]),
    )
  })
})

test('a larger logit has no smaller probability, and equal ones have the same', () => {
  holds(logits, x => {
    const p = softmax(x)
    x.forEach((a, i) => {
      x.forEach((b, j) => {
        if (a > b) assert.ok((p[i] as number) >= (p[j] as number))
        if (a === b) assert.equal(p[i], p[j])
      })
    })
  })
})

test('raising one logit raises no other probability', () => {
  holds(fc.tuple(logits, fc.double({ min: 0, max: 50, noNaN: true })), ([x, more]) => {
    const before = softmax(x)
    const after = softmax(x.map((value, i) => (i === 0 ? value + more : value)))
    assert.ok((after[0] as number) >= (before[0] as number))
    for (let i = 1; i < x.length; i++) assert.ok((after[i] as number) <= (before[i] as number))
  })
})

test('probabilities add up to 1 but for half an ulp each', () => {
  holds(logits, x => {
    assert.ok(Math.abs(sumOf(softmax(x)) - 1) <= x.length * 2 ** -53)
    assert.ok(Math.abs(sumOf(sparsemax(x)) - 1) <= x.length * 2 ** -53)
    assert.ok(Math.abs(sumOf(hardmax(x)) - 1) <= x.length * 2 ** -53)
  })
})

test('a probability and its complement add up to 1', () => {
  holds(logits, x => {
    const p = softmax(x)
    complement(x).forEach((rest, i) => {
      assert.ok(Math.abs(rest + (p[i] as number) - 1) <= 2 ** -53)
    })
  })
})

test('exp of the logarithm is the probability, as far as rounding lets it', () => {
  holds(logits, x => {
    const p = softmax(x)
    logSoftmax(x).forEach((logarithm, i) => {
      // Half an ulp of the logarithm is that share of the probability.
      const share = 2 ** -52 + ulp(logarithm)
      assert.ok(Math.abs(exp(logarithm) - (p[i] as number)) <= share * (p[i] as number) + 5e-324)
    })
  })
})

test('log-sum-exp lies between the largest logit and that plus ln n', () => {
  holds(logits, x => {
    const largest = Math.max(...x)
    assert.ok(logSumExp(x) >= largest)
    assert.ok(logSumExp(x) <= largest + Math.log(x.length) + ulp(largest) + 1e-15)
  })
})

test('cross-entropy at a position is minus the logarithm there', () => {
  holds(logits, x => {
    logSoftmax(x).forEach((logarithm, i) => {
      assert.equal(crossEntropy(x, i), 0 - logarithm)
      assert.equal(
        crossEntropy(
          x,
          x.map((_, j) => (i === j ? 1 : 0)),
        ),
        0 - logarithm,
      )
    })
  })
})

test('sigmoid and softplus are softmax and log-sum-exp of x and 0', () => {
  holds(logit, x => {
    assert.equal(sigmoid(x), softmax([0, x])[1])
    assert.equal(softplus(x), logSumExp([0, x]))
    assert.ok(Math.abs(sigmoid(x) + sigmoid(-x) - 1) <= 2 ** -53)
  })
})

test('the product with equal numbers is exactly 0, and every product adds up to 0 but for rounding', () => {
  holds(fc.tuple(logits, fc.double({ noNaN: true, noDefaultInfinity: true })), ([x, value]) => {
    for (const slope of softmaxVjp(
      x,
      x.map(() => value),
    ))
      assert.equal(slope, 0)
    const slopes = softmaxVjp(
      x,
      x.map((_, i) => i),
    )
    assert.ok(Math.abs(sumOf(slopes)) <= x.length ** 2 * 2 ** -53)
  })
})

test('the Jacobian is symmetric, and its columns are the products with unit vectors', () => {
  holds(fc.array(logit, { minLength: 1, maxLength: 5 }), x => {
    const n = x.length
    const slopes = softmaxJacobian(x)
    for (let i = 0; i < n; i++) {
      const product = softmaxVjp(
        x,
        x.map((_, j) => (i === j ? 1 : 0)),
      )
      for (let j = 0; j < n; j++) {
        assert.equal(slopes[i * n + j], slopes[j * n + i])
        assert.equal(slopes[j * n + i], product[j])
      }
    }
  })
})

test('hardmax is where softmax goes at a low temperature', () => {
  holds(rounds, x => assert.deepEqual(softmax(x, { temperature: 1e-7 }), hardmax(x)))
})

test('arg max is the position of a largest probability', () => {
  holds(logits, x => assert.equal(softmax(x)[argmax(x)], Math.max(...softmax(x))))
})

test('a log-sum-exp that is gathered in pieces differs by no more than a last bit from that of the whole', () => {
  holds(fc.tuple(logits, logits), ([x, y]) => {
    const gathered = (values: number[]) =>
      values.reduce((total, value) => total.push(value), new OnlineLogSumExp())
    const whole = logSumExp([...x, ...y])
    const near = ulp(whole) + 1e-21
    assert.ok(Math.abs(gathered([...x, ...y]).value() - whole) <= near)
    assert.ok(Math.abs(gathered(x).merge(gathered(y)).value() - whole) <= near)
    assert.ok(Math.abs(gathered(y).merge(gathered(x)).value() - whole) <= near)
  })
})

test('fast mode is within 3 ulp of exact mode', () => {
  holds(logits, x => {
    const exact = softmax(x)
    softmax(x, { mode: 'fast' }).forEach((value, i) => {
      assert.ok(Math.abs(value - (exact[i] as number)) <= 3 * ulp(exact[i] as number), `${value} in [${x}]`)
    })
  })
})
