import { Image } from 'antd'
import { Icon } from './icon.tsx'
import { dateTime } from './time.ts'
import { t } from '../text/text.ts'
import type { EvidenceFile } from '../wire.ts'

type Properties = { ids: readonly string[]; files: Readonly<Record<string, EvidenceFile>> }

/** Evidence as pictures, with when and where each was taken; other files as links. */
export function Gallery({ ids, files }: Properties) {
  return (
    <Image.PreviewGroup>
      <ul className="gallery">
        {ids.map((id) => (
          <li key={id}>
            <figure>
              <Shown id={id} file={files[id]} />
              <figcaption>
                <span className="ellipsis">{files[id]?.name ?? id.slice(0, 8)}</span>
                <small className="quiet">{files[id]?.taken_at ? t('evidence.taken', { at: dateTime(files[id].taken_at) }) : t('evidence.no_time')}</small>
                <small className="quiet">{placeOf(files[id])}</small>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Image.PreviewGroup>
  )
}

function Shown({ id, file }: { id: string; file: EvidenceFile | undefined }) {
  const name = file?.name ?? id.slice(0, 8)
  if (!file || file.media_type.startsWith('image/')) return <Image src={`/api/evidence/${id}`} alt={t('evidence.picture', { name })} width="100%" height={132} loading="lazy" />
  return <a className="file-card" href={`/api/evidence/${id}`} target="_blank" rel="noreferrer" aria-label={t('evidence.open', { name })}><Icon name="file" size={36} /></a>
}

function placeOf(file: EvidenceFile | undefined): string {
  const position = file?.position
  if (!position) return t('evidence.no_place')
  const [lon, lat] = Array.isArray(position) ? position : position.coordinates
  return t('value.point', { lon: Number(lon).toFixed(4), lat: Number(lat).toFixed(4) })
}
