import { type AnyRegister, register } from '#kit/register/define.ts'
import { f, type Fields } from '#kit/register/fields.ts'
import { defineRoom } from '#kit/room/room.ts'
import { firstMigrations } from './migration.ts'
import type { RoomDraft, RoomMigrations } from './draft.ts'

const access = { create: ['admin'], read: 'any_post', update: { by: ['admin'] } } as const

/** The places of the sample; every register's key to its division needs them. */
export const place = register('division', {
  title: '地方',
  basis: [],
  fields: { name: f.text({ title: '名称', required: true }) },
  states: { valid: '现行' },
  start: 'valid',
  transitions: {},
  access,
  label: ['name'],
})

/** The sample's fields before any change. */
export const treeFields = {
  name: f.text({ title: '树名', required: true }),
  height: f.decimal({ title: '树高', unit: '米', scale: 1, min: '0' }),
  kind: f.choice({ pine: '松', oak: '栎' }, { title: '树种', required: true }),
  spot: f.point({ title: '位置' }),
  note: f.text({ title: '备注' }),
} satisfies Fields

export const treeStates = { growing: '生长', felled: '采伐' }

/** The sample register with other fields or states. */
export const tree = (over: Partial<AnyRegister> = {}): AnyRegister => ({
  name: 'tree',
  title: '古树',
  basis: [],
  fields: treeFields,
  states: treeStates,
  start: 'growing',
  transitions: { fell: { title: '采伐', from: 'growing', to: 'felled', by: ['admin'] } },
  access,
  label: ['name'],
  ...over,
})

/** A register beside it, in whatever room. */
export const nest = (fields: Fields = {}): AnyRegister => ({
  name: 'nest',
  title: '鸟巢',
  basis: [],
  fields: { bird: f.text({ title: '鸟', required: true }), ...fields },
  states: { seen: '已见' },
  start: 'seen',
  transitions: {},
  access,
  label: ['bird'],
})

export const roomOf = (name: string, registers: readonly AnyRegister[], migrations: RoomMigrations['migrations'] = []): RoomMigrations => ({
  room: defineRoom({ name, title: name, help: '', chapter: '0', registers }),
  migrations,
})

/** A room with its first migrations frozen. */
export const frozenRoom = (name: string, registers: readonly AnyRegister[]): RoomMigrations =>
  roomOf(
    name,
    registers,
    firstMigrations(registers).map((d) => ({ room: name, number: Number(d.file.slice(0, 4)), name: d.file.slice(5, -4), sql: d.sql })),
  )

/** The rooms with drafts added to what is frozen. */
export const withDrafts = (rooms: readonly RoomMigrations[], drafts: readonly RoomDraft[]): RoomMigrations[] =>
  rooms.map((r) => ({
    ...r,
    migrations: [
      ...r.migrations,
      ...drafts.filter((d) => d.room === r.room.name).map((d) => ({ room: d.room, number: d.number, name: d.file.slice(5, -4), sql: d.sql })),
    ],
  }))
