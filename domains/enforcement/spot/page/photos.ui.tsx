import { BeforeAfter } from '#kit/ui/parts/before-after.tsx'
import { Gallery, Pictures } from '#kit/ui/parts/gallery.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Rec } from '#kit/wire/records.ts'

const t = catalogue({ verified: '核实时', after: '整改后', verified_none: '还没有外业核实。', after_none: '还没有报送整改。' })

const directions = ['photo_overview', 'photo_north', 'photo_east', 'photo_south', 'photo_west'] as const
const idsOf = (record: Rec, fields: readonly string[]): string[] => fields.flatMap((name) => (record[name] ?? []) as string[])

/** The spot as it was found in the field, beside the same ground put right. */
export function SpotPhotos({ record }: { record: Rec }) {
  const sides = [
    { key: 'verified', ids: idsOf(record, directions) },
    { key: 'after', ids: idsOf(record, ['photo_after']) },
  ] as const
  if (sides.every((side) => side.ids.length === 0)) return null
  const [[found], [mended]] = [sides[0].ids, sides[1].ids]
  return (
    <Pictures>
      {found && mended && <BeforeAfter before={{ id: found, title: t('verified') }} after={{ id: mended, title: t('after') }} />}
      <div className="side-by-side gap-above">
        {sides.map(({ key, ids }) => (
          <section key={key} aria-label={t(key)}>
            <h3>{t(key)}</h3>
            {ids.length === 0 ? <p className="quiet">{t(`${key}_none`)}</p> : <Gallery ids={ids} files={record.evidence_files ?? {}} />}
          </section>
        ))}
      </div>
    </Pictures>
  )
}
