/** Wrong use: the usage is shown, exit code 2. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem'
}

export type Options = { readonly words: readonly string[]; readonly flags: ReadonlyMap<string, string> }

/** Words and `--name value` or `--name=value` pairs; `switches` take no value. @throws UsageProblem for a flag not known */
export function optionsOf(args: readonly string[], known: readonly string[], switches: readonly string[] = []): Options {
  const words: string[] = []
  const flags = new Map<string, string>()
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const [name = '', inline] = arg.slice(2).split('=', 2)
    if (switches.includes(name)) flags.set(name, 'true')
    else if (known.includes(name)) flags.set(name, inline ?? args[++i] ?? '')
    else throw new UsageProblem(`不认识的选项 --${name}`)
    if (flags.get(name) === '') throw new UsageProblem(`选项 --${name} 缺少值`)
  }
  return { words, flags }
}
