// @ts-check
'use strict'
/**
 * Brings any machine with Node 20 to the project's own Node with all packages in place, and runs a program there.
 */
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')
const { install, needsInstall, pinnedNode } = require('./install.cjs')

const root = path.resolve(__dirname, '..', '..')

/**
 * Installs what is missing, then runs `program` (a path from the project's root) on the pinned Node.
 * @param {string[]} call the program's path, then its arguments
 */
function setUp([program = '', ...options]) {
  if (needsInstall(root)) {
    const refusal = install(root)
    if (refusal) {
      console.error(refusal)
      process.exit(1)
    }
  }
  const file = path.join(root, program)
  if (isSameFile(process.execPath, pinnedNode(root))) {
    process.argv = [process.execPath, file, ...options]
    whenNpmEnds(() => process.kill(process.pid, 'SIGTERM'))
    void import(pathToFileURL(file).href)
    return
  }
  const child = spawn(pinnedNode(root), [file, ...options], { stdio: 'inherit' })
  child.on('error', error => {
    console.error(
      `The project's own Node doesn't start on this machine (${error.message}). ` +
        'Run `npm rebuild node`, and then the command again.',
    )
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  // what ends this process has to end the program as well
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  whenNpmEnds(() => child.kill('SIGTERM'))
}

/**
 * A signal sent to npm alone ends npm and its shell, and would leave a server running that nobody sees.
 * @param {() => void} stop
 */
function whenNpmEnds(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/** @param {string} one @param {string} other */
function isSameFile(one, other) {
  try {
    return fs.realpathSync(one) === fs.realpathSync(other)
  } catch {
    return false
  }
}

module.exports = { setUp }
