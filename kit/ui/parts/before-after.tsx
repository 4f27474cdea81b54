import { useState } from 'react'
import { t } from '../text/text.ts'
import './before-after.css'

type Picture = { readonly id: string; readonly title: string }

/** Two pictures of one ground, one over the other; the slider moves the edge between them. */
export function BeforeAfter({ before, after }: { before: Picture; after: Picture }) {
  const [edge, setEdge] = useState(50)
  return (
    <figure className="before-after">
      <div className="before-after-pictures">
        <img src={`/api/evidence/${before.id}`} alt={before.title} />
        <img src={`/api/evidence/${after.id}`} alt={after.title} style={{ clipPath: `inset(0 0 0 ${edge}%)` }} />
        <i style={{ left: `${edge}%` }} aria-hidden="true" />
      </div>
      <figcaption>
        <span>{before.title}</span>
        <input type="range" min={0} max={100} value={edge} aria-label={t('evidence.edge')} onChange={(e) => setEdge(Number(e.target.value))} />
        <span>{after.title}</span>
      </figcaption>
    </figure>
  )
}
