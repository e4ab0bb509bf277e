/** The name of the program that runs this code, as it gives it: `Chrome 156`, `Firefox 153`, `Node.js 24`. */
export function engineName(agent: string): string {
  for (const [pattern, name] of [
    [/Node\.js\/(\d+)/, 'Node.js'],
    [/Edg\/(\d+)/, 'Edge'],
    [/Firefox\/(\d+)/, 'Firefox'],
    [/(?:Headless)?Chrom(?:e|ium)\/(\d+)/, 'Chrome'],
    [/Version\/(\d+)[\d.]* .*Safari/, 'Safari'],
  ] as const) {
    const version = pattern.exec(agent)?.[1]
    if (version) return `${name} ${version}`
  }
  return 'this browser'
}
