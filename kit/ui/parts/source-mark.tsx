import { Tooltip } from 'antd'
import type { Confidence } from '#kit/provenance/looked-up.ts'
import { t } from '../text/text.ts'

/** A small sign behind a source that has not been read in the original; what it means is told on pointing or focus. Nothing where it was read. */
export function SourceMark({ of }: { of: Confidence | null | undefined }) {
  if (!of || of === 'document') return null
  const meaning = t(`provenance.${of}`)
  return (
    <Tooltip title={meaning}>
      <sup className="source-mark" tabIndex={0} role="note" aria-label={meaning}>
        {t('provenance.mark')}
      </sup>
    </Tooltip>
  )
}
