import { catalogue } from '#kit/ui/text/text.ts'
import type { CityStanding } from '../wire.ts'

const t = catalogue({
  label: '创建的阶段',
  state: '现状：{state}',
  stage: '阶段',
  day: '日期',
  paper: '文件',
  not_yet: '没有登记',
  may_apply: '总体规划实施和备案满二年：{day}',
  not_filed: '备案没有登记，不知道总体规划实施和备案何时满二年',
  started: '启动',
  planned: '总体规划印发',
  filed: '备案',
  improving: '提升期实施方案印发',
  applied: '申报称号',
  province_checked: '省级初审',
  state_checked: '国家核查',
  shown: '公示',
  named: '授予称号',
})
type Stage = Parameters<typeof t>[0]

/** What was reached on which day, by which paper. A stage that is not recorded says so: nothing follows from the one before. */
export function Stages({ city }: { city: CityStanding }) {
  return (
    <>
      <p>
        {t('state', { state: city.state })} ·{' '}
        <span className="quiet">{city.may_apply_from ? t('may_apply', { day: city.may_apply_from }) : t('not_filed')}</span>
      </p>
      <details>
        <summary>{t('label')}</summary>
        <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{t('stage')}</th>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('paper')}</th>
              </tr>
            </thead>
            <tbody>
              {city.stages.map((s) => (
                <tr key={s.key}>
                  <td data-label={t('stage')}>{t(s.key as Stage)}</td>
                  <td data-label={t('day')}>{s.on ?? <span className="quiet">{t('not_yet')}</span>}</td>
                  <td data-label={t('paper')}>{s.paper ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
