import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyCreate, applyUpdate, type Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { newId } from '#kit/register/id.ts'
import { inOrder, kitMigrations, registersOf } from '#kit/room/load.server.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { syncCatalogue } from '#kit/store/catalogue.server.ts'
import { onEveryKind, preparedStore } from '#kit/store/fixtures.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { columnsOf } from '../columns.ts'
import { frozenRoom, nest, place, roomOf, tree, treeFields, withDrafts } from './draft.fixtures.ts'
import { checkMigrations, draftMigrations } from './draft.server.ts'
import type { RoomMigrations } from './draft.ts'
import { definedShape, replayed, shapeOf } from './shape.server.ts'
import { difference, retiredMark } from './shape.ts'

const kit = kitMigrations(4547)
const deed = { at: '2024-05-01T08:00:00+08:00', by: systemId, reason: '试验' }
const first = { name: '一号', height: '12.5', kind: 'pine', note: '旧话', spot: { type: 'Point', coordinates: [103.5, 30.1] } }

onEveryKind('drafted migrations', (kind) => {
  /** The kit's tables alone: each comparison replays the rooms on them, and not the kit as well. The last test replays all. */
  let empty: Awaited<ReturnType<typeof preparedStore>>
  let filled: Awaited<ReturnType<typeof preparedStore>>
  /** What stands frozen, with each draft that was taken. */
  let frozen: RoomMigrations[] = [frozenRoom('land', [place]), frozenRoom('wood', [tree()])]
  let row: Row
  const land = newId()

  const write = (r: AnyRegister, versions: Row[]): Promise<unknown> => transaction(filled.store.pool, (c) => bulkLoad(c, [{ register: r, versions }]))
  const treeNow = (): AnyRegister => registersOf(frozen).find((r) => r.name === 'tree') as AnyRegister
  const sqlOf = (drafts: readonly { sql: string }[]): string => drafts.map((d) => d.sql).join('\n')
  const draft = (rooms: readonly RoomMigrations[], wanted?: string) => draftMigrations(empty.store.pool, [], rooms, wanted)

  /** The frozen rooms with the trees defined anew. */
  const redefined = (over: Partial<AnyRegister>): RoomMigrations[] =>
    frozen.map((r) =>
      r.room.name === 'wood' ? { ...r, room: { ...r.room, registers: r.room.registers.map((x) => (x.name === 'tree' ? { ...treeNow(), ...over } : x)) } } : r,
    )

  async function agrees(store: Store): Promise<void> {
    const { byHand } = await replayed(empty.store.pool, inOrder([], frozen))
    const live = difference(await shapeOf(store.pool), await definedShape(empty.store.pool, [], registersOf(frozen)), byHand)
    expect(live.filter((d) => d.frozen?.table !== 'siku.migration')).toEqual([])
    expect(await checkMigrations(empty.store.pool, [], frozen)).toEqual([])
    expect((await draft(frozen)).drafts).toEqual([])
  }

  /** Drafts, applies onto what is filled, and leaves replay and database equal to the definitions. */
  async function take(rooms: RoomMigrations[]): Promise<string> {
    const found = await draft(rooms)
    expect(found.failure).toBeUndefined()
    expect(found.remaining).toEqual([])
    frozen = withDrafts(rooms, found.drafts)
    await migrate(filled.store, inOrder(kit, frozen))
    await syncCatalogue(filled.store.pool, registersOf(frozen))
    await agrees(filled.store)
    return sqlOf(found.drafts)
  }

  /** The record goes on under the new definition; its first version reads as it was written. */
  async function livesOn(fields: Record<string, unknown> = {}): Promise<void> {
    const r = treeNow()
    const next = applyUpdate(r, row, { name: `${row.version}号改`, ...fields }, deed)
    await transaction(filled.store.pool, async (c) => {
      const names = Object.keys(fields)
      await c.query(
        `update tree set version = version + 1, changed_action = 'update', name = $2${names.map((n, i) => `, ${n} = $${i + 3}`).join('')} where id = $1`,
        [row.id, next['name'], ...Object.values(fields)],
      )
    })
    row = next
    const columns = columnsOf(r)
      .filter((c) => !c.generated)
      .map((c) => c.name)
    const { rows } = await filled.store.pool.query(`select ${columns.join(', ')} from tree_history where id = $1 order by version`, [row.id])
    expect(rows.map((v) => v.version)).toEqual(Array.from({ length: row.version }, (_, i) => i + 1))
    expect(rows[0]).toMatchObject({ name: '一号', kind: 'pine', state: 'growing' })
    expect(rows.at(-1)).toMatchObject({ name: next['name'], ...fields })
  }

  beforeAll(async () => {
    empty = await preparedStore(kind, 'empty')
    await migrate(empty.store, inOrder(kit, []))
    filled = await preparedStore(kind, 'empty')
    await migrate(filled.store, inOrder(kit, frozen))
    await syncCatalogue(filled.store.pool, registersOf(frozen))
    await write(place, [applyCreate(place, { id: land, division: land }, { name: '某地' }, deed)])
    row = applyCreate(tree(), { id: newId(), division: land }, first, deed)
    await write(tree(), [row])
  }, 120_000)
  afterAll(async () => {
    await empty?.discard()
    await filled?.discard()
  })

  it('are none while nothing changes', () => agrees(filled.store))

  it('add a field to table and history, and the guard keeps it', async () => {
    const sql = await take(redefined({ fields: { ...treeFields, girth: f.integer({ title: '胸围', min: 1, max: 2000 }) } }))
    expect(frozen.find((r) => r.room.name === 'wood')?.migrations.map((m) => `${m.number}_${m.name}`)).toEqual(['1_create', '3_references', '4_change'])
    expect(sql).toContain('alter table tree_history add column girth integer')
    await livesOn({ girth: 90 })
  }, 60_000)

  it('add a choice without warning, and a bound with one', async () => {
    const sql = await take(
      redefined({
        fields: {
          ...treeNow().fields,
          kind: f.choice({ pine: '松', oak: '栎', fir: '杉' }, { title: '树种', required: true }),
          height: f.decimal({ title: '树高', unit: '米', scale: 1, min: '0', max: '150' }),
        },
      }),
    )
    expect(sql.split('\n').filter((line) => line.startsWith('-- 注意'))).toHaveLength(1)
    await livesOn({ kind: 'fir' })
  }, 60_000)

  it('warn of a choice taken away, and roll back whole where a record has it', async () => {
    const rooms = redefined({ fields: { ...treeNow().fields, kind: f.choice({ pine: '松', oak: '栎' }, { title: '树种', required: true }) } })
    const { drafts } = await draft(rooms)
    expect(sqlOf(drafts)).toContain('不再允许 fir')
    await expect(migrate(filled.store, inOrder(kit, withDrafts(rooms, drafts)))).rejects.toMatchObject({ code: 'migration_failed' })
    await agrees(filled.store)
  }, 60_000)

  it('demand a field that was optional, and free one that was demanded', async () => {
    const { kind: _kind, ...rest } = treeNow().fields
    const sql = await take(
      redefined({
        fields: { ...rest, kind: f.choice({ pine: '松', oak: '栎', fir: '杉' }, { title: '树种' }), note: f.text({ title: '备注', required: true }) },
      }),
    )
    expect(sql).toContain('alter table tree alter column kind drop not null;')
    expect(sql).toContain('-- 注意：已有记录的 tree.note 为空时下一句会失败')
    await livesOn()
  }, 60_000)

  it('say how a new field that is demanded gets a value in old records', async () => {
    const rooms = redefined({ fields: { ...treeNow().fields, owner: f.text({ title: '权属', required: true, max: 40 }) } })
    const { drafts } = await draft(rooms)
    await expect(migrate(filled.store, inOrder(kit, withDrafts(rooms, drafts)))).rejects.toMatchObject({ code: 'migration_failed' })
    const mended = drafts.map((d) => ({
      ...d,
      sql: d.sql.replace(
        'alter table tree add column owner text;',
        "alter table tree add column owner text not null default '集体'; alter table tree alter column owner drop default;",
      ),
    }))
    frozen = withDrafts(rooms, mended)
    await migrate(filled.store, inOrder(kit, frozen))
    await agrees(filled.store)
    expect((await filled.store.pool.query('select owner, version from tree')).rows).toEqual([{ owner: '集体', version: row.version }])
    row = { ...row, owner: '集体' }
    await livesOn()
  }, 60_000)

  it('retire a field: its data stay, its bounds go, nothing is deleted', async () => {
    const { note: _note, ...rest } = treeNow().fields
    const sql = await take(redefined({ fields: { ...rest, remark: f.text({ title: '说明' }) } }))
    expect(sql).toContain('-- alter table tree drop column note;')
    expect(sql).not.toMatch(/^alter table tree drop column/m)
    expect(sql).toContain('-- 若 tree.remark 就是改了名的 note')
    const { rows } = await filled.store.pool.query(
      `select note, col_description('tree'::regclass, attnum) as comment, attnotnull as required from tree, pg_attribute where attrelid = 'tree'::regclass and attname = 'note'`,
    )
    expect(rows).toEqual([{ note: '旧话', comment: `${retiredMark}备注`, required: false }])
    await livesOn({ remark: '新话' })
    expect((await filled.store.pool.query('select note from tree_history order by version')).rows.map((v) => v.note).at(0)).toBe('旧话')
  }, 60_000)

  it('say how a rename is written, and it is one', async () => {
    const { girth, ...rest } = treeNow().fields
    const rooms = redefined({ fields: { ...rest, around: girth as NonNullable<typeof girth> } })
    const { drafts } = await draft(rooms)
    const advice = [...sqlOf(drafts).matchAll(/^-- 若 .*改写 (alter table \w+ rename column girth to around;)$/gm)].map((m) => m[1])
    expect(advice).toHaveLength(2)
    const kept = (line: string): boolean => !/add column around |column \w+\.girth is /.test(line)
    frozen = withDrafts(
      rooms,
      drafts.map((d) => ({
        ...d,
        sql: d.sql
          .split('\n')
          .filter(kept)
          .toSpliced(1, 0, ...(advice as string[]))
          .join('\n'),
      })),
    )
    await migrate(filled.store, inOrder(kit, frozen))
    await agrees(filled.store)
    const { girth: value, ...others } = row as Row & { girth?: unknown }
    row = { ...others, around: value } as Row
    await livesOn({ around: 91 })
    expect((await filled.store.pool.query('select around from tree_history where version = 2')).rows).toEqual([{ around: 90 }])
  }, 60_000)

  it('take a retired field back', async () => {
    await take(redefined({ fields: { ...treeNow().fields, note: f.text({ title: '备注' }) } }))
    await livesOn({ note: '又一句' })
  }, 60_000)

  it('add a state and say what a lost one may mean', async () => {
    const states = { growing: '生长', felled: '采伐', fallen: '倒伏' }
    expect(await take(redefined({ states }))).toContain('alter table tree add column fallen_at timestamp with time zone;')
    const sql = await take(redefined({ states: { growing: '生长', fallen: '倒伏', gone: '灭失' }, transitions: {} }))
    expect(sql).toContain('不再允许 felled')
    expect(sql).toContain('若是状态改名')
    expect(sql).toContain('-- 若 tree.gone_at 就是改了名的 felled_at')
    await livesOn()
  }, 60_000)

  it('make and drop indexes, the map copy and a reference', async () => {
    const sql = await take(
      redefined({
        map: { geometry: 'spot' },
        indexes: [['kind', 'state']],
        fields: { ...treeNow().fields, mother: f.reference({ title: '母树', register: 'tree' }), plate: f.text({ title: '牌号', unique: true }) },
      }),
    )
    expect(sql).toContain('spot_3857')
    expect((await filled.store.pool.query('select ST_SRID(spot_3857) as srid from tree')).rows).toEqual([{ srid: 3857 }])
    await livesOn({ mother: row.id })
    expect(await take(redefined({ map: undefined, indexes: [] }))).toContain('alter table tree drop column spot_3857;')
    await livesOn()
  }, 60_000)

  it('change a type where the old values fit', async () => {
    const sql = await take(redefined({ fields: { ...treeNow().fields, height: f.decimal({ title: '树高', unit: '米', scale: 2, min: '0', max: '150' }) } }))
    expect(sql).toContain('using height::numeric(20,2)')
    expect((await filled.store.pool.query('select height::text from tree_history order by version limit 1')).rows).toEqual([{ height: '12.50' }])
    await livesOn()
  }, 60_000)

  it('keep kinds to their posts, and let one more in', async () => {
    const kept = (...kinds: string[]): Partial<AnyRegister> => ({
      fields: { ...treeNow().fields, kind: f.choice(Object.fromEntries(kinds.map((k) => [k, k])), { title: '树种', required: true }) },
      access: { ...treeNow().access, kinds: { field: 'kind', of: Object.fromEntries(kinds.map((k) => [k, ['admin']])) } } as AnyRegister['access'],
    })
    const sql = await take(redefined(kept('pine', 'oak', 'fir')))
    expect(sql).toContain('drop policy tree_change on tree;')
    expect(sql).toContain('create policy tree_change on tree for update')
    await take(redefined(kept('pine', 'oak', 'fir', 'yew')))
    await livesOn()
  }, 60_000)

  it('put back what was taken off by hand: a policy, a comment, a grant, a trigger', async () => {
    const number = 1 + Math.max(...frozen.flatMap((r) => r.migrations.map((m) => m.number)))
    const sql = `drop policy tree_read on tree; comment on table tree is '别的'; revoke update on tree from siku_app; drop trigger keep_insert on tree; create index by_hand on tree (name);`
    frozen = frozen.map((r) => (r.room.name === 'wood' ? { ...r, migrations: [...r.migrations, { room: 'wood', number, name: 'hand', sql }] } : r))
    expect(await checkMigrations(empty.store.pool, [], frozen)).toHaveLength(4)
    const drafted = await take(frozen)
    expect(drafted).not.toContain('by_hand')
    await livesOn()
  }, 60_000)

  it('make new tables in two rooms that refer to each other, keys after both', async () => {
    const rooms = [
      ...redefined({ fields: { ...treeNow().fields, nest: f.reference({ title: '鸟巢', register: 'nest' }) } }).map((r) =>
        r.room.name === 'land' ? { ...r, room: { ...r.room, registers: [place, nest({ tree: f.reference({ title: '树', register: 'tree' }) })] } } : r,
      ),
      roomOf('air', [{ ...nest({ nest: f.reference({ title: '鸟巢', register: 'nest' }) }), name: 'bird' }]),
    ]
    expect((await draft(rooms, 'wood')).leansOn).toEqual(['land'])
    await take(rooms)
    const files = Object.fromEntries(frozen.map((r) => [r.room.name, r.migrations.map((m) => m.name)]))
    expect(files['air']).toEqual(['create', 'references'])
    expect(files['wood']?.at(-1)).toBe('references')
    expect(files['land']?.at(-1)).toBe('change')
    await livesOn()
  }, 60_000)

  it('retire a register: its records stay', async () => {
    const sql = await take(frozen.map((r) => (r.room.name === 'air' ? { ...r, room: { ...r.room, registers: [] } } : r)))
    expect(sql).toContain('-- drop table bird;')
    expect((await filled.store.pool.query(`select to_regclass('bird') is not null as there`)).rows).toEqual([{ there: true }])
  }, 60_000)

  it('are none when the kit’s own tables are replayed as well, on a store with nothing in it', async () => {
    const bare = await preparedStore(kind, 'empty')
    try {
      expect(await checkMigrations(bare.store.pool, kit, frozen)).toEqual([])
    } finally {
      await bare.discard()
    }
  }, 60_000)
})
