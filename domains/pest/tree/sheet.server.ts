import { sql } from 'kysely'
import { sheetOf, type Shape } from '#kit/sheet/document.ts'
import { words, woodWord } from '../unit/words.ts'
import { modes } from './fields.ts'
import { pestTree } from './pest_tree.ts'

type Told = { batch: string | null; contractor: string | null; plan: string | null; location: Shape['geometry'] }

/** A tree's file: what it is called, by which plan and contract it went, in which batch, and what is missing. */
export const treeSheet = sheetOf(pestTree, async ({ tx, row }) => {
  const { rows } = await sql<Told>`select b.number as batch, k.contractor, p.name as plan, ST_AsGeoJSON(t.location, 7, 0)::json as location
    from pest_tree t left join pest_batch b on b.id = t.batch left join pest_contract k on k.id = t.contract left join pest_plan p on p.id = t.plan where t.id = ${row.id}`.execute(
    tx,
  )
  const told = rows[0]
  const word = (row['word'] ?? 'dying') as keyof typeof words
  const mode = row['mode'] as keyof typeof modes | null
  return {
    title: `${words[word]}除治档案`,
    lines: [
      `称谓：${words[word]}；伐除的木材称${woodWord(word)}。`,
      ...(mode ? [`除治方式：${modes[mode]}${told?.plan ? `，依“${told.plan}”` : ''}${told?.contractor ? `，承包单位${told.contractor}` : ''}。`] : []),
      ...(told?.batch ? [`集运批次：${told.batch}。`] : []),
      ...(row.state === 'lost' || row.state === 'written_off' ? [`装车后没有到达除害地点：${String(row['lost_note'] ?? '')}`] : []),
    ],
    shapes: [],
  }
})
