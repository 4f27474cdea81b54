import { Decimal } from '#kit/quantity/decimal.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { CaseAssessment } from '../wire.ts'

const t = catalogue({
  measure: '数量',
  amount: '认定',
  threshold: '标准',
  ratio: '占标准',
  label: '刑事立案标准',
  since: '{basis} · {day} 起施行',
  whole: '综合 {ratio}%（达到 100% 即应移送公安机关）',
})

/** A ratio in %, rounded down: 100 stands only where the threshold is reached. */
const percent = (ratio: string): string => new Decimal(ratio).times(100).toFixed(2, Decimal.ROUND_DOWN)

/** Each measure against its threshold, and the ratio that decides. */
export function Measures({ finding }: { finding: NonNullable<CaseAssessment['crime']> }) {
  const { level, level_title, measures, notes, ratio, basis, valid_from } = finding
  return (
    <>
      <p>
        <span className={`state state-${level === 'none' ? 'done' : 'late'}`}>
          <i aria-hidden="true" />
          {level_title}
        </span>{' '}
        {t('whole', { ratio: percent(ratio) })}
      </p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              {(['amount', 'threshold', 'ratio'] as const).map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map((m) => (
              <tr key={m.title}>
                <td>{m.title}</td>
                <td className="numeric">
                  <Quantity value={m.amount} unit={m.unit} />
                </td>
                <td className="numeric">
                  <Quantity value={m.threshold} unit={m.unit} />
                </td>
                <td className="numeric">{percent(m.ratio)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p key={note} className="small gap-above">
          {note}
        </p>
      ))}
      <p className="quiet small gap-above">{t('since', { basis, day: valid_from })}</p>
    </>
  )
}
