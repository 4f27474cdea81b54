import { useRegisters } from '#kit/ui/parts/registers.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { t } from '../../text/text.ts'
import type { FigureDetail } from '#kit/wire/figures.ts'

/** What is counted, on which ground, out of which registers. */
export function Definition({ figure }: { figure: FigureDetail }) {
  const { data } = useRegisters()
  const titles = new Map((data?.items ?? []).map((r) => [r.register, r.title]))
  return (
    <section className="card">
      <h2>{t('figure.definition')}</h2>
      <p>{figure.description}</p>
      <dl className="definition">
        <dt>{t('figure.clock')}</dt>
        <dd>{figure.clock_title}</dd>
        {figure.basis.length > 0 && (
          <>
            <dt>{t('figure.basis')}</dt>
            <dd className="row wrap">
              {figure.basis.map((b) => (
                <span key={b} className="tag">
                  {b}
                </span>
              ))}
            </dd>
          </>
        )}
        <dt>{t('figure.registers')}</dt>
        <dd className="row wrap">
          {figure.registers.map((r) =>
            titles.has(r) ? (
              <To key={r} href={`/registers/${r}`}>
                {titles.get(r)}
              </To>
            ) : (
              <span key={r}>{r}</span>
            ),
          )}
        </dd>
        <dt>{t('figure.version')}</dt>
        <dd>
          <code>{figure.definition}</code>
        </dd>
      </dl>
    </section>
  )
}
