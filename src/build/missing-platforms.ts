/*
 * Programs such as Biome come as one package a platform, all named with their exact version by the main package. A
 * registry that mirrors only some of them makes `npm install` drop the others from the lockfile without a word, and
 * from then on `npm ci` refuses that lockfile everywhere. An entry needs no more than the version and the platform:
 * npm passes it over on all other machines, and fetches it by its version on its own.
 */

interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface Lockfile {
  packages: Record<string, LockedPackage>
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/** The platform in the name of a package, such as `@biomejs/cli-linux-x64-musl`; undefined if it names none. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = words.filter(word => systems.includes(word))
  const cpu = words.filter(word => processors.includes(word))
  if (cpu.length === 0) return undefined
  const libc = words.includes('musl') ? ['musl'] : os.includes('linux') ? ['glibc'] : []
  return { cpu, ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) }
}

/** The packages for single platforms that another one names in one exact version, and the lockfile lacks. */
export function missingPlatforms({ packages }: Lockfile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {}
  for (const [place, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name)
      const isThere = [`node_modules/${name}`, `${place}/node_modules/${name}`].some(each => each in packages)
      if (isThere || !platform || !/^\d+\.\d+\.\d+$/.test(version)) continue
      missing[`node_modules/${name}`] = { version, ...platform, ...(dev && { dev }), optional: true }
    }
  }
  return missing
}
