/**
 * The roles that posts may carry. The kit names none: a room adds its own by augmenting this interface, so that a
 * misspelt role does not compile.
 *
 * @example
 * declare module './access.ts' { interface Roles { 'county.fire_officer': true } }
 */
// an empty interface is the point of augmentation
export interface Roles {
  /** Jobs and clocks of the system itself; no person ever holds it. */
  system: true
  /** Keeps accounts, divisions and parameters. */
  admin: true
}

export type Role = keyof Roles & string

/** `any_post`: whoever holds a post over the place. `everyone_signed_in`: wherever the post is. */
export type Readers = readonly Role[] | 'any_post' | 'everyone_signed_in'

/**
 * Roles that keep only some lines of business: the choice field that names a record's line, and for such a role the lines it
 * keeps. A role not named here keeps every line.
 */
export type Lines = { readonly field: string; readonly of: Readonly<Partial<Record<Role, readonly string[]>>> }

/**
 * Who may do what with a register. What is not granted is denied; scope is the subtree of the division of one's post.
 */
export type Access = {
  readonly create: readonly Role[]
  readonly read: Readers
  /** Who may correct fields without a transition, and in which states (default: the start states). */
  readonly update?: { readonly by: readonly Role[]; readonly in?: readonly string[] }
  /** A field naming a person: whoever is named there neither creates nor corrects the record, whatever the post. */
  readonly never_own?: string
  readonly lines?: Lines
}

/** Of the roles that may do something, those that keep the record's line of business. One that names no line is refused for that, and not for want of a right. */
export function keepersOf({ lines }: Pick<Access, 'lines'>, roles: readonly string[], record: Readonly<Record<string, unknown>>): readonly string[] {
  const line = lines && record[lines.field]
  return typeof line === 'string' ? roles.filter((role) => lines?.of[role as Role]?.includes(line) ?? true) : roles
}

/** How a value is hidden from those who may not see it. */
export type Mask = 'name' | 'phone' | 'id_number' | 'text' | 'place'

/** A field that holds personal or secret data (个人信息保护法28–31, 34). */
export type Sensitive = {
  readonly mask: Mask
  /** Roles that may ask to see the value; each showing is audited. */
  readonly roles: readonly Role[]
  /** Why it is kept at all; printed beside the field. */
  readonly purpose: string
}
