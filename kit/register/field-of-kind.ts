/** What of a field hangs on the kind of its record, in a definition as in what is told of it. */
type Kinded = {
  readonly kinds?: readonly string[] | undefined
  readonly choices?: Readonly<Record<string, string>> | undefined
  readonly by_kind?: Readonly<Partial<Record<string, readonly string[]>>> | undefined
}

/** Some of the choices of a field. */
export const kept = (choices: Readonly<Record<string, string>>, own: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(choices).filter(([choice]) => own.includes(choice)))

/** A field as records of a kind have it, with the choices that are theirs; nothing where they have none. */
export function fieldOfKind<F extends Kinded>(field: F, kind: string): F[] {
  if (field.kinds && !field.kinds.includes(kind)) return []
  const own = field.by_kind?.[kind]
  return [own && field.choices ? { ...field, choices: kept(field.choices, own) } : field]
}
