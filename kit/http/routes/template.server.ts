import { holdsRole } from '#kit/records/permission.server.ts'
import { placesIn } from '#kit/records/sheet/places.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Api, Door } from '../api.server.ts'
import { sentWorkbook } from '../workbook.server.ts'

/** So many places are offered to choose from. */
const MOST_PLACES = 600

/** The kinds of records that the actor's posts may make, in words. */
function kindsFor(r: AnyRegister, actor: Actor): string[] {
  const field = r.fields[r.access.kinds?.field ?? '']
  if (field?.kind !== 'choice') return []
  return Object.entries(field.choices).flatMap(([kind, title]) =>
    holdsRole(actor, ofKind(r, r.access.create, { [r.access.kinds!.field]: kind })) ? [title] : [],
  )
}

/** A sheet to fill in and bring back. @throws Refusal 403 */
export async function template(api: Api, c: Door, r: AnyRegister): Promise<Response> {
  const actor = c.get('actor')
  if (!holdsRole(actor, r.access.create)) throw new Refusal(403, 'role_missing', `您的岗位不能登记${r.title}，没有可填的表`)
  const { divisions } = api.world
  const places = placesIn(divisions)
  const posts = actor.posts.filter((post) => holdsRole({ ...actor, posts: [post] }, r.access.create))
  const open = divisions.all().filter((entry) => entry.open && posts.some((post) => post.root || divisions.within(entry.id, post.division)))
  const registers = Object.fromEntries([...api.world.registers.values()].map((one) => [one.name, one.title]))
  const { templateWorkbook } = await import('#kit/office/template-workbook.server.ts')
  const offered = {
    places: open.length > MOST_PLACES ? [] : open.map((entry) => places.wordsFor(entry.id)),
    kinds: kindsFor(r, actor),
  }
  return sentWorkbook(await templateWorkbook(r, { roles: api.role_titles, registers }, offered), `${r.title}模板`)
}
