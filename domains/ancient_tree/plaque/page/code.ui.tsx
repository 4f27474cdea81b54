import { QRCode } from 'antd'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'

const t = catalogue({
  label: '保护牌二维码',
  said: '二维码只含编号；公示页不用登录，不含养护人、电话和准确位置。',
  open: '打开公示页',
  none: '公布在册后才有公示页。',
})

/** The code that goes onto the plaque, and what it opens. */
export default function CodePanel({ record }: PanelProperties) {
  if (record.state !== 'protected' && record.state !== 'death_reported') return <p className="quiet">{t('none')}</p>
  const path = `/open/ancient_tree/plaques/${String(record['number'])}`
  return (
    <div className="row wrap">
      <QRCode value={`${window.location.origin}${path}`} size={128} type="svg" bordered={false} color="black" bgColor="white" aria-label={t('label')} />
      <div className="grow">
        <p>
          <a className="plaque-page" href={path} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
        </p>
        <p className="quiet">{t('said')}</p>
      </div>
    </div>
  )
}
