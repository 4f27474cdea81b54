import { catalogue } from '#kit/ui/text/text.ts'
import { CONFIDENCES, type Confidence } from '#kit/provenance/looked-up.ts'

const t = catalogue(CONFIDENCES)

/** How sure a value is, in a word. */
export function Sure({ of }: { of: Confidence }) {
  return <span className={of === 'document' || of === 'secondary' ? 'tag' : 'tag unchecked'}>{t(of)}</span>
}
