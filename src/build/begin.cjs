'use strict'
/*
 * Where every npm script begins: `node src/build/begin.cjs <command> [options]`.
 *
 * Written in the JavaScript of 2009 and without a package, because its one duty is to tell the owner of a very
 * old Node what to do; newer syntax would end in a syntax error before any sentence could be printed.
 * Everything newer lies behind the `require` at the end.
 */

var oldestMajor = 20

/* The sentence for a Node that is too old, or '' when `version` (such as 'v20.11.1') is new enough. */
function refusalOfNode(version) {
  var major = parseInt(String(version).replace(/^v/, ''), 10)
  if (major >= oldestMajor) return ''
  return (
    'Softmax Notebook needs Node ' +
    oldestMajor +
    ' or newer; this is Node ' +
    String(version).replace(/^v/, '') +
    '. Install a current one from https://nodejs.org, open a new terminal, and run the command again.'
  )
}

module.exports = { refusalOfNode: refusalOfNode }

var refusal = require.main === module ? refusalOfNode(process.version) : ''
if (refusal) {
  console.error(refusal)
  process.exit(1)
} else if (require.main === module) {
  require('./set-up.cjs').setUp(process.argv.slice(2))
}
