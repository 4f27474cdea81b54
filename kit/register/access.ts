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
 * Who may do what with a register. What is not granted is denied; scope is the subtree of the division of one's post.
 */
export type Access = {
  readonly create: readonly Role[]
  readonly read: Readers
  /** Who may correct fields without a transition, and in which states (default: the start states). */
  readonly update?: { readonly by: readonly Role[]; readonly in?: readonly string[] }
  /** A field naming a person: whoever is named there neither creates nor corrects the record, whatever the post. */
  readonly never_own?: string
  readonly kinds?: Kinds
}

/**
 * Records of several kinds in one register, not all of which are for all its posts: a role has what is granted it above only for the
 * kinds that name it. Where reading is open to whoever holds a post it is so for all kinds. The kind is a choice made when the record is, and stays.
 */
export type Kinds = { readonly field: string; readonly of: Readonly<Record<string, readonly Role[]>> }

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
