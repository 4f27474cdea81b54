import { Button } from 'antd'
import { setElder, useElder } from '#kit/ui/elder.ts'
import { catalogue } from '#kit/ui/text/text.ts'

const t = catalogue({ 'elder.on': '适老版（大字、大按钮）', 'elder.off': '回到标准版', 'elder.help': '只在这台设备上有效，随时可换。' } as const)

/** Between the usual view and the elder's, on this device. */
export function ElderSwitch() {
  const elder = useElder()
  return (
    <div className="elder-switch">
      <Button block onClick={() => void setElder(!elder)}>
        {t(elder ? 'elder.off' : 'elder.on')}
      </Button>
      <small className="quiet">{t('elder.help')}</small>
    </div>
  )
}
