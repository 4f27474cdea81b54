import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { BoardAnswer } from '../wire.ts'

const t = catalogue({
  chain: '各环节',
  stage: '环节',
  trees: '株数',
  late: '其中逾期',
  late_help: '派工过了期限的，或者伐除二十四小时还没有除害的',
  modes: '集中除治与即死即清',
  mode: '除治方式',
  found: '派工',
  disposed: '已除害',
  closed: '已销号',
})

/** How many trees stand in each stage, and how many of them have stood there too long. */
export function Chain({ told: { chain, modes } }: { told: BoardAnswer }) {
  return (
    <div className="pest-two">
      <section className="card" aria-label={t('chain')}>
        <h2>{t('chain')}</h2>
        <div className="table-box" tabIndex={0} role="region" aria-label={t('chain')}>
          <table className="table pest-chain">
            <thead>
              <tr>
                <th scope="col">{t('stage')}</th>
                <th scope="col" className="numeric">
                  {t('trees')}
                </th>
                <th scope="col" className="numeric" title={t('late_help')}>
                  {t('late')}
                </th>
              </tr>
            </thead>
            <tbody>
              {chain
                .filter((c) => c.trees > 0)
                .map((c) => (
                  <tr key={c.state}>
                    <th scope="row">
                      <To href={`/registers/pest_tree?state=${c.state}`}>{c.title}</To>
                    </th>
                    <td className="numeric">
                      <Quantity value={String(c.trees)} />
                    </td>
                    <td className="numeric">{c.late > 0 ? <StateTag colour="late">{String(c.late)}</StateTag> : '0'}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
        <p className="quiet small">{t('late_help')}</p>
      </section>
      <section className="card" aria-label={t('modes')}>
        <h2>{t('modes')}</h2>
        <div className="table-box" tabIndex={0} role="region" aria-label={t('modes')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('mode')}</th>
                {(['found', 'disposed', 'closed'] as const).map((k) => (
                  <th scope="col" className="numeric" key={k}>
                    {t(k)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {modes.map((m) => (
                <tr key={m.mode}>
                  <th scope="row">
                    <To href={`/registers/pest_tree?mode=${m.mode}`}>{m.title}</To>
                  </th>
                  {(['found', 'disposed', 'closed'] as const).map((k) => (
                    <td className="numeric" key={k}>
                      <Quantity value={String(m[k])} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </div>
  )
}
