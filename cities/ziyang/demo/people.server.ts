import { person as personRegister } from '#domains/people/person/person.ts'
import { post as postRegister } from '#domains/people/post/post.ts'
import { applyCreate, applyStep, type Row } from '#kit/register/apply.ts'
import { seedActor } from '../seed.server.ts'
import type { Demo } from './context.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { madeUpName, madeUpPhone } from './names.ts'
import { type Organisation, planOrganisation, type PlannedPost } from './organisation.ts'

const morning = (day: string): string => `${day}T09:00:00+08:00`
const note = '演示人员，姓名和电话均为虚构'

function* personRecords({ persons }: Organisation): Generator<LoadedRecord> {
  for (const { id, n, division, since } of persons) {
    const fields = { name: madeUpName(n), phone: madeUpPhone(n), note }
    const deed = { at: morning(since), by: seedActor }
    yield { register: personRegister, versions: [applyCreate(personRegister, { id, division: division.id, demo: true }, fields, deed)] }
  }
}

function postVersions(p: PlannedPost, now: string): Row[] {
  const fields = {
    person: p.person,
    role: p.role,
    title: p.title,
    level: p.division.level,
    kind: p.kind,
    valid_from: p.from,
    ...(p.acting_for ? { acting_for: p.acting_for } : {}),
    ...(p.duty_area ? { duty_area: p.division.boundary } : {}),
  }
  const made = applyCreate(postRegister, { id: p.id, division: p.division.id, demo: true }, fields, { at: morning(p.from), by: seedActor })
  if (p.to === null || morning(p.to) > now) return [made]
  const ended = p.successor
    ? applyStep(postRegister, made, 'hand_over', { successor: p.successor, valid_to: p.to }, { at: morning(p.to), by: seedActor })
    : applyStep(postRegister, made, 'end', { valid_to: p.to }, { at: morning(p.to), by: seedActor, reason: p.acting_for ? '代理期满' : '离任' })
  return [made, ended]
}

/** Persons first, then their posts. */
export function* people(demo: Pick<Demo, 'divisions' | 'targets' | 'random' | 'now'>): Generator<LoadedRecord> {
  const organisation = planOrganisation(demo)
  yield* personRecords(organisation)
  for (const p of organisation.posts) yield { register: postRegister, versions: postVersions(p, demo.now) }
}
