import type { Role } from '#kit/register/access.ts'
import { seededId } from '#kit/register/id.ts'
import { covers } from '#kit/register/validity.ts'
import { targets } from '../targets.ts'
import type { Demo, DemoDivision, DemoPost, EvidenceOrder } from './context.ts'
import { demoDivisions } from './divisions.server.ts'
import { type Organisation, planOrganisation } from './organisation.ts'
import { drawPictures, type PictureFile } from './pictures.server.ts'
import { rng } from './random.ts'
import { seedActor } from '../seed.server.ts'

/** A row of evidence; its file is one of the generated pictures. */
export type DemoEvidence = {
  id: string
  sha256: string
  size: number
  media_type: string
  name: string
  taken_at: string
  position: [number, number] | null
  uploaded_by: string
  demo: true
}

/** The shared ground with what the generators leave behind: evidence rows and the files they lean on. */
export type DemoGround = Demo & {
  readonly organisation: Organisation
  /** Evidence ordered so far, each id once. */
  evidenceRows(): Iterable<DemoEvidence>
  readonly pictures: readonly PictureFile[]
}

function postsOf({ posts }: Organisation): Demo['posts'] {
  const all = posts.filter((p) => p.acting_for === null)
  const byRole = Map.groupBy(all, (p) => p.role)
  const lasting = new Map<Role, DemoPost[]>([...byRole].map(([role, list]) => [role, list.filter((p) => p.to === null && p.from < '2023-01-01')]))
  const byPlace = new Map<string, DemoPost[]>()
  for (const [role, list] of lasting) {
    for (const [place, held] of Map.groupBy(list, (p) => p.division.id)) byPlace.set(`${role} ${place}`, held)
  }
  return {
    of: (role) => lasting.get(role) ?? [],
    over: (role, division) => {
      for (let at: DemoDivision | null = division; at; at = at.parent) {
        const held = byPlace.get(`${role} ${at.id}`)
        if (held) return held
      }
      return []
    },
    onDay: (role, day) => (byRole.get(role) ?? []).filter((p) => covers(p.from, p.to, day)),
  }
}

/** Evidence is drawn by key from few pictures; the same key gives the same id. */
function evidenceOf(): Pick<DemoGround, 'evidence' | 'evidenceRows' | 'pictures'> {
  const pictures = drawPictures()
  const rows = new Map<string, DemoEvidence>()
  const evidence = (key: string, { taken_at, position, picture }: EvidenceOrder): string => {
    const id = seededId(`evidence:${key}`, taken_at)
    const list = pictures[picture]
    const file = list[Number.parseInt(id.slice(-6), 16) % list.length]!
    rows.set(id, {
      id,
      sha256: file.sha256,
      size: file.bytes.length,
      media_type: file.media_type,
      name: file.name,
      taken_at,
      position: position ?? null,
      uploaded_by: seedActor,
      demo: true,
    })
    return id
  }
  return { evidence, evidenceRows: () => rows.values(), pictures: Object.values(pictures).flat() }
}

/** Lays the ground of the demonstration for the moment `now` (RFC 3339 +08:00). */
export function makeDemo(now: string): DemoGround {
  const ground = { random: rng, divisions: demoDivisions(), targets, now }
  const organisation = planOrganisation(ground)
  return { ...ground, ...evidenceOf(), organisation, posts: postsOf(organisation) }
}
