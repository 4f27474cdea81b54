import { Image } from 'antd'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { placeInWords, timeInWords, type Place } from './evidence.ts'
import { t } from '../text/text.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'

type Properties = { ids: readonly string[]; files: Readonly<Record<string, EvidenceFile>>; from?: Place | null }

const nameOf = (file: EvidenceFile | undefined): string => file?.name ?? t('evidence.nameless')

/** Pictures that stand together: opened large, one leads to the next, whichever field holds it. */
export const Pictures = ({ children }: { children: ReactNode }) => <Image.PreviewGroup>{children}</Image.PreviewGroup>

/** Evidence as pictures, with when and where each was taken and by whose word; other files as links. Stands in `Pictures`. */
export function Gallery({ ids, files, from = null }: Properties) {
  return (
    <ul className="gallery">
      {ids.map((id) => (
        <li key={id}>
          <figure>
            <Shown id={id} file={files[id]} />
            <figcaption>
              <span className="ellipsis">{nameOf(files[id])}</span>
              {files[id] && <small className="quiet">{timeInWords(files[id])}</small>}
              {files[id] && <small className="quiet">{placeInWords(files[id], from)}</small>}
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  )
}

function Shown({ id, file }: { id: string; file: EvidenceFile | undefined }) {
  const name = nameOf(file)
  if (!file || file.media_type.startsWith('image/'))
    return <Image src={`/api/evidence/${id}`} alt={t('evidence.picture', { name })} width="100%" height={132} loading="lazy" />
  return (
    <a className="file-card" href={`/api/evidence/${id}`} target="_blank" rel="noreferrer" aria-label={t('evidence.open', { name })}>
      <Icon name="file" size={36} />
    </a>
  )
}
