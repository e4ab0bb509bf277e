import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'

const { npmFailure } = createRequire(import.meta.url)('../../src/build/npm-failure.cjs') as {
  npmFailure(printed: string): string
}

/** What npm prints, and what the sentence has to begin with. */
const cases: [printed: string, sentence: string][] = [
  [
    'npm error code ENOTFOUND\nnpm error network request to https://registry.example/a failed',
    "The npm registry can't be reached (ENOTFOUND)",
  ],
  ['npm ERR! code EAI_AGAIN\nnpm ERR! syscall getaddrinfo', "The npm registry can't be reached (EAI_AGAIN)"],
  ['npm error network read ECONNRESET', "The npm registry can't be reached (ECONNRESET)"],
  [
    "npm error code EROFS\nnpm error rofs EROFS: read-only file system, mkdir '/cd/node_modules'",
    'npm may not write to a folder (EROFS',
  ],
  ['npm ERR! code EACCES\nnpm ERR! path /home/reader/.npm', 'npm may not write to a folder (EACCES'],
  ['npm error code ENOSPC', 'The disk is full (ENOSPC)'],
  ['npm error code EBUSY', 'A file in node_modules is in use (EBUSY)'],
  ['npm error code EUSAGE', "package.json and package-lock.json don't agree (EUSAGE)"],
  [
    'npm error code EINTEGRITY',
    "A downloaded package isn't the one that package-lock.json names (EINTEGRITY)",
  ],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', "The network's certificate isn't trusted"],
  ['npm error code E403\nnpm error 403 403 Forbidden', 'The npm registry refused a package (E403'],
  ['npm error something new', 'npm could not install the packages'],
]

test('each cause that npm names becomes a sentence', () => {
  for (const [printed, sentence] of cases) {
    assert.equal(npmFailure(printed).slice(0, sentence.length), sentence)
  }
})

test('the line with the code counts more than words that stand elsewhere', () => {
  assert.match(npmFailure('npm warn EACCES\nnpm error code ENOTFOUND'), /can't be reached/)
})
