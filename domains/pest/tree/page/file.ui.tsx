import { BeforeAfter } from '#kit/ui/parts/before-after.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'

const t = catalogue({
  word: '称谓',
  batch: '集运批次',
  plan: '除治方案',
  contract: '除治合同',
  lost: '装车后没有到达除害地点，还没有追回或者核销。',
  written_off: '差异已核销，木材不计入除治。',
  felling: '伐除前后',
  disposal: '除害前后',
  before: '之前',
  after: '之后',
  no_pictures: '伐除和除害的照片还没有。',
})

const pairs = [
  { title: 'felling', before: 'photos_before', after: 'photos_after' },
  { title: 'disposal', before: 'disposal_before', after: 'disposal_after' },
] as const
const firstOf = (value: unknown): string | undefined => (Array.isArray(value) ? (value as string[])[0] : undefined)

/** What a tree is called and why it may be, where it went, and its picture pairs at felling and disposal. */
export default function TreeFile({ record, definition }: PanelProperties) {
  const word = definition.fields.find((f) => f.name === 'word')?.choices?.[String(record['word'])]
  const rests = (['plan', 'contract', 'batch'] as const).flatMap((name) => {
    const id = record[name] ? String(record[name]) : ''
    const pointed = record.refs[id]
    return pointed ? [{ name, id, pointed }] : []
  })
  const shown = pairs.flatMap((p) => {
    const [before, after] = [firstOf(record[p.before]), firstOf(record[p.after])]
    return before && after ? [{ title: p.title, before, after }] : []
  })
  return (
    <>
      <p className="pest-tree-word">
        {t('word')} <strong>{word ?? '—'}</strong>
        {rests.map(({ name, id, pointed }) => (
          <span key={name}>
            {' · '}
            {t(name)} <To href={`/registers/${pointed.register}/${id}`}>{pointed.title}</To>
          </span>
        ))}
      </p>
      {record.state === 'lost' && <p role="alert">{t('lost')}</p>}
      {record.state === 'written_off' && <p role="alert">{t('written_off')}</p>}
      {shown.length === 0 ? (
        <p className="quiet">{t('no_pictures')}</p>
      ) : (
        <div className="side-by-side">
          {shown.map((p) => (
            <section key={p.title} aria-label={t(p.title)}>
              <h3>{t(p.title)}</h3>
              <BeforeAfter before={{ id: p.before, title: t('before') }} after={{ id: p.after, title: t('after') }} />
            </section>
          ))}
        </div>
      )}
    </>
  )
}
