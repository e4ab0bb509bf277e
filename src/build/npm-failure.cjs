// @ts-check
'use strict'
/**
 * What npm's own words mean for the person at the keyboard. npm reports a cause as `npm error code ENOTFOUND`
 * (older versions: `npm ERR! code …`); each known cause gets a sentence that says what to do.
 */

/** @type {{ causes: RegExp, sentence: (cause: string) => string }[]} */
const sentences = [
  {
    causes:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|UND_ERR_CONNECT_TIMEOUT)\b/,
    sentence: cause =>
      `The npm registry can't be reached (${cause}). The first run downloads the project's packages: ` +
      'connect to the internet, or set a proxy with `npm config set proxy http://…`, and run the command again.',
  },
  {
    causes: /\b(SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|CERT_HAS_EXPIRED)\b/,
    sentence: cause =>
      `The network's certificate isn't trusted (${cause}). Ask its keeper for the certificate file, ` +
      'set NODE_EXTRA_CA_CERTS to it, and run the command again.',
  },
  {
    causes: /\b(EROFS|EACCES|EPERM)\b/,
    sentence: cause =>
      `npm may not write to a folder (${cause}; the lines above name it). Move the project to a folder that you ` +
      'own, or give yourself the right to write there, and run the command again.',
  },
  {
    causes: /\bEBUSY\b/,
    sentence: cause =>
      `A file in node_modules is in use (${cause}). Close what uses it (an editor, another \`npm start\`), ` +
      'run `npm ci`, and then the command again.',
  },
  {
    causes: /\bENOSPC\b/,
    sentence: cause => `The disk is full (${cause}). Free about 1 GB and run the command again.`,
  },
  {
    causes: /\bEUSAGE\b/,
    sentence: cause =>
      `package.json and package-lock.json don't agree (${cause}). Run \`npm install\`, commit the new lockfile, ` +
      'and run the command again.',
  },
  {
    causes: /\bEINTEGRITY\b/,
    sentence: cause =>
      `A downloaded package isn't the one that package-lock.json names (${cause}). ` +
      'Run `npm cache clean --force` and then the command again; if it stays, the registry in use is at fault.',
  },
  {
    causes: /\b(E401|E403|E404)\b/,
    sentence: cause =>
      `The npm registry refused a package (${cause}; the lines above name it). ` +
      'Look at `npm config get registry`, and run the command again.',
  },
]

/**
 * One sentence for a failed `npm ci`, from everything it printed.
 * The line with the word "code" decides; without one, the whole text is searched.
 * @param {string} printed
 * @returns {string}
 */
function npmFailure(printed) {
  const codeLine = /^npm (?:error|ERR!) code .*$/m.exec(printed)
  for (const text of [codeLine ? codeLine[0] : '', printed]) {
    for (const { causes, sentence } of sentences) {
      const cause = causes.exec(text)
      if (cause) return sentence(cause[0])
    }
  }
  return 'npm could not install the packages; its last lines are above. Run `npm ci` to see everything it says.'
}

module.exports = { npmFailure }
