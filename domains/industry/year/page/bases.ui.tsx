import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { YearBase } from '../wire.ts'

const t = catalogue({
  bases: '各类基地',
  none: '这一年没有登记生产季。',
  kind: '类别',
  land: '用地',
  count: '基地（个）',
  area: '在产面积（亩）',
  floor: '大棚（平方米）',
  output: '产量（吨）',
  plants: '株数',
  income: '销售收入（万元）',
  state: '在产、绝收',
  growing: '{n} 季在产',
  failed: '{n} 季绝收',
  done: '都已采收',
})

const Cell = ({ value, unit }: { value: string | null; unit: string }) => (
  <td className="numeric">{value === null || Number(value) === 0 ? '—' : <FigureValue value={value} unit={unit} said={false} />}</td>
)

const told = ({ growing, failed }: YearBase): string =>
  [growing > 0 ? t('growing', { n: growing }) : '', failed > 0 ? t('failed', { n: failed }) : ''].filter(Boolean).join('，') || t('done')

/** Bases by kind and ground; a kind opens to its seasons of the year. */
export function BaseRows({ rows }: { rows: readonly YearBase[] }) {
  return (
    <section className="card" aria-label={t('bases')}>
      <h2>{t('bases')}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('bases')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('land')}</th>
                {(['count', 'area', 'floor', 'output', 'plants', 'income'] as const).map((key) => (
                  <th key={key} scope="col" className="numeric">
                    {t(key)}
                  </th>
                ))}
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((r) => (
                <tr key={`${r.kind} ${r.land_basis}`}>
                  <th scope="row">
                    <To href={`/registers/base_season?kind=${r.kind}&land_basis=${r.land_basis}&span=year`}>{r.title}</To>
                  </th>
                  <td>{r.land_title}</td>
                  <td className="numeric">{grouped(String(r.bases))}</td>
                  <Cell value={r.area_mu} unit="亩" />
                  <Cell value={r.floor_m2} unit="平方米" />
                  <Cell value={r.output_t} unit="吨" />
                  <Cell value={r.output_plants} unit="株" />
                  <Cell value={r.income_10k} unit="万元" />
                  <td>{told(r)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
