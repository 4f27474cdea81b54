import { useQuery } from '@tanstack/react-query'
import { Decimal } from '#kit/quantity/decimal.ts'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { meant, Quantity } from '#kit/ui/parts/quantity.tsx'
import { definitionOf, fieldNamed } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { Rec } from '#kit/wire/records.ts'
import { natureNamed } from './nature.ui.ts'

const t = catalogue({
  label: '本处面积增减',
  none: '这处湿地还没有入账的增减。',
  day: '发生日期',
  kind: '类别',
  amount: '面积（公顷）',
  ground: '依据',
  real: '真实增减',
  survey: '调查增减',
})

const records = ['restoration', 'occupation', 'law_case'] as const
const signed = (line: Rec): Decimal => new Decimal(String(line['amount'])).times(String(line['change_mu']).startsWith('-') ? -1 : 1)
const sumOf = (lines: readonly Rec[], nature: 'real' | 'survey'): string =>
  lines
    .filter((l) => natureNamed(String(l['kind'])) === nature)
    .reduce((sum, l) => sum.plus(signed(l)), new Decimal(0))
    .toFixed(4)

/** What a line rests on: the record by its name, else the paper or what was seen. */
function Ground({ line }: { line: Rec }) {
  const name = records.find((n) => line[n])
  const pointed = name && line.refs[String(line[name])]
  if (pointed) return <To href={`/registers/${pointed.register}/${String(line[name])}`}>{pointed.title}</To>
  return <>{String(line['document_number'] ?? line['note'] ?? '—')}</>
}

/** What came to this wetland and what went, day by day, each with its ground: its own part of the account. What was found when the account began is neither a gain nor a loss. */
export default function LinesPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['records', 'wetland_entry', record.id],
    queryFn: ({ signal }) =>
      get<{ items: Rec[] }>('/api/registers/wetland_entry/records', { wetland: record.id, state: 'posted', sort: 'happened_on', limit: 200 }, signal),
  })
  const { data: definition } = useQuery(definitionOf('wetland_entry'))
  const kinds = definition && fieldNamed(definition, 'kind')?.choices
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={3} />
  if (data.items.length === 0) return <p className="quiet">{t('none')}</p>
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col" className="numeric">
              {t('amount')}
            </th>
            <th scope="col">{t('ground')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((line) => (
            <tr key={line.id}>
              <td>{String(line['happened_on'])}</td>
              <td>
                <To href={`/registers/wetland_entry/${line.id}`}>{kinds?.[String(line['kind'])] ?? '…'}</To>
              </td>
              <td className="numeric">
                <Quantity value={meant(signed(line).toFixed(4))} />
              </td>
              <td>
                <Ground line={line} />
              </td>
            </tr>
          ))}
          {(['real', 'survey'] as const).map((nature) => (
            <tr key={nature}>
              <th scope="row" colSpan={2}>
                {t(nature)}
              </th>
              <td className="numeric">
                <Quantity value={meant(sumOf(data.items, nature))} />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
