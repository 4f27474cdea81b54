import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { fromStates } from '#kit/register/define.ts'
import { pestTree } from '../tree/pest_tree.ts'
import { byCrew, byDay, leak, placeOf, type TreeRow, type TreeState, woodPlaces } from './balance.ts'

const steps = Object.entries(pestTree.transitions)
const open = (state: TreeState) => steps.filter(([, t]) => (fromStates(t) as readonly string[]).includes(state))
const dayOf = (n: number): string => `2023-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`

type Life = { row: TreeRow; walked: TreeState[] }
/** A tree that takes any steps that are open to it, in any order, a day each. */
function walk(choices: readonly number[], crew: string, volume: string): Life {
  let state: TreeState = 'found'
  const row = { crew, volume, felled_on: null, carried_on: null, disposed_on: null, lost_on: null, is_backed: true } as {
    -readonly [K in keyof TreeRow]: TreeRow[K]
  }
  const walked: TreeState[] = [state]
  for (const [i, choice] of choices.entries()) {
    const ways = open(state)
    const way = ways[choice % Math.max(1, ways.length)]
    if (!way) break
    const [name, t] = way
    state = (t.to ?? state) as TreeState
    walked.push(state)
    const day = dayOf(i)
    if (name === 'fell') row.felled_on = day
    if (name === 'carry') row.carried_on = day
    if (name === 'dispose') row.disposed_on = day
    if (name === 'lose') row.lost_on = day
  }
  return { row: { ...row, state }, walked }
}
const life = fc
  .tuple(fc.array(fc.nat(30), { maxLength: 24 }), fc.constantFrom('甲队', '乙队', '丙队'), fc.integer({ min: 1, max: 99_999 }))
  .map(([choices, crew, n]) => walk(choices, crew, new Decimal(n).dividedBy(10_000).toFixed(4)))
const lives = fc.array(life, { maxLength: 40 })

describe('没有一种办理顺序能让一株树消失', () => {
  it('每个状态都在平衡表里有且只有一个位置', () => expect(Object.keys(placeOf).toSorted()).toEqual(Object.keys(pestTree.states).toSorted()))

  it('伐除的树任何一步以后仍是伐除的树：不回到未伐，也不能作废', () => {
    for (const [name, t] of steps)
      for (const from of fromStates(t) as readonly TreeState[]) {
        const to = (t.to ?? from) as TreeState
        if (placeOf[from] !== 'standing') expect([name, placeOf[to] === 'standing']).toEqual([name, false])
        if (placeOf[from] === 'standing' && placeOf[to] !== 'standing') expect(name).toBe('fell')
      }
  })

  it('只有装车以后才能除害或者丢失，除害的不再伐除', () => {
    const into = (place: string) =>
      steps.filter(([, t]) => t.to && placeOf[t.to as TreeState] === place).flatMap(([, t]) => fromStates(t) as readonly TreeState[])
    expect(new Set(into('disposed').map((s) => placeOf[s]))).toEqual(new Set(['in_transit', 'disposed']))
    expect(new Set(into('lost').map((s) => placeOf[s]))).toEqual(new Set(['in_transit', 'lost']))
  })

  it('任意多株、任意顺序：伐除等于各处之和，株数和材积都一点不差；各队相加等于合计', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const rows = all.map((l) => l.row)
        const { crews, all: whole } = byCrew(rows)
        expect(leak(whole)).toEqual({ trees: 0, volume: '0' })
        for (const crew of crews) expect(leak(crew)).toEqual({ trees: 0, volume: '0' })
        for (const place of ['felled', ...woodPlaces] as const) {
          expect(crews.reduce((n, c) => n + c[place].trees, 0)).toBe(whole[place].trees)
          expect(crews.reduce((n, c) => n.plus(c[place].volume), new Decimal(0)).toFixed()).toBe(whole[place].volume)
        }
        expect(whole.felled.trees).toBe(all.filter((l) => l.walked.includes('felled')).length)
      }),
    )
  })

  it('批次单据上没有的、状态退回未伐的，是漏：株数和材积都漏出来，并指得出是哪一队的', () => {
    const row = {
      crew: '甲队',
      volume: '0.5000',
      felled_on: '2023-01-01',
      carried_on: '2023-01-02',
      disposed_on: null,
      lost_on: null,
      is_backed: true,
    } as const
    const stray = { ...row, crew: '乙队', state: 'carried', is_backed: false } as const
    const back = { ...row, crew: '丙队', state: 'assigned' } as const
    const { crews, all } = byCrew([{ ...row, state: 'carried' }, stray, back])
    expect(crews.map((c) => [c.crew, leak(c).trees]).toSorted()).toEqual([
      ['丙队', 1],
      ['乙队', 1],
      ['甲队', 0],
    ])
    expect(leak(all)).toEqual({ trees: 2, volume: '1' })
    expect(leak(byCrew([{ ...row, felled_on: null, state: 'disposed' }]).all).trees).toBe(-1)
  })

  it('逐日平衡：期初加伐除减除害减丢失等于期末，期末就是伐桩边和车上的', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const rows = all.map((l) => l.row)
        const { opening, days, closing } = byDay(rows, '2023-01-01', '2024-01-01')
        const { all: whole } = byCrew(rows)
        expect(opening).toEqual({ trees: 0, volume: '0' })
        expect(closing.trees).toBe(whole.at_stump.trees + whole.in_transit.trees)
        expect(closing.volume).toBe(new Decimal(whole.at_stump.volume).plus(whole.in_transit.volume).toFixed())
        expect(days.reduce((n, d) => n + d.disposed.trees, 0)).toBe(whole.disposed.trees)
        expect(days.every((d) => d.waiting.trees >= 0 && !new Decimal(d.waiting.volume).isNegative())).toBe(true)
      }),
    )
  })
})
