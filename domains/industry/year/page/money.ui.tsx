import type { ReactNode } from 'react'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { meant, Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { YearAnswer, YearProject } from '../wire.ts'

const t = catalogue({
  projects: '项目的钱（万元，截至年末）',
  no_projects: '这一年没有在册的产业项目。',
  project: '项目',
  class: '类别',
  state: '状态',
  planned: '计划',
  asked: '申请',
  secured: '落实',
  paid: '支付',
  paid_in_year: '其中本年支付',
  made: '完成投资',
  made_in_year: '其中本年完成',
  bonds: '专项债券（万元，截至年末）',
  bond: '债券',
  amount: '发行',
  used: '支出',
  parks: '各级园区',
  level: '级别',
  applied: '本年申报',
  granted: '本年入选',
  standing: '年末在册',
  passed: '复查合格',
  failed: '复查不合格',
})

function Table({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={title}>
        <table className="table">{children}</table>
      </div>
    </section>
  )
}

const Money = ({ value }: { value: string }) => (
  <td className="numeric">
    <Quantity value={meant(value)} />
  </td>
)

const columns = ['planned', 'asked', 'secured', 'paid', 'paid_in_year', 'made', 'made_in_year'] as const

/** Projects with what was asked for, secured, paid and really made. */
export function ProjectRows({ rows }: { rows: readonly YearProject[] }) {
  if (rows.length === 0)
    return (
      <section className="card" aria-label={t('projects')}>
        <h2>{t('projects')}</h2>
        <p className="quiet">{t('no_projects')}</p>
      </section>
    )
  return (
    <Table title={t('projects')}>
      <thead>
        <tr>
          {(['project', 'class', 'state'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          {columns.map((key) => (
            <th key={key} scope="col" className="numeric">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.id}>
            <th scope="row">
              <To href={`/registers/industry_project/${r.id}`}>{r.name}</To>
            </th>
            <td>{r.project_class}</td>
            <td>{r.state}</td>
            {columns.map((key) => (
              <Money key={key} value={r[key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Bonds with what was issued and what of it was spent. */
export function BondRows({ rows }: { rows: YearAnswer['bonds'] }) {
  if (rows.length === 0) return null
  return (
    <Table title={t('bonds')}>
      <thead>
        <tr>
          <th scope="col">{t('bond')}</th>
          <th scope="col">{t('project')}</th>
          <th scope="col" className="numeric">
            {t('amount')}
          </th>
          <th scope="col" className="numeric">
            {t('used')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.id}>
            <th scope="row">
              <To href={`/registers/industry_bond/${r.id}`}>{r.name}</To>
            </th>
            <td>{r.project}</td>
            <Money value={r.amount} />
            <Money value={r.used} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const counts = ['applied', 'granted', 'standing', 'passed', 'failed'] as const

/** Parks by level: put forward, chosen, standing at the end of the year, and what the yearly check said. */
export function ParkRows({ rows }: { rows: YearAnswer['parks'] }) {
  if (rows.length === 0) return null
  return (
    <Table title={t('parks')}>
      <thead>
        <tr>
          <th scope="col">{t('level')}</th>
          {counts.map((key) => (
            <th key={key} scope="col" className="numeric">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.level}>
            <th scope="row">{r.title}</th>
            {counts.map((key) => (
              <td key={key} className="numeric">
                {grouped(String(r[key]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
