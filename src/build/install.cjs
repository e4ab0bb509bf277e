// @ts-check
'use strict'
/**
 * Installs the packages of package-lock.json, exactly those, when node_modules lacks them.
 * Runs on the reader's own Node, before anything is installed: plain Node 20, no packages.
 */
const { spawnSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')
const { npmFailure } = require('./npm-failure.cjs')

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 * @typedef {{ command: string, leading: string[], shell: boolean }} Npm
 */

/** The pinned Node of `root`: it runs everything after the installation. @param {string} root */
function pinnedNode(root) {
  return path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/**
 * Whether node_modules holds what the lockfile names, by npm's own record of what it installed.
 * Packages for other platforms are optional in the lockfile and may be absent; a wrong version never may.
 * @param {Lockfile} locked
 * @param {Lockfile} installed
 */
function matchesLockfile(locked, installed) {
  for (const [place, want] of Object.entries(locked.packages)) {
    if (place === '') continue
    const have = installed.packages[place]
    if (have ? have.version !== want.version : !(want.optional || want.devOptional)) return false
  }
  return Object.keys(installed.packages).every(place => place in locked.packages)
}

/** Whether `npm ci` has work to do in `root`. @param {string} root */
function needsInstall(root) {
  try {
    const [locked, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(name =>
      JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')),
    )
    return !fs.existsSync(pinnedNode(root)) || !matchesLockfile(locked, installed)
  } catch {
    return true
  }
}

/**
 * How to call npm: the very npm that runs this script where there is one, else the npm on the path.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Npm}
 */
function npmCall(environment) {
  const program = environment.npm_execpath ?? ''
  if (path.basename(program) === 'npm-cli.js' && fs.existsSync(program)) {
    const node = environment.npm_node_execpath
    return {
      command: node && fs.existsSync(node) ? node : process.execPath,
      leading: [program],
      shell: false,
    }
  }
  // npm is a .cmd file on Windows, which only a shell can start
  return { command: 'npm', leading: [], shell: process.platform === 'win32' }
}

/**
 * Installs what is missing.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string} '' when all is well, else a sentence that says what to do
 */
function install(root, environment = process.env) {
  try {
    fs.accessSync(root, fs.constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    return (
      `The folder ${root} can't be written to (${code}), and the packages have to be installed in it. Copy the ` +
      'project to a folder that you own, or give yourself the right to write there, and run the command again.'
    )
  }
  console.log('Installing the packages of package-lock.json (only the first time; about a minute) …')
  const { command, leading, shell } = npmCall(environment)
  const result = spawnSync(
    command,
    [
      ...leading,
      'ci',
      // the pinned Node arrives by its package's install script
      '--ignore-scripts=false',
      // without a network: an answer within seconds rather than minutes
      '--fetch-retry-mintimeout=1000',
      '--fetch-retry-factor=2',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--no-progress',
      '--loglevel=error',
    ],
    {
      cwd: root,
      env: environment,
      shell,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (result.error) {
    return (
      "npm was not found, and it is what installs the project's packages. Install Node from https://nodejs.org " +
      '(npm comes with it; Debian and Ubuntu keep it in a package of its own: `apt install npm`), ' +
      'open a new terminal, and run the command again.'
    )
  }
  const printed = `${result.stderr}\n${result.stdout}`
  if (result.status !== 0) {
    // npm's first lines hold the cause; what follows are listings of an error object and of its options
    const lines = printed.split('\n').filter(line => /^npm \S+ [^\s{}]/.test(line))
    console.error(lines.slice(0, 8).join('\n'))
    return npmFailure(printed)
  }
  if (!fs.existsSync(pinnedNode(root))) {
    return (
      `npm ci finished without the pinned Node (${pinnedNode(root)} is missing). ` +
      'Run `npm rebuild node`, and then the command again.'
    )
  }
  return ''
}

module.exports = { install, matchesLockfile, needsInstall, npmCall, pinnedNode }
