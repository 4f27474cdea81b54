import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { BoardAnswer, BoardCrew } from '../wire.ts'

const t = catalogue({
  balance: '株数和材积平衡（按作业单位）',
  help: '伐除按伐除日期计，各处按松树的状态与批次单据都相符的计：两者之差应为零，不为零的逐株列在差异中。材积由每株胸径、树高算得。',
  crew: '作业单位',
  all: '合计',
  unnamed: '未填作业单位',
  felled: '伐除',
  at_stump: '伐桩边',
  in_transit: '集运中',
  disposed: '已除害',
  lost: '去向不明',
  leak: '差',
  carriers: '集运（按集运单位）',
  carriers_help: '集运单位可以不是作业单位。重量是过磅数，与材积并列，不相加。',
  carrier: '集运单位',
  trees: '装车株数',
  batches: '批次',
  weight_t: '装车（吨）',
  received_t: '到达（吨）',
  days: '逐日平衡',
  day: '日期',
  carried: '装车',
  waiting: '当日已伐未除害',
  opening: '年初已伐未除害 {trees} 株',
  closing: '现在已伐未除害 {trees} 株',
})

type Amount = BoardCrew['felled']
const Cell = ({ of }: { of: Amount }) => (
  <td className="numeric">
    <Quantity value={String(of.trees)} /> <small className="quiet">{Number(of.volume).toFixed(2)}</small>
  </td>
)
const places = ['felled', 'at_stump', 'in_transit', 'disposed', 'lost', 'leak'] as const

function Row({ row, title }: { row: BoardCrew; title: string }) {
  return (
    <tr className={row.crew === '' ? 'sum' : undefined}>
      <th scope="row">{title}</th>
      {places.map((p) => (
        <Cell key={p} of={row[p]} />
      ))}
    </tr>
  )
}

const driven = ['batches', 'trees', 'weight_t', 'received_t'] as const

/** What each carrier drove. */
function Carriers({ carriers }: { carriers: BoardAnswer['carriers'] }) {
  return (
    <>
      <h3>{t('carriers')}</h3>
      <p className="quiet small">{t('carriers_help')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('carriers')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('carrier')}</th>
              {driven.map((k) => (
                <th scope="col" className="numeric" key={k}>
                  {t(k)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {carriers.map((c) => (
              <tr key={c.carrier}>
                <th scope="row">{c.carrier}</th>
                {driven.map((k) => (
                  <td className="numeric" key={k}>
                    <Quantity value={String(c[k])} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What was felled and where it is, by who works; below it day by day. */
export function Balance({ told }: { told: BoardAnswer }) {
  return (
    <section className="card" aria-label={t('balance')}>
      <h2>{t('balance')}</h2>
      <p className="quiet">{t('help')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('balance')}>
        <table className="table pest-balance">
          <thead>
            <tr>
              <th scope="col">{t('crew')}</th>
              {places.map((p) => (
                <th scope="col" className="numeric" key={p}>
                  {t(p)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.crews.map((row) => (
              <Row key={row.crew} row={row} title={row.crew || t('unnamed')} />
            ))}
            <Row row={{ ...told.all, crew: '' }} title={t('all')} />
          </tbody>
        </table>
      </div>
      {told.carriers.length > 0 && <Carriers carriers={told.carriers} />}
      <details>
        <summary>{t('days')}</summary>
        <p className="quiet">
          {t('opening', { trees: told.opening.trees })} · {t('closing', { trees: told.closing.trees })}
        </p>
        <div className="table-box" tabIndex={0} role="region" aria-label={t('days')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                {(['felled', 'carried', 'disposed', 'lost', 'waiting'] as const).map((k) => (
                  <th scope="col" className="numeric" key={k}>
                    {t(k)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {told.days.toReversed().map((d) => (
                <tr key={d.day}>
                  <th scope="row">{d.day}</th>
                  {(['felled', 'carried', 'disposed', 'lost', 'waiting'] as const).map((k) => (
                    <Cell key={k} of={d[k]} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
