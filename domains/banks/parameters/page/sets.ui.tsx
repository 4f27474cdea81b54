import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { StateColour } from '#kit/ui/theme.ts'
import { setOfYear } from './replacement.ui.ts'
import type { Family } from '../families.ts'
import type { ParameterSet } from '../wire.ts'

const t = catalogue({
  carbon: '森林碳',
  water: '水与土',
  set: '参数集',
  from: '起用',
  from_n: '{year} 年',
  state: '状态',
  method: '方法',
  source: '来源',
  now: '{year} 年的数用这一集',
  bef: '生物量扩展因子法',
  continuous: '换算因子连续函数法',
})

const families = ['carbon', 'water'] as const satisfies readonly Family[]
const colours: Readonly<Record<string, StateColour>> = { draft: 'waiting', proposed: 'waiting', adopted: 'in_time' }

export const methodInWords = (method: string | null): string => (method === 'bef' || method === 'continuous' ? t(method) : '—')
export const SetState = ({ set }: { set: ParameterSet }) => <StateTag colour={colours[set.state] ?? 'done'}>{set.state_title}</StateTag>

type Properties = { sets: readonly ParameterSet[]; chosen: string | undefined; year: number; choose: (id: string) => void }

/** Every set of each family, old ones too; the one that the chosen year uses says so. */
export function SetList({ sets, chosen, year, choose }: Properties) {
  return (
    <div className="set-families">
      {families.map((family) => {
        const own = sets.filter((s) => s.family === family).toSorted((a, b) => b.from_year - a.from_year)
        if (own.length === 0) return null
        const now = setOfYear(sets, family, year)
        return (
          <section key={family} className="card" aria-labelledby={`family-${family}`}>
            <h2 id={`family-${family}`}>{t(family)}</h2>
            <div className="table-box" tabIndex={0} role="region" aria-label={t(family)}>
              <table className="table sets">
                <thead>
                  <tr>
                    <th scope="col">{t('set')}</th>
                    <th scope="col">{t('from')}</th>
                    <th scope="col">{t('state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {own.map((s) => (
                    <Row key={s.id} set={s} chosen={s.id === chosen} now={s === now ? year : null} choose={choose} />
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )
      })}
    </div>
  )
}

function Row({ set, chosen, now, choose }: { set: ParameterSet; chosen: boolean; now: number | null; choose: (id: string) => void }) {
  return (
    <tr className={chosen ? 'chosen' : undefined}>
      <th scope="row">
        <button type="button" className="bank-link" aria-current={chosen || undefined} onClick={() => choose(set.id)}>
          {set.title} {set.set_version}
        </button>
        {now !== null && <div className="small">{t('now', { year: now })}</div>}
      </th>
      <td className="nowrap">{t('from_n', { year: set.from_year })}</td>
      <td>
        <SetState set={set} />
      </td>
    </tr>
  )
}
